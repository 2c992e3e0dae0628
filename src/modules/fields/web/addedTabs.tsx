/** The tabs that the catalog adds to cards. What they show loads when one is opened. */
import { type FunctionComponent } from 'react'
import { laterPart } from '../../../ui/parts/later.tsx'
import type { AnyRecord, ObjectDeclaration } from '../../../shared/object.ts'
import type { CatalogSection } from '../contract.ts'

const SectionPart = laterPart(() => import('./section/SectionPart.tsx'))
const LinkedRecords = laterPart(() => import('./added/LinkedRecords.tsx'))

type Tab = FunctionComponent<{ id: string; record: AnyRecord }>

/** Made once for each catalog, so that a card drawn anew keeps its place. */
export const sectionTab = (section: CatalogSection): Tab =>
  function SectionTab({ record }) {
    return <SectionPart section={section} record={record} />
  }

export const linkedTab = (object: ObjectDeclaration, via: string): Tab =>
  function LinkedTab({ id, record }) {
    return <LinkedRecords object={object} via={via} id={id} record={record} />
  }

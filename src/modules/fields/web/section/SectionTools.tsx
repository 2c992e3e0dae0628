/** The menu of a section where it stands on a card, for who may change it. */
import type { ObjectDeclaration } from '../../../../shared/object.ts'
import { useRecord } from '../../../../ui/api/index.ts'
import { sections, type SectionRecord } from '../../contract.ts'
import { rereadCatalog } from '../catalog.ts'
import { SectionMenu } from '../settings/sections/SectionMenu.tsx'
import { refresh } from '../settings/settingWrites.ts'

export function SectionTools({ object, id }: { object: ObjectDeclaration; id: string }) {
  const section = useRecord(sections, id).data as SectionRecord | undefined
  return section ? <SectionMenu object={object} section={section} after={() => refresh().then(() => rereadCatalog())} /> : null
}

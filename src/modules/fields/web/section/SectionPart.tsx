/** A section on a card: its fields in columns, each edited where it stands. */
import { useTranslation } from 'react-i18next'
import { fieldState } from '../../../../shared/conditions/fieldState.ts'
import type { AnyRecord } from '../../../../shared/object.ts'
import { EmptyState } from '../../../../ui/parts/index.ts'
import { EditableField, screensOf } from '../../../../ui/records/index.ts'
import { fieldLabel } from '../../../../ui/records/labels.ts'
import { useMatchContext } from '../../../../ui/records/useMatchContext.ts'
import { useCan } from '../../../../ui/session/index.ts'
import type { CatalogSection } from '../../contract.ts'
import { addedIcon } from '../icons.ts'
import { AddFieldButton } from './AddFieldButton.tsx'
import { SectionTools } from './SectionTools.tsx'
import styles from './Section.module.css'

interface SectionPartProps {
  section: CatalogSection
  record: AnyRecord
}

export default function SectionPart({ section, record }: SectionPartProps) {
  const { t } = useTranslation()
  const can = useCan()
  const context = useMatchContext()
  const object = screensOf(section.object)?.object
  if (!object) return null
  const names = Object.keys(object.fields).filter((name) => object.fields[name]?.group === section.key && fieldState(object, name, record, context).visible)
  const add = can('create', 'fields') && <AddFieldButton object={section.object} sectionId={section.id} />
  const manage = can('change', 'sections') && <SectionTools object={object} id={section.id} />
  if (names.length === 0) return <EmptyState icon={addedIcon(section.icon)} title={t('fields:section.empty')} text={t('fields:section.emptyText')} action={add || manage ? <>{add}{manage}</> : undefined} />
  return (
    <div className={styles.section}>
      <dl className={styles.fields} style={{ '--columns': section.columns } as never}>
        {names.map((name) => (
          <div key={name} className={styles.pair}>
            <dt>{fieldLabel(t, object, name)}</dt>
            <dd>
              <EditableField object={object} record={record} name={name} />
            </dd>
          </div>
        ))}
      </dl>
      <div className={styles.tools}>
        {add}
        {manage}
      </div>
    </div>
  )
}

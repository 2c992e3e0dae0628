/** The fields of a record that stand in no section, each edited where it stands. */
import { useTranslation } from 'react-i18next'
import { fieldState } from '../../../../shared/conditions/fieldState.ts'
import type { AnyRecord, ObjectDeclaration } from '../../../../shared/object.ts'
import { EditableField } from '../../../../ui/records/index.ts'
import { fieldLabel } from '../../../../ui/records/labels.ts'
import { columnNames } from '../../../../ui/records/list/columns.ts'
import { useMatchContext } from '../../../../ui/records/useMatchContext.ts'
import styles from '../section/Section.module.css'

export function AddedFields({ object, record }: { object: ObjectDeclaration; record: AnyRecord }) {
  const { t } = useTranslation()
  const context = useMatchContext()
  const names = [object.title, ...columnNames(object)].filter((name) => !object.fields[name]?.group && fieldState(object, name, record, context).visible)
  return (
    <div className={styles.section}>
      <dl className={styles.fields}>
        {names.map((name) => (
          <div key={name} className={styles.pair}>
            <dt>{fieldLabel(t, object, name)}</dt>
            <dd>
              <EditableField object={object} record={record} name={name} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

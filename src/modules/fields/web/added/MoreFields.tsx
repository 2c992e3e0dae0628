/** Added fields of a deal that stand in no section, on its overview. */
import { useTranslation } from 'react-i18next'
import { fieldState } from '../../../../shared/conditions/fieldState.ts'
import type { AnyRecord } from '../../../../shared/object.ts'
import { FieldList, SectionTitle } from '../../../../ui/parts/index.ts'
import { EditableField, screensOf } from '../../../../ui/records/index.ts'
import { fieldLabel } from '../../../../ui/records/labels.ts'
import { looseFields } from '../../../../ui/records/looseFields.ts'
import { useMatchContext } from '../../../../ui/records/useMatchContext.ts'

export default function MoreFields({ object: name, record }: { object: string; record: AnyRecord }) {
  const { t } = useTranslation()
  const context = useMatchContext()
  const object = screensOf(name)?.object
  const names = object ? looseFields(object).filter((field) => fieldState(object, field, record, context).visible) : []
  if (!object || names.length === 0) return null
  return (
    <section aria-label={t('fields:card.more')}>
      <SectionTitle title={t('fields:card.more')} />
      <FieldList items={names.map((field) => ({ key: field, label: fieldLabel(t, object, field), value: <EditableField object={object} record={record} name={field} /> }))} />
    </section>
  )
}

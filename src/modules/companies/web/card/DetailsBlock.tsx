/** All fields of the customer, each edited where it stands; the rarer ones fold away. */
import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldState } from '../../../../shared/conditions/fieldState.ts'
import { fieldOf, type AnyRecord } from '../../../../shared/object.ts'
import { useKeys } from '../../../../ui/keys/index.ts'
import { FieldList, IconButton } from '../../../../ui/parts/index.ts'
import { EditableField, fieldLabel } from '../../../../ui/records/index.ts'
import { isEmpty } from '../../../../ui/records/field/FieldView.tsx'
import { openRecordForm } from '../../../../ui/records/index.ts'
import { looseFields } from '../../../../ui/records/looseFields.ts'
import { useMatchContext } from '../../../../ui/records/useMatchContext.ts'
import { useCan } from '../../../../ui/session/index.ts'
import { Block, MoreButton } from './Block.tsx'
import type { CustomerLook } from './look.ts'

export function DetailsBlock({ look: { object, details }, record }: { look: CustomerLook; record: AnyRecord }) {
  const { t } = useTranslation()
  const can = useCan()
  const [open, setOpen] = useState(false)
  const mayEdit = can('change', object.name) && !record.deletedAt
  const edit = (): void => openRecordForm(object, { record })
  useKeys([{ keys: 'E', labelKey: 'ui:actions.edit', run: edit }], mayEdit)
  const context = useMatchContext()
  // Rights may hide fields, a section takes some to its tab, and conditions show some only now and then.
  const isHere = (name: string): boolean => {
    const field = fieldOf(object, name)
    return field !== undefined && !field.group && !field.internal && fieldState(object, name, record, context).visible
  }
  const main = [...details.main, ...looseFields(object)].filter(isHere)
  const more = details.more.filter(isHere)
  const shown = open ? [...main, ...more] : main
  return (
    <Block title={t('companies:card.details')} actions={mayEdit && <IconButton size="xs" label={t('ui:actions.edit')} keys="E" icon={IconPencil} onClick={edit} />}>
      <FieldList items={shown.map((name) => ({ key: name, label: fieldLabel(t, object, name), value: <EditableField object={object} record={record} name={name} /> }))} />
      {more.length > 0 && <MoreButton open={open} count={more.filter((name) => !isEmpty(record[name])).length} onToggle={() => setOpen(!open)} />}
    </Block>
  )
}

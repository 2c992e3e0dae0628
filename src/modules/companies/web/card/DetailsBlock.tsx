/** All fields of the customer, each edited where it stands; the rarer ones fold away. */
import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { labelKey, type AnyRecord } from '../../../../shared/object.ts'
import { useKeys } from '../../../../ui/keys/index.ts'
import { FieldList, IconButton } from '../../../../ui/parts/index.ts'
import { EditableField } from '../../../../ui/records/index.ts'
import { isEmpty } from '../../../../ui/records/field/FieldView.tsx'
import { openRecordForm } from '../../../../ui/records/index.ts'
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
  const shown = open ? [...details.main, ...details.more] : details.main
  return (
    <Block title={t('companies:card.details')} actions={mayEdit && <IconButton size="xs" label={t('ui:actions.edit')} keys="E" icon={IconPencil} onClick={edit} />}>
      <FieldList items={shown.map((name) => ({ key: name, label: t(labelKey.field(object, name)), value: <EditableField object={object} record={record} name={name} /> }))} />
      <MoreButton open={open} count={details.more.filter((name) => !isEmpty(record[name])).length} onToggle={() => setOpen(!open)} />
    </Block>
  )
}

import { useTranslation } from 'react-i18next'
import { fieldOf, type AnyRecord } from '../../../../shared/object.ts'
import { EditableField } from '../../../../ui/records/index.ts'
import { Block } from './Block.tsx'
import type { CustomerLook } from './look.ts'

export function AddressesBlock({ look: { object }, record }: { look: CustomerLook; record: AnyRecord }) {
  const { t } = useTranslation()
  // Rights may hide the field.
  if (!fieldOf(object, 'addresses')) return null
  const count = (record.addresses as unknown[]).length
  return (
    <Block title={t('companies:card.addresses')} count={count > 1 ? count : null}>
      <EditableField object={object} record={record} name="addresses" />
    </Block>
  )
}

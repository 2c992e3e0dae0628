/** A record in a list to choose from: face, name, and what tells it from its namesakes. */
import type { AnyRecord } from '../../../shared/object.ts'
import type { Email, Phone } from '../../../shared/fields.ts'
import { Avatar } from '../../parts/Avatar.tsx'
import { screensOf, titleOf } from '../registry.ts'
import { primaryOf, usePhoneText } from './phoneText.ts'
import styles from './ReferencePicker.module.css'

export function PickerOption({ to, record }: { to: string; record: AnyRecord }) {
  const phoneText = usePhoneText()
  const name = titleOf(to, record)
  const avatar = screensOf(to)?.avatar ?? (to === 'users' ? 'round' : undefined)
  const phone = primaryOf(record.phones as Phone[] | undefined)
  const email = primaryOf(record.emails as Email[] | undefined)
  const hint = record.jobTitle ?? record.taxNumber ?? record.sku ?? (phone && phoneText(phone)) ?? email?.value
  return (
    <>
      {avatar && <Avatar id={record.id} name={name} size="s" square={avatar === 'square'} />}
      <span className={styles.name}>{name}</span>
      {hint !== undefined && hint !== null && <span className={styles.hint}>{String(hint)}</span>}
    </>
  )
}

/** Phones, mailboxes and addresses, the main one first. */
import { useText } from '../../i18n/useText.ts'
import type { Address, Email, Phone } from '../../../shared/fields.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { addressText } from './addressText.ts'
import { telLink, usePhoneText } from './phoneText.ts'
import styles from './FieldView.module.css'

const mainFirst = <T extends { primary?: boolean }>(rows: readonly T[]): T[] => [...rows].sort((a, b) => Number(b.primary ?? false) - Number(a.primary ?? false))

export function PhonesView({ phones }: { phones: Phone[] }) {
  const t = useText()
  const phoneText = usePhoneText()
  return (
    <span className={styles.stack}>
      {mainFirst(phones).map((phone, index) => (
        <span key={phone.id ?? index} className={styles.line}>
          <a className={styles.figure} href={telLink(phone)}>
            {phoneText(phone)}
          </a>
          {phone.label && <span className={styles.label}>{t(`ui:records.phones.labels.${phone.label}`, { defaultValue: phone.label })}</span>}
        </span>
      ))}
    </span>
  )
}

export function EmailsView({ emails }: { emails: Email[] }) {
  const t = useText()
  return (
    <span className={styles.stack}>
      {mainFirst(emails).map((email, index) => (
        <span key={email.id ?? index} className={styles.line}>
          <a className={styles.cut} href={`mailto:${encodeURIComponent(email.value).replace('%40', '@')}`}>
            {email.value}
          </a>
          {email.label && <span className={styles.label}>{t(`ui:records.emails.labels.${email.label}`, { defaultValue: email.label })}</span>}
        </span>
      ))}
    </span>
  )
}

export function AddressesView({ addresses }: { addresses: Address[] }) {
  const wording = useAddressText()
  const t = useText()
  return (
    <span className={styles.stack}>
      {addresses.map((address, index) => (
        <span key={address.id ?? index} className={styles.line}>
          <a href={`https://www.openstreetmap.org/search?query=${encodeURIComponent(wording(address))}`} target="_blank" rel="noreferrer" title={t('ui:records.openMap')}>
            {wording(address)}
          </a>
          {address.label && <span className={styles.label}>{address.label}</span>}
        </span>
      ))}
    </span>
  )
}

/** An address in one line, in the person's language. */
export function useAddressText(): (address: Address) => string {
  const { locale } = useFormat()
  return (address) => addressText(address, locale)
}

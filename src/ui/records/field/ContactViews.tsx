/** Phones, mailboxes and addresses, the main one first. */
import { useText } from '../../i18n/useText.ts'
import type { Address, Email, Phone } from '../../../shared/fields.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { primaryOf, telLink, usePhoneText } from './phoneText.ts'
import styles from './FieldView.module.css'

const mainFirst = <T extends { primary?: boolean }>(rows: readonly T[]): T[] => [...rows].sort((a, b) => Number(b.primary ?? false) - Number(a.primary ?? false))

const More = ({ count }: { count: number }) => (count > 0 ? <span className={styles.more}>+{count}</span> : null)

export function PhonesView({ phones, compact }: { phones: Phone[]; compact?: boolean }) {
  const t = useText()
  const phoneText = usePhoneText()
  const main = primaryOf(phones)
  if (!main) return null
  if (compact) {
    return (
      <span className={styles.figure}>
        {phoneText(main)}
        <More count={phones.length - 1} />
      </span>
    )
  }
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

export function EmailsView({ emails, compact }: { emails: Email[]; compact?: boolean }) {
  const t = useText()
  const main = primaryOf(emails)
  if (!main) return null
  if (compact) {
    return (
      <span>
        {main.value}
        <More count={emails.length - 1} />
      </span>
    )
  }
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

export function AddressesView({ addresses, compact }: { addresses: Address[]; compact?: boolean }) {
  const addressText = useAddressText()
  const t = useText()
  if (compact) return <span>{addresses[0] && addressText(addresses[0])}</span>
  return (
    <span className={styles.stack}>
      {addresses.map((address, index) => (
        <span key={address.id ?? index} className={styles.line}>
          <a href={`https://www.openstreetmap.org/search?query=${encodeURIComponent(addressText(address))}`} target="_blank" rel="noreferrer" title={t('ui:records.openMap')}>
            {addressText(address)}
          </a>
          {address.label && <span className={styles.label}>{address.label}</span>}
        </span>
      ))}
    </span>
  )
}

/** An address in one line; the country by its name. */
export function useAddressText(): (address: Address) => string {
  const { locale } = useFormat()
  return ({ street, city, region, postalCode, country }) =>
    [street, [postalCode, city].filter(Boolean).join(' '), region, country && countryName(country, locale)].filter(Boolean).join(', ')
}

function countryName(country: string, locale: string): string {
  if (!/^[A-Z]{2}$/.test(country)) return country
  return new Intl.DisplayNames([locale], { type: 'region' }).of(country) ?? country
}

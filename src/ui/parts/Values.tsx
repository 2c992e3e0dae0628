/** Money, dates and times as text, with the full date in the tooltip. Empty is "–". */
import type { Money } from '../../shared/fields.ts'
import type { MoneyOptions } from '../i18n/format.ts'
import { useFormat } from '../i18n/useFormat.ts'
import styles from './Values.module.css'

export function MoneyText({ value, decimals }: { value: Money | null | undefined } & MoneyOptions) {
  return <span className={styles.figure}>{useFormat().money(value, { decimals })}</span>
}

/** A date without time. */
export function DateText({ value }: { value: string | null | undefined }) {
  const format = useFormat()
  if (!value) return <span>{format.date(null)}</span>
  return (
    <time className={styles.figure} dateTime={value} title={format.fullDate(value)}>
      {format.date(value)}
    </time>
  )
}

/** A point in time in the person's zone. */
export function InstantText({ value }: { value: string | null | undefined }) {
  const format = useFormat()
  if (!value) return <span>{format.instant(null)}</span>
  return (
    <time className={styles.figure} dateTime={value} title={format.fullInstant(value)}>
      {format.instant(value)}
    </time>
  )
}

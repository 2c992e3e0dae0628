/** First or last day of the span, with its word before it. */
import { useTranslation } from 'react-i18next'
import { DayValue } from '../../../ui/records/filter/DayValue.tsx'
import styles from './Register.module.css'

export function Day({ name, value, onChange }: { name: 'from' | 'to'; value: string | undefined; onChange: (value: string | null) => void }) {
  const { t } = useTranslation()
  return (
    <div className={styles.day}>
      <span aria-hidden>{t(`audit:filter.${name}`)}</span>
      <DayValue label={t(`audit:filter.${name}`)} value={value} onChange={onChange} />
    </div>
  )
}

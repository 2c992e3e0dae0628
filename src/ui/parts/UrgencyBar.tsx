/** The shares of overdue, today, no step and planned in a column. */
import { useTranslation } from 'react-i18next'
import { urgencies, type Urgency } from '../i18n/urgency.ts'
import styles from './UrgencyBar.module.css'

export function UrgencyBar({ counts }: { counts: Record<Urgency, number> }) {
  const { t } = useTranslation()
  const shown = urgencies.filter((urgency) => counts[urgency] > 0)
  const label = shown.map((urgency) => `${t(`ui:urgency.${urgency}`)}: ${counts[urgency]}`).join(', ')
  return (
    <div className={styles.bar} role="img" aria-label={label} title={label}>
      {shown.map((urgency) => (
        <i key={urgency} className={styles[urgency]} style={{ flex: counts[urgency] }} />
      ))}
    </div>
  )
}

/** How many deals of each urgency; a click shows them alone. */
import { useTranslation } from 'react-i18next'
import { urgencies, type Urgency } from '../../../../ui/i18n/index.ts'
import { classes } from '../../../../ui/parts/index.ts'
import { UrgencyShape } from '../../../../ui/parts/UrgencyShape.tsx'
import styles from './BoardToolbar.module.css'

interface UrgencyCountersProps {
  counts: Record<Urgency, number>
  chosen?: Urgency
  onChoose(urgency: Urgency | undefined): void
}

export function UrgencyCounters({ counts, chosen, onChoose }: UrgencyCountersProps) {
  const { t } = useTranslation()
  return (
    <div className={styles.counters} role="group" aria-label={t('deals:urgency.label')}>
      {urgencies.map((urgency) => (
        <button
          key={urgency}
          type="button"
          className={classes(styles.counter, styles[urgency], chosen === urgency && styles.chosen, chosen && chosen !== urgency && styles.other)}
          aria-pressed={chosen === urgency}
          onClick={() => onChoose(chosen === urgency ? undefined : urgency)}
        >
          <UrgencyShape urgency={urgency} />
          {t(`deals:urgency.${urgency}`, { count: counts[urgency] })}
        </button>
      ))}
    </div>
  )
}

/** The shares of overdue, today, no step and planned in a column; each says its number and shows its cards alone. */
import { useText } from '../../../../ui/i18n/useText.ts'
import { urgencies, type Urgency } from '../../../../ui/i18n/index.ts'
import { classes } from '../../../../ui/parts/index.ts'
import styles from './ShareBar.module.css'

interface ShareBarProps {
  counts: Record<Urgency, number>
  /** The urgency that the board shows alone. */
  chosen?: Urgency
  onChoose(urgency: Urgency | undefined): void
}

export function ShareBar({ counts, chosen, onChoose }: ShareBarProps) {
  const t = useText()
  return (
    <div className={styles.bar}>
      {urgencies
        .filter((urgency) => counts[urgency] > 0)
        .map((urgency) => {
          const label = t(`deals:urgency.${urgency}`, { count: counts[urgency] })
          return (
            <button
              key={urgency}
              type="button"
              tabIndex={-1}
              className={classes(styles.part, styles[urgency], chosen && chosen !== urgency && styles.pale)}
              style={{ flex: counts[urgency] }}
              title={label}
              aria-label={label}
              aria-pressed={chosen === urgency}
              onClick={() => onChoose(chosen === urgency ? undefined : urgency)}
            />
          )
        })}
    </div>
  )
}

/** What came of the call, by one click or one of the keys 1 to 5. */
import { useTranslation } from 'react-i18next'
import { classes, Kbd } from '../../../../ui/parts/index.ts'
import { outcomes, type Outcome } from './outcomes.ts'
import styles from './Finish.module.css'

export function OutcomeChoice({ value, onChange }: { value: Outcome | null; onChange(outcome: Outcome): void }) {
  const { t } = useTranslation()
  return (
    <div className={styles.outcomes} role="group" aria-label={t('tasks:finish.outcome')}>
      {outcomes.map((outcome, index) => (
        <button
          key={outcome}
          type="button"
          aria-pressed={outcome === value}
          aria-keyshortcuts={String(index + 1)}
          // The first takes the focus, so that the number keys act at once.
          data-autofocus={index === 0 || undefined}
          className={classes(styles.outcome, outcome === value && styles.on)}
          onClick={() => onChange(outcome)}
        >
          {t(`tasks:outcomes.${outcome}`)}
          <Kbd keys={String(index + 1)} />
        </button>
      ))}
    </div>
  )
}

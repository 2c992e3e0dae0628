import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useProblemText } from '../../../ui/api/index.ts'
import { useFormat } from '../../../ui/i18n/index.ts'
import { classes } from '../../../ui/parts/index.ts'
import { undoDays, type Counts } from '../contract.ts'
import styles from './Wizard.module.css'

/** The bar at the bottom: what the import will do, or did, and the buttons. */
export function Totals({ counts, counting, error, children }: { counts: Counts | undefined; counting?: boolean; error?: unknown; children: ReactNode }) {
  const { t } = useTranslation()
  const format = useFormat()
  const problem = useProblemText()
  const shown: { name: keyof Counts; look?: string }[] = [{ name: 'read' }, { name: 'created', look: styles.good }, { name: 'updated' }, { name: 'skipped', look: styles.attention }, { name: 'failed', look: styles.bad }]
  return (
    <footer className={styles.foot} aria-live="polite" aria-busy={counting}>
      {shown.map(({ name, look }) => (
        <div key={name} className={classes(styles.total, counts && counts[name] > 0 && look, counting && styles.counting)}>
          <b>{format.number(counts?.[name])}</b>
          <span>{t(`imports:totals.${name}`)}</span>
        </div>
      ))}
      <span className={styles.hint} role={error ? 'alert' : undefined}>{error ? problem(error) : t('imports:totals.undo', { count: undoDays })}</span>
      <div className={styles.buttons}>{children}</div>
    </footer>
  )
}

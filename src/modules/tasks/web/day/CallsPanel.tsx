/** Whom to call now, with the time where they are; those who sleep come last, with a lock. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { callWindow, useNow } from '../../../../ui/i18n/index.ts'
import { Panel } from '../../../../ui/parts/index.ts'
import { useViewer } from '../../../../ui/session/index.ts'
import { CallLine } from './CallLine.tsx'
import type { DayTask } from './dayTasks.ts'
import type { RowActions } from './useRowActions.ts'
import styles from './Side.module.css'

/** Shown until somebody asks for the rest. */
const few = 6

/** `calls` are those due by today, in the order of time. */
export function CallsPanel({ calls, actions }: { calls: readonly DayTask[]; actions: RowActions }) {
  const { t } = useTranslation()
  const now = useNow()
  const { firm } = useViewer()
  const [whole, setWhole] = useState(false)
  const lines = calls
    .map((task) => {
      const timeZone = task.customer?.timeZone || firm.timeZone
      return { task, timeZone, window: callWindow(now, timeZone) }
    })
    .sort((a, b) => (a.window?.opensIn ?? 0) - (b.window?.opensIn ?? 0))
  const rest = lines.length > few && (
    <button type="button" className={styles.all} aria-expanded={whole} onClick={() => setWhole(!whole)}>
      {t(whole ? 'tasks:calls.fewer' : 'tasks:steps.all')}
    </button>
  )
  return (
    <Panel title={t('tasks:calls.title')} count={calls.length} actions={rest} flush>
      {lines.length === 0 ? (
        <p className={styles.nothing}>{t('tasks:calls.none')}</p>
      ) : (
        <ul className={styles.lines}>
          {lines.slice(0, whole ? undefined : few).map((line) => (
            <CallLine key={line.task.id} {...line} actions={actions} />
          ))}
        </ul>
      )}
    </Panel>
  )
}

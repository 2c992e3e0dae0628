import { IconLock, IconPhone } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { callHours, cityOfZone, useFormat, useNow, type CallWindow } from '../../../../ui/i18n/index.ts'
import { classes, IconButton } from '../../../../ui/parts/index.ts'
import { customerPath } from '../taskSubject.ts'
import type { DayTask } from './dayTasks.ts'
import type { RowActions } from './useRowActions.ts'
import styles from './Side.module.css'

interface CallLineProps {
  task: DayTask
  timeZone: string
  /** Null where the zone is unknown. */
  window: CallWindow | null
  actions: RowActions
}

/** One call: whom, about what, what time it is there. */
export function CallLine({ task, timeZone, window, actions }: CallLineProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow()
  const { customer } = task
  const closed = window !== null && !window.open
  const why = !customer?.phone ? t('tasks:calls.noPhone') : closed ? t('tasks:calls.closed', callHours) : null
  return (
    <li className={styles.call}>
      <div className={styles.who}>
        {customer ? (
          <Link className={styles.name} to={customerPath(customer)} title={customer.name}>
            {customer.name}
          </Link>
        ) : (
          <span className={styles.name}>{task.title}</span>
        )}
        {customer && <span className={styles.small}>{[customer.person, task.title].filter(Boolean).join(' · ')}</span>}
      </div>
      {window && (
        <div className={styles.clock}>
          <span className={classes(styles.time, closed && styles.off)}>{format.timeIn(now, timeZone)}</span>
          {closed ? <span className={styles.wait}>{opensText(window.opensIn, t)}</span> : <span className={styles.small}>{cityOfZone(timeZone)}</span>}
        </div>
      )}
      {why === null ? (
        <IconButton bordered icon={IconPhone} label={t('tasks:call', { name: customer?.name ?? task.title })} onClick={() => actions.call(task)} />
      ) : (
        <span className={styles.lock} role="img" aria-label={why} title={why}>
          {customer?.phone ? <IconLock size={16} stroke={1.75} aria-hidden /> : '–'}
        </span>
      )}
    </li>
  )
}

function opensText(minutes: number, t: ReturnType<typeof useTranslation>['t']): string {
  if (minutes < 60) return t('tasks:calls.opensMinutes', { count: minutes })
  const hours = Math.round(minutes / 60)
  return hours < 24 ? t('tasks:calls.opensHours', { count: hours }) : t('tasks:calls.opensDays', { count: Math.round(hours / 24) })
}

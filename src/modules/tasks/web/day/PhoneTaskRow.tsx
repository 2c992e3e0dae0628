/** One task of the day on a phone: two lines, swiped right to finish and left to put off, tapped for the rest. */
import { IconCheck, IconClock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../../ui/i18n/index.ts'
import { CheckBox, classes } from '../../../../ui/parts/index.ts'
import { TaskCheck } from '../TaskCheck.tsx'
import { TaskMark } from '../TaskMark.tsx'
import type { DayTask } from './dayTasks.ts'
import { openTaskSheet } from './openTaskSheet.tsx'
import type { RowActions } from './useRowActions.ts'
import { useSwipe } from './useSwipe.ts'
import styles from './PhoneTaskRow.module.css'

interface PhoneTaskRowProps {
  task: DayTask
  selected: boolean
  selecting: boolean
  actions: RowActions
}

export function PhoneTaskRow({ task, selected, selecting, actions }: PhoneTaskRowProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const swipe = useSwipe(
    () => actions.finish(task),
    () => actions.later(task),
  )
  const { customer, deal } = task
  const under = [customer?.name, deal?.amount && format.money(deal.amount)].filter(Boolean).join(' · ')
  const tap = (): void => {
    if (swipe.swiped()) return
    if (selecting) actions.select(task.id)
    else openTaskSheet(task, actions)
  }
  return (
    <li className={classes(styles.item, swipe.offset > 0 && styles.right, swipe.offset < 0 && styles.left, swipe.ready && styles.ready)}>
      {swipe.offset > 0 && (
        <span className={styles.done} aria-hidden="true">
          <IconCheck size={20} stroke={1.75} /> {t('tasks:finish.done')}
        </span>
      )}
      {swipe.offset < 0 && (
        <span className={styles.later} aria-hidden="true">
          {t('tasks:later.label')} <IconClock size={20} stroke={1.75} />
        </span>
      )}
      <div
        className={classes(styles.row, selected && styles.selected)}
        data-task={task.id}
        style={swipe.offset ? { transform: `translateX(${swipe.offset}px)` } : undefined}
        {...swipe.handlers}
      >
        {selecting ? (
          <CheckBox large reachable label={t('ui:records.selectRow', { record: task.title })} checked={selected} onClick={() => actions.select(task.id)} />
        ) : (
          <TaskCheck title={task.title} onFinish={() => actions.finish(task)} onAsk={() => actions.ask(task)} />
        )}
        <button type="button" className={styles.lines} onClick={tap}>
          <span className={styles.title}>{task.title}</span>
          {under && <span className={styles.under}>{under}</span>}
        </button>
        <TaskMark task={task} />
      </div>
    </li>
  )
}

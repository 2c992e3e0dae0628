/** One task of the day on a wide screen. */
import { IconPhone } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { kindIcon } from '../../../../ui/module.ts'
import { CheckBox, classes, IconButton, ImportanceBars, MoneyText } from '../../../../ui/parts/index.ts'
import { LaterMenu } from '../move/LaterMenu.tsx'
import { TaskCheck } from '../TaskCheck.tsx'
import { TaskMark } from '../TaskMark.tsx'
import { customerPath } from '../taskSubject.ts'
import type { DayTask } from './dayTasks.ts'
import { RowMenu } from './RowMenu.tsx'
import type { RowActions } from './useRowActions.ts'
import styles from './TaskRow.module.css'

export interface TaskRowProps {
  task: DayTask
  current: boolean
  /** The one row that Tab reaches. */
  reachable: boolean
  selected: boolean
  /** Square boxes that select stand in place of the round ones that finish. */
  selecting: boolean
  /** Came while the page was open: tinted for a moment. */
  fresh: boolean
  /** Under the name of a customer the deal stands in its place. */
  underCustomer: boolean
  actions: RowActions
}

export const TaskRow = memo(function TaskRow({ task, current, reachable, selected, selecting, fresh, underCustomer, actions }: TaskRowProps) {
  const { t } = useTranslation()
  const Kind = kindIcon('tasks', task.kind ?? 'todo')
  const { customer, deal } = task
  const about = underCustomer ? deal && { to: `/deals/${deal.id}`, name: deal.title } : customer && { to: customerPath(customer), name: customer.name }
  return (
    // One stop of Tab for the row; its keys are those of the page, and each has a button in the row.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      data-task={task.id}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={reachable ? 0 : -1}
      className={classes(styles.row, current && styles.current, selected && styles.selected, fresh && styles.fresh)}
      onFocus={(event) => event.target === event.currentTarget && actions.focus(task.id)}
    >
      {selecting ? (
        <CheckBox label={t('ui:records.selectRow', { record: task.title })} checked={selected} onClick={() => actions.select(task.id)} />
      ) : (
        <TaskCheck title={task.title} reachable={false} onFinish={() => actions.finish(task)} onAsk={() => actions.ask(task)} />
      )}
      <ImportanceBars importance={task.importance} />
      <span className={styles.kind} role="img" aria-label={task.kind ? t(`tasks:tasks.options.kind.${task.kind}`) : t('tasks:tasks.one')}>
        <Kind size={16} stroke={1.75} aria-hidden />
      </span>
      <button
        type="button"
        className={styles.title}
        tabIndex={-1}
        title={task.title}
        onClick={() => (selecting ? actions.select(task.id) : actions.peek(task))}
      >
        {task.title}
      </button>
      <span className={styles.customer}>
        {about && (
          <Link to={about.to} tabIndex={-1} title={about.name}>
            {about.name}
          </Link>
        )}
      </span>
      <span className={styles.sum}>{deal?.amount && <MoneyText value={deal.amount} />}</span>
      <span className={styles.mark}>
        <TaskMark task={task} />
      </span>
      <span className={styles.actions}>
        {customer?.phone && (
          <IconButton size="xs" icon={IconPhone} label={t('tasks:call', { name: customer.name })} keys="P" tabIndex={-1} onClick={() => actions.call(task)} />
        )}
        <LaterMenu task={task} />
        <RowMenu task={task} actions={actions} />
      </span>
    </li>
  )
})

/** A task on a phone: what it is about, and what can be done with it. */
import { Drawer } from '@mantine/core'
import { IconBuilding, IconClock, IconLayoutKanban, IconMessage2Check, IconPencil, IconPhone, IconTrash } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { IconComponent } from '../../../../ui/module.ts'
import { TaskMark } from '../TaskMark.tsx'
import { customerPath } from '../taskSubject.ts'
import type { DayTask } from './dayTasks.ts'
import type { RowActions } from './useRowActions.ts'
import styles from './TaskSheet.module.css'

export function TaskSheet({ task, actions, onClose }: { task: DayTask; actions: RowActions; onClose(): void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { customer, deal } = task
  const item = (icon: IconComponent, label: string, run: () => void, note?: string | null) => ({ icon, label, note, run })
  const items = [
    item(IconMessage2Check, t('tasks:finish.withResult'), () => actions.ask(task)),
    ...(customer?.phone ? [item(IconPhone, t('tasks:call', { name: customer.name }), () => actions.call(task), customer.phone)] : []),
    item(IconClock, t('tasks:later.label'), () => actions.later(task)),
    item(IconPencil, t('ui:actions.edit'), () => actions.edit(task)),
    ...(deal ? [item(IconLayoutKanban, t('tasks:openDeal'), () => void navigate({ to: `/deals/${deal.id}` }), deal.title)] : []),
    ...(customer ? [item(IconBuilding, t('tasks:openCustomer'), () => void navigate({ to: customerPath(customer) }), customer.name)] : []),
    item(IconTrash, t('ui:actions.delete'), () => actions.trash(task)),
  ]
  return (
    <Drawer
      opened
      onClose={onClose}
      position="bottom"
      size="auto"
      title={task.title}
      radius="12px 12px 0 0"
      padding="md"
      closeButtonProps={{ 'aria-label': t('ui:actions.close') }}
    >
      <p className={styles.about}>
        <TaskMark task={task} />
        {task.note && <span>{task.note}</span>}
      </p>
      {items.map(({ icon: Icon, label, note, run }) => (
        <button
          key={label}
          type="button"
          className={styles.item}
          onClick={() => {
            onClose()
            run()
          }}
        >
          <Icon size={20} stroke={1.75} aria-hidden />
          <span>{label}</span>
          {note && <span className={styles.note}>{note}</span>}
        </button>
      ))}
    </Drawer>
  )
}

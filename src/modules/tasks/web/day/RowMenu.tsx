/** Everything else that can be done with a task. */
import { IconBuilding, IconDots, IconLayoutKanban, IconMessage2Check, IconPencil, IconTrash } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { IconButton, Menu } from '../../../../ui/parts/index.ts'
import { customerPath } from '../taskSubject.ts'
import type { DayTask } from './dayTasks.ts'
import type { RowActions } from './useRowActions.ts'

export function RowMenu({ task, actions }: { task: DayTask; actions: RowActions }) {
  const { t } = useTranslation()
  const { deal, customer } = task
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <IconButton size="xs" icon={IconDots} label={t('tasks:more')} tabIndex={-1} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconMessage2Check size={16} stroke={1.75} />} onClick={() => actions.ask(task)}>
          {t('tasks:finish.withResult')}
        </Menu.Item>
        <Menu.Item leftSection={<IconPencil size={16} stroke={1.75} />} onClick={() => actions.edit(task)}>
          {t('ui:actions.edit')}
        </Menu.Item>
        {deal && (
          <Menu.Item component={Link} to={`/deals/${deal.id}`} leftSection={<IconLayoutKanban size={16} stroke={1.75} />}>
            {t('tasks:openDeal')}
          </Menu.Item>
        )}
        {customer && (
          <Menu.Item component={Link} to={customerPath(customer)} leftSection={<IconBuilding size={16} stroke={1.75} />}>
            {t('tasks:openCustomer')}
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item leftSection={<IconTrash size={16} stroke={1.75} />} onClick={() => actions.trash(task)}>
          {t('ui:actions.delete')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

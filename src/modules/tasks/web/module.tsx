/** Tasks: My day, the list, and how tasks look wherever they are named. */
import { IconCheckbox, IconSun } from '@tabler/icons-react'
import type { WebModule } from '../../../ui/module.ts'
import { laterPart } from '../../../ui/parts/later.tsx'
import { registerRecords } from '../../../ui/records/registration.ts'
import type { CustomerTab } from '../../companies/web/index.ts'
import { tasks } from '../contract.ts'
import { useTaskCount } from './customer/useTaskCount.ts'
import { useOverdueCount } from './day/useOverdueCount.ts'
import { openNewTask } from './form/openTaskForm.tsx'
import { TaskKey } from './form/TaskKey.tsx'
import { kindIcons } from './taskKinds.ts'

registerRecords({
  object: tasks,
  form: ['title', 'kind', 'dueOn', 'dueAt', 'importance', 'dealId', 'companyId', 'contactId', 'ownerId', 'note'],
  defaults: { kind: 'todo', importance: 'normal' },
  fromName: (title) => ({ title, kind: 'todo' }),
})

const customerTab: CustomerTab = { order: 20, key: 'tasks', object: 'tasks', labelKey: 'tasks:tasks.many', component: laterPart(() => import('./customer/TasksTab.tsx')), useCount: useTaskCount }

const module: WebModule = {
  name: 'tasks',
  objects: { tasks: { icon: IconCheckbox, kinds: kindIcons, to: (id) => `/tasks?peek=${id}` } },
  nav: [
    { section: 'top', order: 10, labelKey: 'tasks:day.title', icon: IconSun, to: '/my-day', goKey: 'D', object: 'tasks', counter: useOverdueCount, phone: 1 },
    { section: 'top', order: 40, labelKey: 'tasks:tasks.many', icon: IconCheckbox, to: '/tasks', goKey: 'T', object: 'tasks', phone: 3 },
  ],
  pages: [
    { path: '/my-day', component: laterPart(() => import('./day/MyDayPage.tsx')), early: true },
    { path: '/tasks', component: laterPart(() => import('./list/TaskListPage.tsx')) },
  ],
  slots: {
    'frame.foot': [{ order: 0, key: 'tasks', component: TaskKey }],
    'peek.tasks': [{ order: 10, key: 'actions', component: laterPart(() => import('./list/TaskPeekActions.tsx')) }],
    'customer.banner': [{ order: 10, key: 'nextStep', component: laterPart(() => import('./customer/NextStepBanner.tsx')) }],
    'customer.tab': [customerTab],
    'deal.tasks': [{ order: 10, key: 'tasks', component: laterPart(() => import('./deal/DealTasks.tsx')) }],
  },
  create: [{ labelKey: 'tasks:tasks.one', icon: IconCheckbox, object: 'tasks', order: 30, open: () => openNewTask() }],
}

export default module

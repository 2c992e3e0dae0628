/** The timeline: in the middle of customer cards and on deals, with what is planned on top. */
import { IconHistory, IconNote } from '@tabler/icons-react'
import type { WebModule } from '../../../ui/module.ts'
import { laterPart } from '../../../ui/parts/later.tsx'
import { registerRecords } from '../../../ui/records/registration.ts'
import type { CustomerTab } from '../../companies/web/index.ts'
import { activities, notes } from '../contract.ts'
import { useDealCount } from './customer/useDealTotals.ts'
import { useTaskCount } from './customer/useTaskCount.ts'

registerRecords({ object: activities })
registerRecords({ object: notes })

const tabs: CustomerTab[] = [
  { order: 10, key: 'deals', object: 'deals', labelKey: 'deals:deals.many', component: laterPart(() => import('./customer/DealsTab.tsx')), useCount: useDealCount },
  { order: 20, key: 'tasks', object: 'tasks', labelKey: 'activities:planned.tab', component: laterPart(() => import('./customer/TasksTab.tsx')), useCount: useTaskCount },
]

const module: WebModule = {
  name: 'activities',
  objects: { activities: { icon: IconHistory }, notes: { icon: IconNote } },
  slots: {
    'customer.middle': [{ order: 10, key: 'timeline', component: laterPart(() => import('./customer/CustomerTimeline.tsx')) }],
    'customer.facts': [{ order: 10, key: 'deals', component: laterPart(() => import('./customer/DealFacts.tsx')) }],
    'customer.actions': [{ order: 10, key: 'deal', component: laterPart(() => import('./customer/NewDealAction.tsx')) }],
    'customer.banner': [{ order: 10, key: 'nextStep', component: laterPart(() => import('./customer/NextStepBanner.tsx')) }],
    'customer.tab': tabs,
    'deal.timeline': [{ order: 10, key: 'timeline', component: laterPart(() => import('./customer/DealTimeline.tsx')) }],
  },
}

export default module

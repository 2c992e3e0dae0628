/** The timeline: in the middle of customer cards and on deals, with what is planned on top. */
import { IconHistory, IconNote } from '@tabler/icons-react'
import { lazy } from 'react'
import type { WebModule } from '../../../ui/module.ts'
import { registerRecords } from '../../../ui/records/registration.ts'
import type { CustomerTab } from '../../companies/web/index.ts'
import { activities, notes } from '../contract.ts'
import { useDealCount } from './customer/useDealTotals.ts'
import { useTaskCount } from './customer/useTaskCount.ts'

registerRecords({ object: activities })
registerRecords({ object: notes })

const tabs: CustomerTab[] = [
  { order: 10, key: 'deals', labelKey: 'deals:deals.many', component: lazy(() => import('./customer/DealsTab.tsx')), useCount: useDealCount },
  { order: 20, key: 'tasks', labelKey: 'activities:planned.tab', component: lazy(() => import('./customer/TasksTab.tsx')), useCount: useTaskCount },
]

const module: WebModule = {
  name: 'activities',
  objects: { activities: { icon: IconHistory }, notes: { icon: IconNote } },
  slots: {
    'customer.middle': [{ order: 10, key: 'timeline', component: lazy(() => import('./customer/CustomerTimeline.tsx')) }],
    'customer.facts': [{ order: 10, key: 'deals', component: lazy(() => import('./customer/DealFacts.tsx')) }],
    'customer.actions': [{ order: 10, key: 'deal', component: lazy(() => import('./customer/NewDealAction.tsx')) }],
    'customer.banner': [{ order: 10, key: 'nextStep', component: lazy(() => import('./customer/NextStepBanner.tsx')) }],
    'customer.tab': tabs,
    'deal.timeline': [{ order: 10, key: 'timeline', component: lazy(() => import('./customer/DealTimeline.tsx')) }],
  },
}

export default module

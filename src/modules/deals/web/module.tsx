/** Deals: the board, the table, the card, and the settings of pipelines. */
import { IconColumns3, IconGitMerge, IconLayoutKanban } from '@tabler/icons-react'
import type { WebModule } from '../../../ui/module.ts'
import { laterPart } from '../../../ui/parts/later.tsx'
import { openRecordForm, registerRecords } from '../../../ui/records/registration.ts'
import type { CustomerTab } from '../../companies/web/index.ts'
import { deals, pipelines, stages } from '../contract.ts'
import { useDealCount } from './customer/useDealTotals.ts'

registerRecords({
  object: deals,
  path: (id) => `/deals/${id}`,
  form: ['title', 'companyId', 'contactId', 'amount', 'expectedCloseOn', 'ownerId', 'productId', 'summary'],
  fromName: (title) => ({ title }),
})
registerRecords({ object: pipelines, form: ['name'] })
registerRecords({ object: stages })

const customerTab: CustomerTab = { order: 10, key: 'deals', object: 'deals', labelKey: 'deals:deals.many', component: laterPart(() => import('./customer/DealsTab.tsx')), useCount: useDealCount }

const module: WebModule = {
  name: 'deals',
  objects: {
    deals: { icon: IconLayoutKanban, to: (id) => `/deals/${id}` },
    pipelines: { icon: IconGitMerge, to: (id) => `/deals?pipeline=${id}` },
    stages: { icon: IconColumns3 },
  },
  nav: [
    { section: 'sales', order: 20, labelKey: 'deals:deals.many', icon: IconLayoutKanban, to: '/deals', goKey: 'S', object: 'deals', phone: 2 },
    { section: 'settings', order: 40, labelKey: 'deals:settings.title', icon: IconGitMerge, to: '/settings/pipelines', object: 'pipelines' },
  ],
  pages: [
    { path: '/deals', component: laterPart(() => import('./board/DealsPage.tsx')) },
    { path: '/deals/table', component: laterPart(() => import('./DealTablePage.tsx')) },
    { path: '/deals/$id', component: laterPart(() => import('./card/DealPage.tsx')), slots: ['deal.main', 'deal.tasks', 'deal.side', 'record.actions', 'card.tabsEnd'] },
    { path: '/settings/pipelines', component: laterPart(() => import('./settings/PipelinesPage.tsx')) },
  ],
  slots: {
    'customer.facts': [{ order: 10, key: 'deals', component: laterPart(() => import('./customer/DealSums.tsx')) }],
    'customer.actions': [{ order: 10, key: 'deal', component: laterPart(() => import('./customer/NewDealAction.tsx')) }],
    'customer.tab': [customerTab],
    'customer.side': [{ order: 10, key: 'deals', component: laterPart(() => import('./customer/DealsOfCustomer.tsx')) }],
  },
  create: [{ labelKey: 'deals:deals.one', icon: IconLayoutKanban, object: 'deals', order: 10, open: () => openRecordForm(deals) }],
}

export default module

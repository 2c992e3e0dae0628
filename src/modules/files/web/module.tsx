/** Files on the cards of customers and deals, and the setting of their size. */
import { IconPaperclip } from '@tabler/icons-react'
import type { WebModule } from '../../../ui/module.ts'
import { laterPart } from '../../../ui/parts/later.tsx'
import type { CustomerTab } from '../../companies/web/index.ts'
import { useFileCount } from './useFileCount.ts'

const FilesTab = laterPart(() => import('./FilesTab.tsx'))

const customer: CustomerTab[] = [{ order: 50, key: 'files', labelKey: 'files:tab', component: FilesTab, useCount: useFileCount }]

const module: WebModule = {
  name: 'files',
  nav: [{ section: 'settings', order: 55, labelKey: 'files:settings.title', icon: IconPaperclip, to: '/settings/files', object: 'files' }],
  pages: [{ path: '/settings/files', component: laterPart(() => import('./FileSettingsPage.tsx')) }],
  slots: {
    'customer.tab': customer,
    'deal.tab': [{ order: 50, key: 'files', labelKey: 'files:tab', component: FilesTab }],
  },
}

export default module

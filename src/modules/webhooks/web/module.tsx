import { IconWebhook } from '@tabler/icons-react'
import { lazy } from 'react'
import type { WebModule } from '../../../ui/module.ts'

const module: WebModule = {
  name: 'webhooks',
  nav: [{ section: 'settings', order: 82, labelKey: 'webhooks:title', icon: IconWebhook, to: '/settings/webhooks', object: 'webhooks' }],
  pages: [
    { path: '/settings/webhooks', component: lazy(() => import('./WebhooksPage.tsx')) },
    { path: '/settings/webhooks/$id', component: lazy(() => import('./WebhookPage.tsx')) },
  ],
}

export default module

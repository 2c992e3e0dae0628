import { IconMailForward } from '@tabler/icons-react'
import { lazy } from 'react'
import type { WebModule } from '../../../ui/module.ts'

const module: WebModule = {
  name: 'mail',
  nav: [{ section: 'settings', order: 80, labelKey: 'mail:title', icon: IconMailForward, to: '/settings/mail', object: 'mail' }],
  pages: [{ path: '/settings/mail', component: lazy(() => import('./MailPage.tsx')) }],
}

export default module

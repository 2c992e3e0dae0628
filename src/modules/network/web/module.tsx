import { IconNetwork } from '@tabler/icons-react'
import { lazy } from 'react'
import type { WebModule } from '../../../ui/module.ts'

const module: WebModule = {
  name: 'network',
  nav: [{ section: 'settings', order: 84, labelKey: 'network:title', icon: IconNetwork, to: '/settings/network', object: 'network' }],
  pages: [{ path: '/settings/network', component: lazy(() => import('./NetworkPage.tsx')) }],
}

export default module

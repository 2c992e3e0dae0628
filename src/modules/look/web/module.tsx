import { IconPalette } from '@tabler/icons-react'
import { lazy } from 'react'
import type { WebModule } from '../../../ui/module.ts'

const module: WebModule = {
  name: 'look',
  nav: [{ section: 'settings', order: 14, labelKey: 'look:title', icon: IconPalette, to: '/settings/look' }],
  pages: [{ path: '/settings/look', component: lazy(() => import('./LookPage.tsx')) }],
}

export default module

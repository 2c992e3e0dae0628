import { IconFileSettings } from '@tabler/icons-react'
import { lazy } from 'react'
import type { WebModule } from '../../../ui/module.ts'

const module: WebModule = {
  name: 'settingsfile',
  nav: [{ section: 'settings', order: 92, labelKey: 'settingsfile:title', icon: IconFileSettings, to: '/settings/file', object: 'settings' }],
  pages: [{ path: '/settings/file', component: lazy(() => import('./SettingsFilePage.tsx')) }],
}

export default module

import { IconDatabaseExport } from '@tabler/icons-react'
import { lazy } from 'react'
import type { WebModule } from '../../../ui/module.ts'

const module: WebModule = {
  name: 'backups',
  nav: [{ section: 'settings', order: 90, labelKey: 'backups:title', icon: IconDatabaseExport, to: '/settings/backups', object: 'backups' }],
  pages: [{ path: '/settings/backups', component: lazy(() => import('./BackupsPage.tsx')) }],
}

export default module

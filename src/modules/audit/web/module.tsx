/** The register: in the settings, in the menu of each person, and in the menu of each card. */
import { IconShieldSearch } from '@tabler/icons-react'
import { lazy } from 'react'
import type { WebModule } from '../../../ui/module.ts'
import { PrintTeller } from './PrintTeller.tsx'
import { TookItem } from './TookItem.tsx'
import { ViewersItem } from './ViewersItem.tsx'

const module: WebModule = {
  name: 'audit',
  nav: [{ section: 'settings', order: 88, labelKey: 'audit:title', icon: IconShieldSearch, to: '/settings/register', object: 'register' }],
  pages: [
    { path: '/settings/register', component: lazy(() => import('./RegisterPage.tsx')) },
    { path: '/settings/register/people/$id', component: lazy(() => import('./PersonPage.tsx')) },
  ],
  slots: {
    'person.actions': [{ order: 20, key: 'audit', component: TookItem }],
    'card.menu': [{ order: 40, key: 'audit', component: ViewersItem }],
    frame: [{ order: 90, key: 'audit', component: PrintTeller }],
  },
}

export default module

/** Settings: where they all are found, the firm, its currencies. The set-up page stands before the frame; app shows it. */
import { IconBuilding, IconCoins, IconSettings } from '@tabler/icons-react'
import { lazy } from 'react'
import type { WebModule } from '../../../ui/module.ts'

const module: WebModule = {
  name: 'setup',
  nav: [
    // First in order, so that everything that leads to the settings leads here. Not `/settings` itself, under which all the others lie.
    { section: 'settings', order: 0, labelKey: 'setup:home.title', icon: IconSettings, to: '/settings/all', goKey: ',' },
    { section: 'settings', order: 12, labelKey: 'setup:firm.title', icon: IconBuilding, to: '/settings/firm', object: 'firm' },
    { section: 'settings', order: 14, labelKey: 'setup:currencies.title', icon: IconCoins, to: '/settings/currencies', object: 'currencies' },
  ],
  pages: [
    { path: '/settings/all', component: lazy(() => import('./settings/SettingsHomePage.tsx')) },
    { path: '/settings/firm', component: lazy(() => import('./settings/FirmPage.tsx')) },
    { path: '/settings/currencies', component: lazy(() => import('./settings/CurrenciesPage.tsx')) },
  ],
}

export default module

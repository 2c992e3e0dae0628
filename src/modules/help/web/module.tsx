import { IconHelpCircle } from '@tabler/icons-react'
import { lazy } from 'react'
import type { WebModule } from '../../../ui/module.ts'

const HelpPage = lazy(() => import('./HelpPage.tsx'))

const module: WebModule = {
  name: 'help',
  pages: [
    { path: '/help', component: HelpPage },
    { path: '/help/$page', component: HelpPage },
  ],
  palette: [{ key: 'help', labelKey: 'help:title', icon: IconHelpCircle, run: () => location.assign('/help') }],
}

export default module

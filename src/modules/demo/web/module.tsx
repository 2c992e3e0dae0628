/** Sample data: what was added, and the way to be rid of it. */
import { IconSparkles } from '@tabler/icons-react'
import { lazy } from 'react'
import type { WebModule } from '../../../ui/module.ts'

const module: WebModule = {
  name: 'demo',
  nav: [{ section: 'settings', order: 70, labelKey: 'demo:page.title', icon: IconSparkles, to: '/settings/sample-data', object: 'demo' }],
  pages: [{ path: '/settings/sample-data', component: lazy(() => import('./SampleDataPage.tsx')) }],
}

export default module

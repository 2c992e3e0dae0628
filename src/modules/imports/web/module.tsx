/** Import: from the settings and the palette, and `/import` from anywhere. */
import { IconFileImport } from '@tabler/icons-react'
import { lazy } from 'react'
import type { WebModule } from '../../../ui/module.ts'
import { ImportLink } from './ImportLink.tsx'

const module: WebModule = {
  name: 'imports',
  objects: { imports: { icon: IconFileImport, to: (id) => `/import/${id}` } },
  nav: [{ section: 'settings', order: 60, labelKey: 'imports:title', icon: IconFileImport, to: '/import', object: 'imports' }],
  pages: [
    { path: '/import', component: lazy(() => import('./ImportStartPage.tsx')) },
    { path: '/import/$id', component: lazy(() => import('./ImportPage.tsx')) },
  ],
  slots: { 'list.actions': [{ order: 10, key: 'import', component: ImportLink }] },
  palette: [{ key: 'import', labelKey: 'imports:actions.import', icon: IconFileImport, run: () => location.assign('/import') }],
}

export default module

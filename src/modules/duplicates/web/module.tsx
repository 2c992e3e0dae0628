/** Duplicates: found in a list of their own, merged from there or from a card. */
import { IconCopyCheck } from '@tabler/icons-react'
import type { WebModule } from '../../../ui/module.ts'
import { laterPart } from '../../../ui/parts/later.tsx'
import { DuplicatesLink } from './DuplicatesLink.tsx'
import { MergeItem } from './merge/MergeItem.tsx'
import { MergedNote } from './merge/MergedNote.tsx'

const module: WebModule = {
  name: 'duplicates',
  nav: [{ section: 'settings', order: 62, labelKey: 'duplicates:page.title', icon: IconCopyCheck, to: '/duplicates', object: 'contacts' }],
  pages: [{ path: '/duplicates', component: laterPart(() => import('./page/DuplicatesPage.tsx')) }],
  slots: {
    'list.actions': [{ order: 20, key: 'duplicates', component: DuplicatesLink }],
    'customer.menu': [{ order: 10, key: 'merge', component: MergeItem }],
    'customer.trashed': [{ order: 10, key: 'merged', component: MergedNote }],
  },
  palette: [{ key: 'duplicates', labelKey: 'duplicates:page.title', icon: IconCopyCheck, run: () => location.assign('/duplicates') }],
}

export default module

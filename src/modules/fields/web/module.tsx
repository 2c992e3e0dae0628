/** Fields, sections and objects of the administrator: their settings, their pages, their tabs on cards. */
import { lazy } from 'react'
import type { WebModule } from '../../../ui/module.ts'
import { added } from './catalog.ts'
import { NewPageTeller } from './CatalogProvider.tsx'

// Made once: a lazy part that is made anew at each reading never arrives.
const AddSectionButton = lazy(() => import('./section/AddSectionButton.tsx'))

const module: WebModule = {
  name: 'fields',
  // What follows from the catalog is read anew each time: it changes while the page lives.
  get objects() {
    return added.objects
  },
  get nav() {
    return added.nav
  },
  get create() {
    return added.create
  },
  get slots() {
    return { ...added.slots, 'card.tabsEnd': [{ order: 10, key: 'section', component: AddSectionButton }], frame: [{ order: 10, key: 'catalog', component: NewPageTeller }] }
  },
  pages: [
    { path: '/o/$object', component: lazy(() => import('./added/AddedListPage.tsx')) },
    { path: '/o/$object/$id', component: lazy(() => import('./added/AddedPage.tsx')) },
  ],
}

export default module

/** Fields, sections and objects of the administrator: their settings, their pages, their tabs on cards. */
import { IconBoxMultiple, IconForms, IconToggleRight } from '@tabler/icons-react'
import type { NavItem, WebModule } from '../../../ui/module.ts'
import { laterPart } from '../../../ui/parts/later.tsx'
import { added } from './catalog.ts'
import { NewPageTeller } from './CatalogProvider.tsx'

// Made once: a lazy part that is made anew at each reading never arrives.
const AddSectionButton = laterPart(() => import('./section/AddSectionButton.tsx'))

const MoreFields = laterPart(() => import('./added/MoreFields.tsx'))

const settings: NavItem[] = [
  { section: 'settings', order: 30, labelKey: 'fields:list.title', icon: IconForms, to: '/settings/fields', object: 'fields' },
  { section: 'settings', order: 31, labelKey: 'fields:objectsPage.title', icon: IconBoxMultiple, to: '/settings/objects', object: 'objects' },
  { section: 'settings', order: 32, labelKey: 'fields:modulesPage.title', icon: IconToggleRight, to: '/settings/modules', object: 'fields' },
]

const module: WebModule = {
  name: 'fields',
  // What follows from the catalog is read anew each time: it changes while the page lives.
  get objects() {
    return added.objects
  },
  get nav() {
    return [...settings, ...added.nav]
  },
  get create() {
    return added.create
  },
  get slots() {
    return { ...added.slots, 'deal.main': [{ order: 90, key: 'moreFields', component: MoreFields }], 'card.tabsEnd': [{ order: 10, key: 'section', component: AddSectionButton }], frame: [{ order: 10, key: 'catalog', component: NewPageTeller }] }
  },
  pages: [
    { path: '/settings/fields', component: laterPart(() => import('./settings/FieldsPage.tsx')) },
    { path: '/settings/objects', component: laterPart(() => import('./settings/objects/ObjectsPage.tsx')) },
    { path: '/settings/modules', component: laterPart(() => import('./settings/modules/ModulesPage.tsx')) },
    { path: '/o/$object', component: laterPart(() => import('./added/AddedListPage.tsx')) },
    { path: '/o/$object/$id', component: laterPart(() => import('./added/AddedPage.tsx')) },
  ],
}

export default module

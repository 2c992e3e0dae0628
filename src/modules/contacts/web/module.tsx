/** Contacts: the list, and how contacts look wherever they are named. */
import { IconUsers } from '@tabler/icons-react'
import { lazy } from 'react'
import type { WebModule } from '../../../ui/module.ts'
import { openRecordForm, registerRecords } from '../../../ui/records/registration.ts'
import { contacts } from '../contract.ts'
import type { CustomerPeople, CustomerTab } from '../../companies/web/index.ts'
import { useCardPeople, usePeopleCount } from './card/usePeople.ts'
import { nameParts } from './nameParts.ts'

registerRecords({
  object: contacts,
  path: (id) => `/contacts/${id}`,
  avatar: 'round',
  form: ['firstName', 'lastName', 'companyId', 'jobTitle', 'phones', 'emails', 'priority', 'ownerId'],
  fromName: nameParts,
})

const people: CustomerPeople[] = [{ order: 10, key: 'people', on: ['companies'], component: lazy(() => import('./card/PeopleBlock.tsx')), usePeople: useCardPeople }]

const tabs: CustomerTab[] = [
  { order: 30, key: 'people', labelKey: 'contacts:card.peopleTab', on: ['companies'], component: lazy(() => import('./card/PeopleTab.tsx')), useCount: usePeopleCount },
  { order: 30, key: 'company', labelKey: 'contacts:card.companyTab', on: ['contacts'], component: lazy(() => import('./card/CompanyTab.tsx')) },
]

const module: WebModule = {
  name: 'contacts',
  objects: { contacts: { icon: IconUsers, to: (id) => `/contacts/${id}` } },
  nav: [{ section: 'sales', order: 30, labelKey: 'contacts:contacts.many', icon: IconUsers, to: '/contacts', goKey: 'C', object: 'contacts' }],
  pages: [
    { path: '/contacts', component: lazy(() => import('./ContactListPage.tsx')) },
    { path: '/contacts/$id', component: lazy(() => import('./card/ContactPage.tsx')) },
  ],
  slots: { 'customer.people': people, 'customer.tab': tabs },
  create: [{ labelKey: 'contacts:contacts.one', icon: IconUsers, object: 'contacts', order: 20, open: () => openRecordForm(contacts) }],
}

export default module

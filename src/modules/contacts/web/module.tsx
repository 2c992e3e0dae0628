/** Contacts: the list, and how contacts look wherever they are named. */
import { IconUsers } from '@tabler/icons-react'
import type { WebModule } from '../../../ui/module.ts'
import { laterPart } from '../../../ui/parts/later.tsx'
import { openRecordForm, registerRecords } from '../../../ui/records/registration.ts'
import { contacts } from '../contract.ts'
import { customerSlots, type CustomerPeople, type CustomerTab } from '../../companies/web/index.ts'
import { useCardPeople, usePeopleCount } from './card/usePeople.ts'
import { nameParts } from './nameParts.ts'

registerRecords({
  object: contacts,
  path: (id) => `/contacts/${id}`,
  avatar: 'round',
  form: ['firstName', 'lastName', 'companyId', 'jobTitle', 'phones', 'emails', 'priority', 'ownerId'],
  fromName: nameParts,
})

const people: CustomerPeople[] = [{ order: 10, key: 'people', on: ['companies'], component: laterPart(() => import('./card/PeopleBlock.tsx')), usePeople: useCardPeople }]

const tabs: CustomerTab[] = [
  { order: 30, key: 'people', labelKey: 'contacts:card.peopleTab', on: ['companies'], component: laterPart(() => import('./card/PeopleTab.tsx')), useCount: usePeopleCount },
  { order: 30, key: 'company', labelKey: 'contacts:card.companyTab', on: ['contacts'], component: laterPart(() => import('./card/CompanyTab.tsx')) },
]

const module: WebModule = {
  name: 'contacts',
  objects: { contacts: { icon: IconUsers, to: (id) => `/contacts/${id}` } },
  nav: [{ section: 'sales', order: 30, labelKey: 'contacts:contacts.many', icon: IconUsers, to: '/contacts', goKey: 'C', object: 'contacts' }],
  pages: [
    { path: '/contacts', component: laterPart(() => import('./ContactListPage.tsx')) },
    { path: '/contacts/$id', component: laterPart(() => import('./card/ContactPage.tsx')), slots: customerSlots },
  ],
  slots: { 'customer.people': people, 'customer.tab': tabs },
  create: [{ labelKey: 'contacts:contacts.one', icon: IconUsers, object: 'contacts', order: 20, open: () => openRecordForm(contacts) }],
}

export default module

/** Contacts: the list, and how contacts look wherever they are named. */
import { IconUsers } from '@tabler/icons-react'
import { lazy } from 'react'
import type { WebModule } from '../../../ui/module.ts'
import { openRecordForm, registerRecords } from '../../../ui/records/registration.ts'
import { contacts } from '../contract.ts'
import { nameParts } from './nameParts.ts'

registerRecords({
  object: contacts,
  path: (id) => `/contacts/${id}`,
  avatar: 'round',
  form: ['firstName', 'lastName', 'companyId', 'jobTitle', 'phones', 'emails', 'priority', 'ownerId'],
  fromName: nameParts,
})

const module: WebModule = {
  name: 'contacts',
  objects: { contacts: { icon: IconUsers, to: (id) => `/contacts/${id}` } },
  nav: [{ section: 'sales', order: 30, labelKey: 'contacts:contacts.many', icon: IconUsers, to: '/contacts', goKey: 'C', object: 'contacts' }],
  pages: [{ path: '/contacts', component: lazy(() => import('./ContactListPage.tsx')) }],
  create: [{ labelKey: 'contacts:contacts.one', icon: IconUsers, object: 'contacts', order: 20, open: () => openRecordForm(contacts) }],
}

export default module

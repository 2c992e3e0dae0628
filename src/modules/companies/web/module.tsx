/** Companies: the list, and how companies look wherever they are named. */
import { IconBuilding } from '@tabler/icons-react'
import type { WebModule } from '../../../ui/module.ts'
import { laterPart } from '../../../ui/parts/later.tsx'
import { openRecordForm, registerRecords } from '../../../ui/records/registration.ts'
import { companies } from '../contract.ts'
import { customerSlots } from './card/slots.ts'

registerRecords({
  object: companies,
  path: (id) => `/companies/${id}`,
  avatar: 'square',
  form: ['name', 'taxNumber', 'phones', 'emails', 'industry', 'website', 'priority', 'ownerId'],
  fromName: (name) => ({ name }),
})

const module: WebModule = {
  name: 'companies',
  objects: { companies: { icon: IconBuilding, to: (id) => `/companies/${id}` } },
  nav: [{ section: 'sales', order: 31, labelKey: 'companies:companies.many', icon: IconBuilding, to: '/companies', object: 'companies' }],
  pages: [
    { path: '/companies', component: laterPart(() => import('./CompanyListPage.tsx')) },
    { path: '/companies/$id', component: laterPart(() => import('./card/CompanyPage.tsx')), slots: customerSlots },
  ],
  create: [{ labelKey: 'companies:companies.one', icon: IconBuilding, object: 'companies', order: 21, open: () => openRecordForm(companies) }],
}

export default module

/** Products: the list, and how products look wherever they are named. */
import { IconBox } from '@tabler/icons-react'
import type { WebModule } from '../../../ui/module.ts'
import { laterPart } from '../../../ui/parts/later.tsx'
import { openRecordForm, registerRecords } from '../../../ui/records/registration.ts'
import { products } from '../contract.ts'

registerRecords({
  object: products,
  form: ['name', 'sku', 'series', 'unit', 'price', 'cost', 'active', 'description'],
  defaults: { active: true },
  fromName: (name) => ({ name, active: true }),
})

const module: WebModule = {
  name: 'products',
  objects: { products: { icon: IconBox, to: (id) => `/products?peek=${id}` } },
  nav: [{ section: 'operations', order: 10, labelKey: 'products:products.many', icon: IconBox, to: '/products', goKey: 'W', object: 'products' }],
  pages: [{ path: '/products', component: laterPart(() => import('./ProductListPage.tsx')) }],
  create: [{ labelKey: 'products:products.one', icon: IconBox, object: 'products', order: 60, open: () => openRecordForm(products) }],
}

export default module

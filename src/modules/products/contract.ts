/** The catalogue of goods and services. */
import { field } from '../../shared/fields.ts'
import { defineObject, importFields, type RecordOf } from '../../shared/object.ts'

export const products = defineObject({
  name: 'products',
  singular: 'product',
  module: 'products',
  title: 'name',
  defaultSort: 'name',
  access: { open: true },
  importable: true,
  matchBy: ['sourceId', 'sku', 'name'],
  fields: {
    name: field.text({ required: true, searchable: true, sortable: true }),
    sku: field.text({ searchable: true, sortable: true, max: 64 }),
    series: field.text({ sortable: true }),
    unit: field.text({ max: 20 }),
    price: field.money({ sortable: true }),
    cost: field.money(),
    active: field.boolean(),
    description: field.text({ multiline: true }),
    ...importFields,
  },
})
export type Product = RecordOf<typeof products>

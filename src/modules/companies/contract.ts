/** Companies: customers that are organisations, with their mother companies. */
import { field } from '../../shared/fields.ts'
import { defineObject, importFields, nextStepFields, type RecordOf } from '../../shared/object.ts'

export const priorities = ['A', 'B', 'C'] as const
export const customerStages = ['new', 'regular', 'sleeping', 'lost'] as const

export const companies = defineObject({
  name: 'companies',
  singular: 'company',
  module: 'companies',
  title: 'name',
  defaultSort: 'name',
  access: { owner: 'ownerId' },
  importable: true,
  matchBy: ['sourceId', 'taxNumber', 'emails', 'phones', 'name'],
  fields: {
    name: field.text({ required: true, searchable: true, sortable: true }),
    legalName: field.text({ searchable: true }),
    taxNumber: field.text({ searchable: true, max: 40 }),
    phones: field.phones({ searchable: true }),
    emails: field.emails({ searchable: true }),
    industry: field.text({ sortable: true }),
    parentId: field.reference('companies'),
    ownerId: field.reference('users'),
    priority: field.option(priorities, { sortable: true }),
    stage: field.option(customerStages),
    addresses: field.addresses(),
    country: field.text({ max: 80 }),
    website: field.link(),
    timeZone: field.text({ max: 64 }),
    yearEstablished: field.number({ min: 1, max: 9999 }),
    employees: field.number({ min: 0 }),
    revenue: field.money(),
    source: field.text(),
    since: field.date({ sortable: true }),
    needs: field.text({ multiline: true }),
    tags: field.tags(),
    ...nextStepFields,
    lastTouchAt: field.instant({ readOnly: true, derived: true, sortable: true }),
    ...importFields,
  },
})
export type Company = RecordOf<typeof companies>

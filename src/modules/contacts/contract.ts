/** Contacts: people, as customers of their own or at a company. */
import { field } from '../../shared/fields.ts'
import { defineObject, importFields, nextStepFields, type RecordOf } from '../../shared/object.ts'
import { customerStages, priorities } from '../companies/contract.ts'

export const contacts = defineObject({
  name: 'contacts',
  singular: 'contact',
  module: 'contacts',
  title: 'displayName',
  defaultSort: 'displayName',
  access: { owner: 'ownerId' },
  importable: true,
  matchBy: ['sourceId', 'emails', 'phones'],
  fields: {
    /** The name as the language of the person writes it; made from the parts. */
    displayName: field.text({ readOnly: true, searchable: true, sortable: true, personal: true }),
    salutation: field.text({ max: 40 }),
    firstName: field.text({ sortable: true, personal: true }),
    middleName: field.text({ personal: true }),
    lastName: field.text({ sortable: true, personal: true }),
    companyId: field.reference('companies'),
    jobTitle: field.text(),
    phones: field.phones({ searchable: true, personal: true }),
    emails: field.emails({ searchable: true, personal: true }),
    ownerId: field.reference('users'),
    priority: field.option(priorities, { sortable: true }),
    stage: field.option(customerStages),
    addresses: field.addresses({ personal: true }),
    birthday: field.date({ personal: true }),
    language: field.text({ max: 35 }),
    timeZone: field.text({ max: 64 }),
    website: field.link(),
    source: field.text(),
    since: field.date({ sortable: true }),
    needs: field.text({ multiline: true }),
    tags: field.tags(),
    ...nextStepFields,
    lastTouchAt: field.instant({ readOnly: true, derived: true, sortable: true }),
    ...importFields,
  },
})
export type Contact = RecordOf<typeof contacts>

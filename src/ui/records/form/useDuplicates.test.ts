import { describe, expect, it } from 'vitest'
import { field } from '../../../shared/fields.ts'
import { defineObject } from '../../../shared/object.ts'
import { duplicateFilter } from './useDuplicates.ts'

const contacts = defineObject({ name: 'people', singular: 'person', module: 'people', title: 'name', defaultSort: 'name', access: { open: true }, fields: { name: field.text(), phones: field.phones(), emails: field.emails() } })

describe('duplicateFilter', () => {
  it('asks for phones in the form in which they are stored, and for mailboxes', async () => {
    const filter = await duplicateFilter(contacts, { phones: [{ value: '26 114 208' }, { value: '26' }], emails: [{ value: ' anna@inbox.lv ' }, { value: 'anna@' }] }, 'LV')
    expect(filter).toEqual({
      or: [
        { field: 'phones', op: 'eq', value: '+37126114208' },
        { field: 'emails', op: 'eq', value: 'anna@inbox.lv' },
      ],
    })
  })
  it('asks nothing while there is nothing to ask', async () => {
    expect(await duplicateFilter(contacts, { phones: [], emails: null }, 'LV')).toBeNull()
  })
})

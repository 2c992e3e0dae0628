/** Saved views: a filter, an order and columns under a name, for oneself or for all. */
import { field } from '../../shared/fields.ts'
import { defineObject } from '../../shared/object.ts'

export const views = defineObject({
  name: 'views',
  singular: 'view',
  module: 'views',
  title: 'name',
  defaultSort: 'position',
  access: { owner: 'ownerId', shared: 'shared' },
  fields: {
    object: field.text({ required: true, max: 63 }),
    name: field.text({ required: true, max: 80, sortable: true }),
    ownerId: field.reference('users'),
    shared: field.boolean(),
    position: field.number({ sortable: true }),
    /** `ListSettings` of the screens (ui/records/list). */
    settings: field.json({ required: true }),
  },
})

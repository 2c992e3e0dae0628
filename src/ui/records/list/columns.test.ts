import { expect, it } from 'vitest'
import { field } from '../../../shared/fields.ts'
import { defineObject } from '../../../shared/object.ts'
import { columnOf, fieldsFor } from './columns.ts'

const things = defineObject({
  name: 'things',
  singular: 'thing',
  module: 'things',
  title: 'name',
  defaultSort: 'name',
  access: { open: true },
  fields: {
    name: field.text(),
    kind: field.option(['a', 'b']),
    done: field.boolean(),
    note: field.text({ when: { readOnly: { field: 'kind', op: 'eq', value: 'a' }, visible: { not: { field: 'done', op: 'eq', value: true } } } }),
    total: field.computed({ result: 'money', rollup: { object: 'parts', via: 'thingId', how: 'sum', of: 'price' } }),
  },
})

it('a column brings the fields that its conditions ask', () => {
  expect(fieldsFor(things, ['note'])).toEqual(['name', 'note', 'done', 'kind'])
  expect(fieldsFor(things, ['kind'])).toEqual(['name', 'kind'])
})

it('a computed sum stands like any sum', () => {
  expect(columnOf(things, 'total')).toMatchObject({ numeric: true, width: 116 })
})

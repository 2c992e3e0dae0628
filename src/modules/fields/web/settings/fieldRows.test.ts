import { expect, it } from 'vitest'
import { field } from '../../../../shared/fields.ts'
import { defineObject } from '../../../../shared/object.ts'
import type { FieldRecord, SectionRecord } from '../../contract.ts'
import { fieldRows, groupRows } from './fieldRows.ts'

const things = defineObject({
  name: 'things',
  singular: 'thing',
  module: 'things',
  title: 'name',
  defaultSort: 'name',
  access: { open: true },
  fields: { size: field.number(), name: field.text(), x_a: field.text({ custom: true }), secret: field.text({ internal: true }), note: field.text({ internal: true }) },
})
const stored = (key: string, more: Partial<FieldRecord> = {}): FieldRecord => ({ id: key, key, position: null, sectionId: null, hidden: null, ...more }) as FieldRecord
const section = (id: string) => ({ id }) as SectionRecord

it('numbers built-in fields as the code has them, shows hidden ones and leaves internal ones out', () => {
  const rows = fieldRows(things, [stored('size', { position: 250 }), stored('x_a', { position: 600 }), stored('note', { hidden: true })], ['name', 'size', 'secret', 'note'])
  expect(rows.map(({ key, position, added, hidden }) => [key, position, added, hidden])).toEqual([
    ['name', 100, false, false],
    ['size', 250, false, false],
    ['note', 400, false, true],
    ['x_a', 600, true, false],
  ])
})

it('keeps a field in sight whose section or declaration is gone', () => {
  const rows = fieldRows(things, [stored('x_a', { sectionId: 's1' }), stored('x_lost', { sectionId: 'gone', position: 900 })], ['name', 'size'])
  const [card, own] = groupRows(rows, [section('s1')])
  expect(card?.rows.map(({ key }) => key)).toEqual(['name', 'size', 'x_lost'])
  expect(own?.rows.map(({ key }) => key)).toEqual(['x_a'])
})

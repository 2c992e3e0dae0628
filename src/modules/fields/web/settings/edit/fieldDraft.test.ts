import { expect, it } from 'vitest'
import type { FieldRecord } from '../../../contract.ts'
import type { FieldRow } from '../fieldRows.ts'
import { bodyOf, changesOf, draftOf } from './fieldDraft.ts'

const added = (stored: Partial<FieldRecord>): FieldRow => ({ key: 'x_a', added: true, stored: stored as FieldRecord, field: undefined, position: 100, sectionId: null, hidden: false })

it('sends nothing for a field that was looked at only', () => {
  const stored = { label: 'Size', hint: null, sectionId: null, required: null, hidden: false, fieldType: 'number', options: null, settings: { max: 5, min: 1 }, when: null }
  const row = added(stored as Partial<FieldRecord>)
  expect(changesOf(bodyOf(draftOf(row, null), row), stored)).toEqual({})
})

it('drops settings of another type and options without words', () => {
  const draft = { ...draftOf(undefined, 's1'), label: ' Size ', fieldType: 'decimal' as const, settings: { to: 'companies', unique: true, scale: 3, sortable: true }, options: [{ label: '' }] }
  expect(bodyOf(draft, undefined)).toMatchObject({ label: ' Size ', sectionId: 's1', fieldType: 'decimal', options: null, settings: { scale: 3 } })
  expect(bodyOf({ ...draft, fieldType: 'option', options: [{ label: 'Red' }, { label: ' ' }] }, undefined)).toMatchObject({ options: [{ label: 'Red' }], settings: null })
})

it('sends of a built-in field only what can be changed', () => {
  const row: FieldRow = { key: 'name', added: false, stored: null, field: undefined, position: 100, sectionId: null, hidden: false }
  expect(changesOf(bodyOf({ ...draftOf(row, null), label: 'Title' }, row), null)).toEqual({ label: 'Title' })
})

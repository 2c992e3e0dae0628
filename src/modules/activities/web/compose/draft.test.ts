import { beforeEach, expect, test } from 'vitest'
import { afterSave, emptyDraft, keepDraft, readDraft } from './draft.ts'

const anna = { object: 'contacts', id: 'anna' } as const
const store = new Map<string, string>()

beforeEach(() => {
  store.clear()
  globalThis.localStorage = { getItem: (key) => store.get(key) ?? null, setItem: (key, value) => void store.set(key, value), removeItem: (key) => void store.delete(key), clear: () => store.clear(), key: () => null, length: 0 }
})

test('what was typed is there again after the page was left, for this record alone', () => {
  keepDraft('me', anna, { ...emptyDraft('2026-11-24', 'call'), text: 'Wants 8% more', outcome: 'reached' })
  expect(readDraft('me', anna, '2026-11-25')).toMatchObject({ kind: 'call', text: 'Wants 8% more', outcome: 'reached' })
  expect(readDraft('me', { object: 'deals', id: 'anna' }, '2026-11-25').text).toBe('')
  // Whoever signs in next in this browser does not find it.
  expect(readDraft('other', anna, '2026-11-25').text).toBe('')
})

test('an empty draft leaves nothing behind', () => {
  keepDraft('me', anna, { ...emptyDraft('2026-11-24'), text: 'x' })
  keepDraft('me', anna, emptyDraft('2026-11-24'))
  expect(store.size).toBe(0)
})

test('a broken store does not stop anybody from writing', () => {
  store.set('clientele-draft:me:contacts:anna', '{broken')
  expect(readDraft('me', anna, '2026-11-24')).toEqual(emptyDraft('2026-11-24'))
})

test('saving empties the draft but not what was typed while it ran', () => {
  const saved = { ...emptyDraft('2026-11-24', 'call'), text: 'Wants 8% more' }
  expect(afterSave(saved, saved, '2026-11-24')).toEqual(emptyDraft('2026-11-24', 'call'))
  expect(afterSave({ ...saved, kind: 'task' }, saved, '2026-11-24').kind).toBe('task')
  expect(afterSave({ ...saved, text: 'And darker handles' }, saved, '2026-11-24').text).toBe('And darker handles')
})

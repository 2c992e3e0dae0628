import { expect, test } from 'vitest'
import type { TimelineEntry } from '../../contract.ts'
import { rowsOf } from './rows.ts'

let n = 0
const entry = (type: TimelineEntry['type'], at: string, actor = 'anna'): TimelineEntry => ({ id: `e${n++}`, type, at, actor: { id: actor, name: actor }, record: {} })
const kinds = (entries: TimelineEntry[]): string[] => rowsOf(entries, ({ at }) => at.slice(0, 10)).map((row) => (row.kind === 'changes' ? `changes ${row.entries.length}` : row.kind === 'day' ? row.day : row.entry.type))

test('each day has its heading', () => {
  expect(kinds([entry('note', '2026-11-24T10:00:00Z'), entry('activity', '2026-11-24T09:00:00Z'), entry('note', '2026-11-20T09:00:00Z')])).toEqual(['2026-11-24', 'note', 'activity', '2026-11-20', 'note'])
})

test('changes of one sitting fold into one row', () => {
  expect(kinds([entry('change', '2026-11-24T10:20:00Z'), entry('change', '2026-11-24T10:10:00Z'), entry('note', '2026-11-24T10:05:00Z'), entry('change', '2026-11-24T10:00:00Z')])).toEqual(['2026-11-24', 'changes 2', 'note', 'changes 1'])
})

test('changes of different people, or hours apart, stay apart', () => {
  expect(kinds([entry('change', '2026-11-24T10:20:00Z'), entry('change', '2026-11-24T10:19:00Z', 'toms'), entry('change', '2026-11-24T08:00:00Z', 'toms')])).toEqual(['2026-11-24', 'changes 1', 'changes 1', 'changes 1'])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TimelineEntry } from '../../contract.ts'
import { appendPage, dropEntry, firstPage, mergeHead, putEntry, type TimelinePage } from './entries.ts'

const entry = (n: number): TimelineEntry => ({ id: `id-${String(n).padStart(4, '0')}`, type: 'note', at: new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString(), actor: null, record: {} })
/** The page of `size` entries from `newest` down. */
const page = (newest: number, size: number, next: string | null = 'more'): TimelinePage => ({ data: Array.from({ length: size }, (_, i) => entry(newest - i)), page: { next } })
const ids = (data: { entries: TimelineEntry[] }): string[] => data.entries.map(({ id }) => id)

test('what comes in while one reads stands on top, and nothing read so far is lost', () => {
  const known = appendPage(firstPage(page(20, 5)), page(15, 5))
  const merged = mergeHead(known, page(22, 5))
  expect(ids(merged)).toEqual(ids({ entries: page(22, 12).data }))
  expect(merged.fresh).toEqual(['id-0022', 'id-0021'])
})

test('what was taken away disappears from the part that was read anew', () => {
  const head = page(20, 5)
  const merged = mergeHead(firstPage(page(20, 6)), { ...head, data: head.data.filter((_, i) => i !== 2) })
  expect(ids(merged)).toEqual(['id-0020', 'id-0019', 'id-0017', 'id-0016', 'id-0015'])
  expect(merged.fresh).toEqual([])
})

test('a burst longer than a page leaves no gap behind', () => {
  const merged = mergeHead(firstPage(page(10, 5)), page(50, 5, 'from 45'))
  expect(ids(merged)).toEqual(ids(firstPage(page(50, 5))))
  expect(merged.next).toBe('from 45')
})

test('an entry of another day finds its place, and is put once', () => {
  const known = firstPage({ data: [entry(9), entry(3)], page: { next: null } })
  const put = putEntry(putEntry(known, entry(5)), entry(5))
  expect(ids(put)).toEqual(['id-0009', 'id-0005', 'id-0003'])
  expect(ids(dropEntry(put, 'id-0009'))).toEqual(['id-0005', 'id-0003'])
})

test('order holds and nothing doubles whatever comes', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(200), { minLength: 1 }), fc.uniqueArray(fc.nat(200), { minLength: 1 }), (a, b) => {
      const sorted = (numbers: number[]): TimelineEntry[] => [...numbers].sort((x, y) => y - x).map(entry)
      const merged = ids(mergeHead(firstPage({ data: sorted(a), page: { next: 'x' } }), { data: sorted(b), page: { next: 'y' } }))
      expect(merged).toEqual([...new Set(merged)].sort().reverse())
    }),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { outdated } from './retention.ts'
import { slotAfter, slotBefore } from './slots.ts'

const keep = { daily: 7, weekly: 4, monthly: 6 }
const nightly = (count: number, beforeRestore = false) => Array.from({ length: count }, (_, n) => ({ createdAt: new Date(Date.UTC(2026, 10, 22, 0, 30) - n * 86_400_000), beforeRestore }))

test('a year of nights leaves seven days, four weeks and six months', () => {
  const all = nightly(365)
  const gone = new Set(outdated(all, keep, 'Europe/Riga'))
  const kept = all.filter((one) => !gone.has(one)).map(({ createdAt }) => createdAt.toISOString().slice(0, 10))
  expect(kept).toEqual(['2026-11-22', '2026-11-21', '2026-11-20', '2026-11-19', '2026-11-18', '2026-11-17', '2026-11-16', '2026-11-15', '2026-11-08', '2026-11-01', '2026-10-31', '2026-09-30', '2026-08-31', '2026-07-31', '2026-06-30'])
})

test('the newest always stays, and so does what a restore replaced', () => {
  expect(outdated(nightly(1), { daily: 1, weekly: 0, monthly: 0 }, 'UTC')).toEqual([])
  expect(outdated(nightly(30, true), { daily: 1, weekly: 0, monthly: 0 }, 'UTC')).toEqual([])
})

test('several of one day leave the newest of it, once a day has gone by', () => {
  const day = [22, 12, 2].map((hour) => ({ createdAt: new Date(Date.UTC(2026, 10, 22, hour)), beforeRestore: false }))
  expect(outdated(day, keep, 'UTC')).toEqual([])
  const later = { createdAt: new Date(Date.UTC(2026, 10, 24, 2)), beforeRestore: false }
  expect(outdated([later, ...day], keep, 'UTC')).toEqual(day.slice(1))
})

test('the time of day is that of the firm, over changes of the clock too', () => {
  expect(slotBefore(new Date('2026-11-22T00:29:00Z'), 'Europe/Riga', '02:30').toISOString()).toBe('2026-11-21T00:30:00.000Z')
  expect(slotBefore(new Date('2026-11-22T00:30:00Z'), 'Europe/Riga', '02:30').toISOString()).toBe('2026-11-22T00:30:00.000Z')
  // 03:30 does not exist in Riga on 29 March 2026.
  expect(slotAfter(new Date('2026-03-28T12:00:00Z'), 'Europe/Riga', '03:30').toISOString()).toBe('2026-03-29T01:30:00.000Z')
})

test('the slot before is never after now, and the one after never before it', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true }), fc.constantFrom('Pacific/Honolulu', 'Asia/Kolkata', 'Pacific/Apia', 'Europe/Riga'), fc.constantFrom('00:00', '02:30', '23:59'), (now, zone, at) => {
      const [before, after] = [slotBefore(now, zone, at), slotAfter(now, zone, at)]
      expect(before <= now && after > now).toBe(true)
      expect(after.getTime() - before.getTime()).toBeLessThanOrEqual(25 * 3_600_000)
    }),
  )
})

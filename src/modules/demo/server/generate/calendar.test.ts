import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeCalendar } from './calendar.ts'

const year = 365 * 86_400_000
const zones = ['Europe/Riga', 'Asia/Shanghai', 'America/Los_Angeles', 'UTC']
const anyNow = fc.date({ min: new Date('2024-01-01'), max: new Date('2028-01-01'), noInvalidDate: true })

test('working hours keep the order of instants and never reach beyond now', () => {
  fc.assert(
    fc.property(anyNow, fc.constantFrom(...zones), fc.integer({ min: 0, max: year }), fc.integer({ min: 0, max: year }), (now, zone, a, b) => {
      const calendar = makeCalendar(now, zone)
      const [early, late] = [calendar.now - Math.max(a, b), calendar.now - Math.min(a, b)]
      expect(calendar.work(early)).toBeLessThanOrEqual(calendar.work(late))
      expect(calendar.work(late)).toBeLessThanOrEqual(calendar.now)
    }),
    { numRuns: 300, endOnFailure: true },
  )
})

test('what happened before today happened on a weekday in opening hours', () => {
  fc.assert(
    fc.property(anyNow, fc.constantFrom(...zones), fc.integer({ min: 4 * 86_400_000, max: year }), (now, zone, ago) => {
      const calendar = makeCalendar(now, zone)
      const at = calendar.work(calendar.now - ago)
      const day = calendar.dayOf(at)
      expect(calendar.weekday(day)).toBeLessThan(5)
      expect((at - calendar.at(day, 0)) / 60_000).toBeGreaterThanOrEqual(9 * 60 - 1)
      expect((at - calendar.at(day, 0)) / 60_000).toBeLessThanOrEqual(18 * 60)
    }),
    { numRuns: 300, endOnFailure: true },
  )
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dayIn, daysBetween, isDay, periodDays, startOfDay, urgencyOf } from './dates.ts'
import { periods } from './filter.ts'

/** Zones whose clocks jump at midnight, that skipped a whole day, or that are off by half and quarter hours. */
const zones = ['Pacific/Apia', 'Pacific/Honolulu', 'Pacific/Chatham', 'Asia/Kolkata', 'Asia/Kathmandu', 'Europe/Riga', 'America/Sao_Paulo', 'America/Havana', 'Africa/Cairo', 'Asia/Tehran', 'Australia/Lord_Howe', 'America/St_Johns', 'Antarctica/Troll', 'UTC']
const zone = fc.constantFrom(...zones)
const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
const instant = fc.date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })

/** In Samoa 30 December 2011 never was. */
const skipped = (date: string, name: string): boolean => name === 'Pacific/Apia' && date === '2011-12-30'

describe('days in a zone', () => {
  test('begin at an instant of that very day, the moment before is of another', () => {
    fc.assert(
      fc.property(day, zone, (date, name) => {
        fc.pre(!skipped(date, name))
        const start = startOfDay(date, name)
        expect(dayIn(start, name)).toBe(date)
        expect(dayIn(new Date(start.getTime() - 1), name) < date).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  test('hold every instant between their start and the start of the next', () => {
    fc.assert(
      fc.property(instant, zone, (at, name) => {
        const date = dayIn(at, name)
        expect(startOfDay(date, name) <= at).toBe(true)
        expect(startOfDay(addDays(date, 1), name) > at).toBe(true)
        expect(dayIn(at.toISOString(), name)).toBe(date)
      }),
      { numRuns: 1000 },
    )
  })

  test('are told as the platform tells them', () => {
    fc.assert(fc.property(instant, zone, (at, name) => dayIn(at, name) === new Intl.DateTimeFormat('sv-SE', { timeZone: name, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at)), { numRuns: 1000 })
  })

  test('start at one o’clock where the clock jumps at midnight, and are skipped where they never were', () => {
    expect(startOfDay('2018-11-04', 'America/Sao_Paulo').toISOString()).toBe('2018-11-04T03:00:00.000Z')
    expect(startOfDay('2011-12-30', 'Pacific/Apia')).toEqual(startOfDay('2011-12-31', 'Pacific/Apia'))
  })

  test('count forth and back', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -20_000, max: 20_000 }), (date, n) => {
        expect(daysBetween(date, addDays(date, n))).toBe(n)
        expect(addDays(addDays(date, n), -n)).toBe(date)
      }),
    )
  })
})

test('only days of the calendar are days', () => {
  for (const text of ['2026-02-29', '2026-13-01', '2026-00-10', '0000-01-01', '2026-1-1', '26-01-01', '2026-01-01T00:00', ' 2026-01-01', '2026-01-01\n', '']) expect(isDay(text), JSON.stringify(text)).toBe(false)
  for (const text of ['2028-02-29', '0001-01-01', '9999-12-31']) expect(isDay(text), text).toBe(true)
  fc.assert(fc.property(day, (date) => isDay(date)))
})

describe('periods', () => {
  test('of now hold today; those before end where it begins, those after begin where it ends', () => {
    fc.assert(
      fc.property(day, fc.constantFrom('Week', 'Month', 'Quarter', 'Year'), (today, unit) => {
        const [before, now, after] = ['last', 'this', 'next'].map((word) => periodDays(word + unit, today))
        expect(now!.from <= today && today < now!.to).toBe(true)
        expect(before!.to).toBe(now!.from)
        if (after) expect(after.from).toBe(now!.to)
      }),
    )
  })

  test('cover each day once', () => {
    fc.assert(
      fc.property(day, fc.constantFrom('thisWeek', 'thisMonth', 'thisQuarter', 'thisYear'), fc.integer({ min: 0, max: 365 }), (today, name, n) => {
        const period = periodDays(name, today)!
        const other = periodDays(name, addDays(today, n))!
        expect(other.from === period.from ? other.to === period.to : other.from >= period.to).toBe(true)
      }),
    )
  })

  test('of N days have N days, today among them', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 3660 }), (today, n) => {
        const [last, next] = [periodDays(`last${n}d`, today)!, periodDays(`next${n}d`, today)!]
        expect([daysBetween(last.from, last.to), daysBetween(next.from, next.to)]).toEqual([n, n])
        expect([last.to, next.from]).toEqual([addDays(today, 1), today])
      }),
    )
  })

  test('are known by their names only', () => {
    for (const name of periods) expect(periodDays(name, '2026-11-25'), name).not.toBeNull()
    for (const name of ['', 'now', 'last0d', 'last3661d', 'last-1d', 'last1.5d', 'lastd', 'LAST7D', 'constructor', '__proto__', 'last7d ']) expect(periodDays(name, '2026-11-25'), name).toBeNull()
    expect(periodDays('thisWeek', '2026-11-29')).toEqual({ from: '2026-11-23', to: '2026-11-30' })
  })
})

test('a step is overdue by its hour where it has one, else by its day', () => {
  const now = new Date('2026-11-25T10:00:00Z')
  const mark = (on: string | null, at: string | null = null): string => urgencyOf({ on, at }, now, '2026-11-25')
  expect([mark(null), mark('2026-11-24'), mark('2026-11-25'), mark('2026-11-26')]).toEqual(['none', 'overdue', 'today', 'planned'])
  expect([mark('2026-11-25', '2026-11-25T09:59:59Z'), mark('2026-11-25', '2026-11-25T10:00:01Z')]).toEqual(['overdue', 'today'])
})

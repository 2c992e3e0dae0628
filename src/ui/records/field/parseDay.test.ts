import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockIn, instantOf } from './days.ts'
import { parseDay } from './parseDay.ts'

describe('parseDay', () => {
  it.each([
    ['25.11.2026', 'ru', '2026-11-25'],
    ['25.11', 'ru', '2026-11-25'],
    ['25/11/26', 'en-GB', '2026-11-25'],
    ['11/25/2026', 'en-US', '2026-11-25'],
    ['2026-11-25', 'zh', '2026-11-25'],
    ['2026年11月25日', 'zh', '2026-11-25'],
    ['25.11.2026.', 'lv', '2026-11-25'],
    ['25.11.', 'lv', '2026-11-25'],
    ['25.11.2026', 'pl', '2026-11-25'],
    ['11/25', 'zh', '2026-11-25'],
    ['rīt', 'lv', '2026-11-23'],
    ['jutro', 'pl', '2026-11-23'],
    ['明天', 'zh', '2026-11-23'],
    ['Today', 'en', '2026-11-22'],
    ['завтра', 'ru', '2026-11-23'],
    ['+3', 'en', '2026-11-25'],
    ['-22', 'en', '2026-10-31'],
  ])('reads %s in %s', (text, locale, day) => {
    expect(parseDay(text, locale, '2026-11-22')).toBe(day)
  })

  it.each(['31.02.2026', 'soon', '1', '1.2.3.4', ''])('does not guess at %j', (text) => {
    expect(parseDay(text, 'ru', '2026-11-22')).toBeNull()
  })

  it('reads back what Intl writes', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, fc.constantFrom('en-GB', 'en-US', 'ru', 'lv', 'pl', 'zh'), (date, locale) => {
        const text = new Intl.DateTimeFormat(locale, { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' }).format(date)
        expect(parseDay(text, locale, '2026-11-22')).toBe(date.toISOString().slice(0, 10))
      }),
    )
  })
})

describe('instantOf', () => {
  it('is the other way of the clock, in every zone', () => {
    const times = fc.date({ min: new Date('2000-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(times, fc.constantFrom('UTC', 'Europe/Riga', 'Asia/Almaty', 'America/New_York', 'Asia/Kolkata'), (at, zone) => {
        const clock = clockIn(zone, at)
        expect(clockIn(zone, new Date(instantOf(clock, zone)))).toBe(clock)
      }),
    )
  })

  it('knows summer time', () => {
    expect(instantOf('2026-07-01 10:00:00', 'Europe/Riga')).toBe('2026-07-01T07:00:00.000Z')
    expect(instantOf('2026-12-01 10:00', 'Europe/Riga')).toBe('2026-12-01T08:00:00.000Z')
    expect(instantOf('2026-03-29 03:30:00', 'Europe/Riga')).toBe('2026-03-29T01:30:00.000Z')
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isDay } from '../../../../shared/dates.ts'
import { parseWhen } from './parseWhen.ts'

/** A Tuesday. */
const now = { today: '2026-11-24', clock: '10:42', locale: 'en-GB' }
const read = (text: string, locale = 'en-GB') => parseWhen(text, { ...now, locale })

describe('parseWhen', () => {
  it.each([
    ['today', '2026-11-24', null],
    ['tomorrow 14:30', '2026-11-25', '14:30'],
    ['Tomorrow at 9', '2026-11-25', '09:00'],
    ['14:30 tomorrow', '2026-11-25', '14:30'],
    ['завтра 14:30', '2026-11-25', '14:30'],
    ['завтра в 9', '2026-11-25', '09:00'],
    ['послезавтра', '2026-11-26', null],
    ['пн', '2026-11-30', null],
    ['в пятницу в 10', '2026-11-27', '10:00'],
    ['во вторник', '2026-12-01', null],
    ['Mon', '2026-11-30', null],
    ['fri 3pm', '2026-11-27', '15:00'],
    ['12am fri', '2026-11-27', '00:00'],
    ['in 3 days', '2026-11-27', null],
    ['через 2 недели', '2026-12-08', null],
    ['in an hour', '2026-11-24', '11:42'],
    ['через 30 минут', '2026-11-24', '11:12'],
    ['in 14 hours', '2026-11-25', '00:42'],
    ['25.11 10:00', '2026-11-25', '10:00'],
    ['+3', '2026-11-27', null],
    ['2026-12-01', '2026-12-01', null],
  ])('reads "%s"', (text, day, time) => {
    expect(read(text)).toEqual({ day, time })
  })

  it.each([
    ['rīt 14:30', 'lv-LV'],
    ['jutro 14:30', 'pl-PL'],
    ['明天 14:30', 'zh-CN'],
  ])('reads %s, the example of its language', (text, locale) => {
    expect(read(text, locale)).toEqual({ day: '2026-11-25', time: '14:30' })
  })

  it('takes an hour that has passed as tomorrow', () => {
    expect(read('9:00')).toEqual({ day: '2026-11-25', time: '09:00' })
    expect(read('18:00')).toEqual({ day: '2026-11-24', time: '18:00' })
  })

  it('takes a date without its year as the next such day', () => {
    expect(read('05.01')).toEqual({ day: '2027-01-05', time: null })
  })

  it('follows the order of day and month of the language', () => {
    expect(read('12/1', 'en-US')).toEqual({ day: '2026-12-01', time: null })
  })

  it.each(['', 'soon', 'tomorrow 25:00', '31.02', 'завтр', '13pm', 'constructor'])('does not guess at "%s"', (text) => {
    expect(read(text)).toBeNull()
  })

  it('never fails, and gives real days and clocks only', () => {
    const words = fc
      .array(fc.constantFrom('tomorrow', 'завтра', 'в', 'at', '14:30', '9', '25.11', 'пн', 'in', 'через', '3', 'дня', 'pm', '+', '-5', ',', '.'), {
        maxLength: 5,
      })
      .map((parts) => parts.join(' '))
    fc.assert(
      fc.property(fc.oneof(words, fc.string({ maxLength: 30 })), (text) => {
        const found = read(text)
        if (!found) return
        expect(isDay(found.day)).toBe(true)
        expect(found.time ?? '00:00').toMatch(/^([01]\d|2[0-3]):[0-5]\d$/)
      }),
      { numRuns: 300 },
    )
  })
})

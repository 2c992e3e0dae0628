import { describe, expect, it } from 'vitest'
import { makeFormat } from './format.ts'
import { urgencyOf, urgencyWords, type Step } from './urgency.ts'

const timeZone = 'Europe/Riga'
/** Tuesday 24 November 2026, 10:42 in Riga. */
const now = new Date('2026-11-24T08:42:00Z')
const format = makeFormat({ locale: 'en-GB', timeZone })
const words = (step: Step) => urgencyWords(step, now, { ...format, shortDay: (day) => `day ${day}` })

describe('urgencyOf', () => {
  it('calls a step with a time late as soon as the time has passed', () => {
    expect(urgencyOf({ on: '2026-11-24', at: '2026-11-24T08:41:00Z' }, now, timeZone)).toBe('overdue')
    expect(urgencyOf({ on: '2026-11-24', at: '2026-11-24T12:30:00Z' }, now, timeZone)).toBe('today')
  })

  it('gives a step without a time until the end of its day', () => {
    expect(urgencyOf({ on: '2026-11-24' }, now, timeZone)).toBe('today')
    expect(urgencyOf({ on: '2026-11-23' }, now, timeZone)).toBe('overdue')
    expect(urgencyOf({ on: '2026-11-25' }, now, timeZone)).toBe('planned')
    expect(urgencyOf({ on: null }, now, timeZone)).toBe('none')
  })

  it('counts days in the zone of the person, across the date line too', () => {
    // 22:30 UTC is half past midnight of the 25th in Riga and still the 24th in Honolulu.
    const step = { on: '2026-11-25', at: '2026-11-24T22:30:00Z' }
    expect(urgencyOf(step, now, 'Europe/Riga')).toBe('planned')
    expect(urgencyOf(step, new Date('2026-11-24T20:00:00Z'), 'Pacific/Honolulu')).toBe('today')
    expect(urgencyOf({ on: '2026-11-25' }, new Date('2026-11-24T11:00:00Z'), 'Pacific/Apia')).toBe('today')
  })
})

describe('urgencyWords', () => {
  it('says how late in days, hours or minutes', () => {
    expect(words({ on: '2026-11-22' })).toEqual({ key: 'daysLate', count: 2 })
    expect(words({ on: '2026-11-24', at: '2026-11-24T04:30:00Z' })).toEqual({ key: 'hoursLate', count: 4 })
    expect(words({ on: '2026-11-24', at: '2026-11-24T08:41:30Z' })).toEqual({ key: 'minutesLate', count: 1 })
  })

  it('says the time today, tomorrow in a word, later days by name', () => {
    expect(words({ on: '2026-11-24', at: '2026-11-24T12:30:00Z' })).toEqual({ text: '14:30' })
    expect(words({ on: '2026-11-24' })).toEqual({ key: 'today' })
    expect(words({ on: '2026-11-25' })).toEqual({ key: 'tomorrow' })
    expect(words({ on: '2026-11-26' })).toEqual({ text: 'day 2026-11-26' })
    expect(words({ on: null })).toEqual({ key: 'none' })
  })
})

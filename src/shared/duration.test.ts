import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { durationClock, durationParts, longestDuration, parseDuration } from './duration.ts'

describe('parseDuration', () => {
  it.each([
    ['1h 30', 5400],
    ['1h30m', 5400],
    ['1:30', 5400],
    ['1:30:15', 5415],
    ['90 мин', 5400],
    ['90', 5400],
    ['1,5 ч', 5400],
    ['1.5h', 5400],
    ['2 дня', 172_800],
    ['1 неделя 2 дня', 777_600],
    ['1 d 2 h 3 min 4 s', 93_784],
    ['5 мин. 30', 330],
    ['45 s', 45],
    ['1h 30 45', 5445],
    ['0', 0],
    ['−1:00', -3600],
    ['- 15 min', -900],
    ['１h', 3600],
  ])('reads %s', (text, seconds) => expect(parseDuration(text)).toBe(seconds))

  it.each(['', 'h', '1:75', '1:2', '5 min 2 h', '1h 1h', '1 parsec', '1e5', 'NaN', '9999999999 d', '1:30 h', '1..5 h'])('does not read "%s"', (text) => expect(parseDuration(text)).toBeNull())

  it('reads what durationClock writes, and says the same of its parts', () => {
    fc.assert(
      fc.property(fc.integer({ min: -longestDuration, max: longestDuration }).filter((seconds) => Math.abs(seconds) < 999_999 * 3600), (seconds) => {
        expect(parseDuration(durationClock(seconds))).toBe(seconds === 0 ? 0 : seconds)
        const { negative, hours, minutes, seconds: rest } = durationParts(seconds)
        expect((hours * 3600 + minutes * 60 + rest) * (negative ? -1 : 1)).toBe(seconds)
        expect(parseDuration(`${negative ? '-' : ''}${hours} h ${minutes} min ${rest} s`)).toBe(seconds)
      }),
    )
  })

  it('gives whole seconds in bounds or nothing, in time that grows with the length only', () => {
    const bits = fc.constantFrom('1', '30', ':', ' ', 'h', 'мин', '.', ',', '-', 'd', '0', 'x', '٣')
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.array(bits).map((parts) => parts.join(''))), (text) => {
        const seconds = parseDuration(text)
        expect(seconds === null || (Number.isInteger(seconds) && Math.abs(seconds) <= longestDuration)).toBe(true)
      }),
      { numRuns: 2000 },
    )
    const began = performance.now()
    for (const evil of ['1'.repeat(100_000), ' '.repeat(100_000), '1 '.repeat(50_000), `1${'h'.repeat(100_000)}`]) parseDuration(evil)
    expect(performance.now() - began).toBeLessThan(500)
  })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readRange } from './byteRange.ts'

test('a range lies inside of the content, whatever is asked for', () => {
  const number = fc.oneof(fc.constant(''), fc.nat(30).map(String), fc.constant('999999999999999'))
  fc.assert(
    fc.property(number, number, fc.nat(20), (from, to, size) => {
      const range = readRange(`bytes=${from}-${to}`, size)
      if (range === null) expect(from === '' ? to : Number(to) < Number(from)).toBe(from === '' ? '' : true)
      else if (range === 'unsatisfiable') expect(from === '' ? Math.min(Number(to), size) : Math.max(0, size - Number(from))).toBe(0)
      else expect(0 <= range.start && range.start <= range.end && range.end < size).toBe(true)
    }),
    { numRuns: 2000 },
  )
  fc.assert(fc.property(fc.string(), (text) => ['object', 'string'].includes(typeof readRange(text, 10))))
  expect(readRange(undefined, 10)).toBeNull()
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseRate } from './parseRate.ts'

test('a rate is read as it is written in any of our languages', () => {
  const read = { '0.92': '0.92', '0,92': '0.92', '1.085': '1.085', '1,085': '1.085', ' 12 500 ': '12500', '12 500,5': '12500.5', '1,234.5': '1234.5', '1.234,5': '1234.5', "1'200": '1200', ',5': '0.5', '1': '1', '0.0000217': '0.0000217' }
  for (const [text, rate] of Object.entries(read)) expect(parseRate(text), text).toBe(rate)
  for (const text of ['', '0', '0,00', '-1', '1e3', 'abc', '1.2.3', '1,2.3.4', '12,34.5', '5.', '1234567890', '0.12345678901', '1 USD']) expect(parseRate(text), text).toBeNull()
})

test('what is read is always a number above 0 that reads the same again', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('0', '1', '9', '.', ',', ' ', '-', 'e') }), (text) => {
      const rate = parseRate(text)
      return rate === null || (Number(rate) > 0 && parseRate(rate) === rate)
    }),
  )
})

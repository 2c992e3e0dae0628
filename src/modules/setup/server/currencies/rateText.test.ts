import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainRate } from './rateText.ts'

test('a rate is a decimal number above 0, without idle zeros', () => {
  expect(['0.92', '00.9200', ' 12 ', '100', '1.0', '0.0000217'].map(plainRate)).toEqual(['0.92', '0.92', '12', '100', '1', '0.0000217'])
  for (const text of ['', '0', '0.000', '-1', '+1', '1e3', '0,92', '.5', '5.', '1 000', '1234567890', '0.12345678901', 'NaN', '٣', '1\n2']) expect(plainRate(text), text).toBeNull()
})

test('whatever is read keeps its value and reads the same again', () => {
  fc.assert(
    fc.property(fc.nat(999_999_999), fc.nat(9_999_999_999), (whole, fraction) => {
      const text = `${whole}.${String(fraction).padStart(10, '0')}`
      const plain = plainRate(text)
      if (whole === 0 && fraction === 0) return plain === null
      return plain !== null && Number(plain) === Number(text) && plainRate(plain) === plain && !/^0\d|\.$|\..*0$/.test(plain)
    }),
  )
})

test('no text whatever makes it throw or answer with zero', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const plain = plainRate(text)
      return plain === null || Number(plain) > 0
    }),
  )
})

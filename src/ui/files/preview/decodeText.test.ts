import { expect, test } from 'vitest'
import { decodeText } from './decodeText.ts'

test('texts are read in the encoding that they have', () => {
  expect(decodeText(new TextEncoder().encode('Kļaviņš Петров'), 'en')).toBe('Kļaviņš Петров')
  expect(decodeText(new TextEncoder().encode('Петров').subarray(0, 11), 'ru')).toBe('Петро')
  expect(decodeText(Uint8Array.from([0xcf, 0xe5, 0xf2, 0xf0]), 'ru')).toBe('Петр')
  expect(decodeText(Uint8Array.from([0xff, 0xfe, 0x1f, 0x04]), 'en')).toBe('П')
})

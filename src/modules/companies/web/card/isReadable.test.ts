import { expect, test } from 'vitest'
import { isReadable } from './isReadable.ts'

test('a place is named in letters that the reader knows', () => {
  expect(isReadable('Алматы', 'ru')).toBe(true)
  expect(isReadable('Алматы', 'en')).toBe(false)
  expect(isReadable('Liepāja', 'ru')).toBe(true)
  expect(isReadable('上海', 'en')).toBe(false)
})

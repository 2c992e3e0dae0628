import { expect, it } from 'vitest'
import { daysText } from './timeText.ts'

it('says unbroken days as a stretch, others one by one', () => {
  expect(daysText([1, 2, 3, 4, 5], 'en')).toBe('Mon–Fri')
  expect(daysText([1, 3], 'en')).toBe('Mon, Wed')
  expect(daysText([1, 2, 4, 5], 'en')).toBe('Mon, Tue, Thu, Fri')
  expect(daysText([1, 2, 3, 4, 5], 'ru')).toBe('пн–пт')
})

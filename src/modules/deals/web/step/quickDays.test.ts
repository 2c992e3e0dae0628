import { expect, it } from 'vitest'
import { quickDays } from './quickDays.ts'

const monday = (today: string): string | undefined => quickDays(today).find(({ key }) => key === 'monday')?.day

it('offers the Monday that is neither today nor tomorrow', () => {
  expect(monday('2026-11-24')).toBe('2026-11-30')
  // On a Sunday tomorrow is a Monday already.
  expect(monday('2026-11-22')).toBe('2026-11-30')
  expect(monday('2026-11-23')).toBe('2026-11-30')
})

import { expect, test } from 'vitest'
import { endOfDay } from './endOfDay.ts'

test('a day ends where the person is, also when clocks change', () => {
  expect(endOfDay('2026-07-10', 'Europe/Riga')).toBe('2026-07-10T20:59:59.000Z')
  expect(endOfDay('2026-10-25', 'Europe/Riga')).toBe('2026-10-25T21:59:59.000Z')
  expect(endOfDay('2026-01-31', 'Pacific/Kiritimati')).toBe('2026-01-31T09:59:59.000Z')
  expect(endOfDay('2026-01-31', 'Pacific/Marquesas')).toBe('2026-02-01T09:29:59.000Z')
})

import { expect, test } from 'vitest'
import { afterQuiet, nextTime } from './afterQuiet.ts'

const night = { from: '22:00', to: '07:00' }
const after = (now: string, zone = 'Europe/Riga', quiet = night): string => afterQuiet(new Date(now), quiet, zone).toISOString()

test('what comes in the evening or before dawn waits for the morning', () => {
  expect(after('2026-11-24T20:30:00Z')).toBe('2026-11-25T05:00:00.000Z')
  expect(after('2026-11-25T03:00:00Z')).toBe('2026-11-25T05:00:00.000Z')
  expect(after('2026-11-25T05:00:00Z')).toBe('2026-11-25T05:00:00.000Z')
  expect(after('2026-11-24T19:59:00Z')).toBe('2026-11-24T19:59:00.000Z')
})

test('a pause at noon ends on the same day, and none is none', () => {
  expect(after('2026-11-24T10:30:00Z', 'Europe/Riga', { from: '12:00', to: '13:00' })).toBe('2026-11-24T11:00:00.000Z')
  expect(after('2026-11-24T10:30:00Z', 'Europe/Riga', { from: '12:00', to: '12:00' })).toBe('2026-11-24T10:30:00.000Z')
  expect(afterQuiet(new Date('2026-11-24T22:30:00Z'), null, 'UTC').toISOString()).toBe('2026-11-24T22:30:00.000Z')
})

test('goes by the clock of the person, also where it is another day and where the clock is moved', () => {
  expect(after('2026-11-24T09:30:00Z', 'Pacific/Honolulu')).toBe('2026-11-24T17:00:00.000Z')
  expect(after('2026-11-24T17:00:00Z', 'Asia/Kolkata')).toBe('2026-11-25T01:30:00.000Z')
  expect(after('2026-10-24T20:30:00Z')).toBe('2026-10-25T05:00:00.000Z')
  expect(nextTime(new Date('2026-11-24T06:00:00Z'), '08:00', 'Europe/Riga').toISOString()).toBe('2026-11-25T06:00:00.000Z')
  expect(nextTime(new Date('2026-11-24T05:59:00Z'), '08:00', 'Europe/Riga').toISOString()).toBe('2026-11-24T06:00:00.000Z')
})

import { expect, test } from 'vitest'
import { newId } from './ids.ts'

test('ids are UUIDs of version 7, never the same, in the order of their making and of the present', () => {
  const before = Date.now()
  const ids = Array.from({ length: 20_000 }, newId)
  expect(new Set(ids).size).toBe(ids.length)
  expect([...ids].sort()).toEqual(ids)
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  const at = (id: string): number => Number.parseInt(id.replace('-', '').slice(0, 12), 16)
  expect(at(ids[0]!)).toBeGreaterThanOrEqual(before)
  expect(at(ids.at(-1)!)).toBeLessThanOrEqual(Date.now() + 1)
})

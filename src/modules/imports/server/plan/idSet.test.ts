import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createIdSet } from './idSet.ts'

test('it knows the ids that were put in, and no others', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.uuid(), { maxLength: 3000 }), fc.uniqueArray(fc.uuid(), { maxLength: 20 }), (ids, others) => {
      const set = createIdSet()
      for (const id of ids) set.add(id)
      for (const id of ids) set.add(id)
      expect(ids.every((id) => set.has(id))).toBe(true)
      expect(others.filter((id) => set.has(id))).toEqual(others.filter((id) => ids.includes(id)))
    }),
    { numRuns: 20 },
  )
})

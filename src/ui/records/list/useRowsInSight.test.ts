import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sightAt } from './useRowsInSight.ts'

const measures = { rowHeight: 36, headHeight: 34 }

it('draws every row that is in sight, and not many more', () => {
  fc.assert(
    fc.property(fc.nat(100_000), fc.integer({ min: 100, max: 3000 }), fc.double({ min: 0, max: 1, noNaN: true }), (count, height, share) => {
      const top = Math.round(Math.max(0, count * measures.rowHeight + measures.headHeight - height) * share)
      const { from, to } = sightAt(top, height, measures, count)
      const first = Math.floor(top / measures.rowHeight)
      const last = Math.min(count, Math.ceil((top + height - measures.headHeight) / measures.rowHeight))
      expect(from).toBeLessThanOrEqual(Math.max(0, Math.min(first, count - 1)))
      expect(to).toBeGreaterThanOrEqual(last)
      expect(to - from).toBeLessThanOrEqual(Math.ceil(height / measures.rowHeight) + 40)
    }),
  )
})

it('has nothing to draw of an empty list', () => {
  expect(sightAt(0, 800, measures, 0)).toEqual({ from: 0, to: 0 })
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { reorder } from './reorder.ts'

const rows = (ids: readonly string[]) => ids.map((id, index) => ({ id, position: index + 1 }))

it('writes the positions of those alone that change', () => {
  expect(reorder(rows(['a', 'b', 'c', 'd']), 'c', 1)).toEqual([
    { id: 'c', position: 2 },
    { id: 'b', position: 3 },
  ])
  expect(reorder(rows(['a', 'b']), 'a', 0)).toEqual([])
  expect(reorder(rows(['a', 'b']), 'gone', 0)).toEqual([])
})

it('numbers stages that had no place or shared one', () => {
  expect(
    reorder(
      [
        { id: 'a', position: 5 },
        { id: 'b', position: null },
        { id: 'c', position: 5 },
      ],
      'c',
      0,
    ),
  ).toEqual([
    { id: 'c', position: 1 },
    { id: 'a', position: 2 },
    { id: 'b', position: 3 },
  ])
})

it('puts the moved one at the place asked for, or at the nearest end', () => {
  const ids = ['a', 'b', 'c', 'd', 'e']
  fc.assert(
    fc.property(fc.constantFrom(...ids), fc.integer({ min: -3, max: 9 }), (moved, to) => {
      const after = new Map(rows(ids).map(({ id, position }) => [id, position]))
      for (const { id, position } of reorder(rows(ids), moved, to)) after.set(id, position)
      expect([...after.values()].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5])
      expect(after.get(moved)).toBe(Math.max(0, Math.min(4, to)) + 1)
    }),
  )
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { placeAt, type Placed } from './placement.ts'

const row = (key: string, position: number): Placed => ({ key, position })

it('changes the moved row alone while there is room', () => {
  expect(placeAt([row('a', 100), row('b', 200)], 'c', 1)).toEqual([row('c', 150)])
  expect(placeAt([row('a', 100), row('b', 200)], 'c', 0)).toEqual([row('c', 50)])
  expect(placeAt([row('a', 100), row('b', 200)], 'c', 2)).toEqual([row('c', 300)])
  expect(placeAt([], 'c', 0)).toEqual([row('c', 100)])
})

it('pushes those after it where there is none', () => {
  expect(placeAt([row('a', 100), row('b', 101), row('d', 400)], 'c', 1)).toEqual([row('c', 110), row('b', 120)])
})

it('puts the moved row exactly where it was asked to stand and keeps the order of the others', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 12 }), fc.nat(12), (numbers, wanted) => {
      const rest = numbers.sort((a, b) => a - b).map((position, index) => row(`r${index}`, position))
      const at = Math.min(wanted, rest.length)
      const places = new Map([...rest, ...placeAt(rest, 'moved', at)].map(({ key, position }) => [key, position]))
      const order = [...places].sort((a, b) => a[1] - b[1]).map(([key]) => key)
      const expected = rest.map(({ key }) => key)
      expected.splice(at, 0, 'moved')
      // A first row at 0 leaves no place before it: then both are pushed.
      expect(order).toEqual(expected)
    }),
  )
})

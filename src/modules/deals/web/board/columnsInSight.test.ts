import { expect, it } from 'vitest'
import { columnsInSight } from './columnsInSight.ts'

const open = (count: number): boolean[] => Array.from({ length: count }, () => false)

it('counts the columns that a window shows, the cut one too', () => {
  expect(columnsInSight(open(8), 1440)).toBe(6)
  expect(columnsInSight(open(3), 1440)).toBe(3)
})

it('finds more of them where some are folded', () => {
  expect(columnsInSight([true, true, ...open(6)], 1440)).toBe(7)
})

it('has the first column in sight of the narrowest window', () => {
  expect(columnsInSight(open(8), 320)).toBe(1)
})

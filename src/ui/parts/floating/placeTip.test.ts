import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeTip, type TipSide } from './placeTip.ts'

const screen = { width: 1000, height: 700 }
const tip = { width: 120, height: 24 }

describe('placeTip', () => {
  it('stands beside its element, in the middle of it', () => {
    expect(placeTip('top', { left: 400, top: 300, width: 40, height: 28 }, tip, screen)).toEqual({ left: 360, top: 270 })
    expect(placeTip('right', { left: 10, top: 300, width: 40, height: 28 }, tip, screen)).toEqual({ left: 56, top: 302 })
  })

  it('goes to the other side where there is no room', () => {
    expect(placeTip('top', { left: 400, top: 4, width: 40, height: 28 }, tip, screen).top).toBe(38)
    expect(placeTip('right', { left: 950, top: 300, width: 40, height: 28 }, tip, screen).left).toBe(824)
  })

  it('never leaves the window', () => {
    const sides = fc.constantFrom<TipSide>('top', 'right', 'bottom', 'left')
    const box = fc.record({ left: fc.integer({ min: -200, max: 1200 }), top: fc.integer({ min: -200, max: 900 }), width: fc.integer({ min: 1, max: 400 }), height: fc.integer({ min: 1, max: 400 }) })
    fc.assert(
      fc.property(sides, box, (side, target) => {
        const { left, top } = placeTip(side, target, tip, screen)
        return left >= 8 && top >= 8 && left + tip.width <= 992 && top + tip.height <= 692
      }),
    )
  })
})

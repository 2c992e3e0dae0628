/** Where a tooltip stands: beside its element, on the other side where there is no room, never outside the window. */
export type TipSide = 'top' | 'right' | 'bottom' | 'left'

interface Box {
  left: number
  top: number
  width: number
  height: number
}

interface Size {
  width: number
  height: number
}

const gap = 6
const margin = 8
const across: Record<TipSide, TipSide> = { top: 'bottom', bottom: 'top', left: 'right', right: 'left' }

/** Left and top in pixels of the window. */
export function placeTip(side: TipSide, target: Box, tip: Size, window: Size): { left: number; top: number } {
  const at = (where: TipSide) => {
    const left = { left: target.left - tip.width - gap, right: target.left + target.width + gap, top: target.left + (target.width - tip.width) / 2, bottom: target.left + (target.width - tip.width) / 2 }[where]
    const top = { top: target.top - tip.height - gap, bottom: target.top + target.height + gap, left: target.top + (target.height - tip.height) / 2, right: target.top + (target.height - tip.height) / 2 }[where]
    return { left, top }
  }
  const fits = (where: TipSide): boolean => {
    const { left, top } = at(where)
    return where === 'top' || where === 'bottom' ? top >= 0 && top + tip.height <= window.height : left >= 0 && left + tip.width <= window.width
  }
  const { left, top } = at(fits(side) || !fits(across[side]) ? side : across[side])
  const within = (value: number, size: number, room: number): number => Math.max(margin, Math.min(value, room - size - margin))
  return { left: Math.round(within(left, tip.width, window.width)), top: Math.round(within(top, tip.height, window.height)) }
}

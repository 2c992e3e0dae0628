/** Shares out an exact total over units that come one by one, without knowing the later ones. */

export interface Quota {
  /** What the next unit should get when it weighs `weight` times the average. The last unit gets all that is left. */
  want(weight: number): number
  /** What the unit got in the end. */
  spend(count: number): void
  left(): number
}

/** `least` is what every unit gets at any rate. */
export function makeQuota(total: number, units: number, chance: () => number, least = 0): Quota {
  let left = total
  let unitsLeft = units
  return {
    want(weight) {
      if (unitsLeft <= 1) return left
      const share = Math.floor((left / unitsLeft) * weight + chance())
      return Math.max(least, Math.min(share, left - least * (unitsLeft - 1)))
    },
    spend(count) {
      left -= count
      unitsLeft -= 1
    },
    left: () => left,
  }
}

/** How much each size holds, exactly. */

export const sizeKeys = ['small', 'medium', 'large'] as const
export type SizeKey = (typeof sizeKeys)[number]

export interface Size {
  contacts: number
  companies: number
  deals: number
  activities: number
  tasks: number
  /** People that sell, besides the ones with names of their own. */
  moreSellers: number
  /** Touches of the customers that the firm has most to do with. */
  heavy: readonly number[]
  /** Part of the customers that nobody looks after any more. */
  unowned: number
  /** How many times denser the requests of the last two months are, so that a small firm has a full board. */
  lately: number
}

export const sizes: Record<SizeKey, Size> = {
  small: { contacts: 400, companies: 120, deals: 500, activities: 4_000, tasks: 1_500, moreSellers: 0, heavy: [90, 60], unowned: 0.03, lately: 3.2 },
  medium: { contacts: 10_000, companies: 3_000, deals: 12_500, activities: 100_000, tasks: 37_500, moreSellers: 36, heavy: [2_000, 900, 500, 500], unowned: 0.1, lately: 1.6 },
  large: { contacts: 1_000_000, companies: 200_000, deals: 500_000, activities: 5_000_000, tasks: 1_500_000, moreSellers: 1_200, heavy: Array.from({ length: 20 }, () => 10_000), unowned: 0.4, lately: 1 },
}

/** Part of the contacts that are customers of their own. */
export const privatePart = 0.45

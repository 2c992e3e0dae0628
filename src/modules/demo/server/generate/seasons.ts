/** When requests came in: two years back, by month, weekday and growth of the firm. */
import type { Calendar } from './calendar.ts'

export const historyDays = 730

/**
 * Turns a part of all requests (0 the first, 1 the latest) into days before today. `monthly` weighs
 * January to December; `lately` says how many times denser the last sixty days are.
 */
export function makeArrivals(calendar: Calendar, monthly: readonly number[], lately: number): (part: number) => number {
  const sums: number[] = []
  let sum = 0
  for (let ago = historyDays; ago >= 0; ago -= 1) {
    const day = calendar.today - ago
    const month = new Date(day * 86_400_000).getUTCMonth()
    const weekly = calendar.weekday(day) < 5 ? 1 : 0.25
    const growth = 1 - (0.35 * ago) / historyDays
    const recent = ago < 60 ? 1 + (lately - 1) * (1 - ago / 60) : 1
    sum += monthly[month]! * weekly * growth * recent
    sums.push(sum)
  }
  return (part) => {
    const target = Math.min(0.9999999, Math.max(0, part)) * sum
    let low = 0
    let high = sums.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (sums[middle]! > target) high = middle
      else low = middle + 1
    }
    const before = low === 0 ? 0 : sums[low - 1]!
    const within = (target - before) / (sums[low]! - before)
    return Math.max(0, historyDays - low - within)
  }
}

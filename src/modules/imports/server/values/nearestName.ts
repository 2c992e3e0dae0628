/** Finds the known name that a misspelt one most probably means. */
import { foldName } from './foldName.ts'

/**
 * Edits (insert, delete, replace, swap neighbours) that turn one text into another, at most `limit` + 1.
 * Optimal string alignment distance.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let value = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) value = Math.min(value, (beforeLast[j - 2] ?? 0) + 1)
      row.push(value)
    }
    if (Math.min(...row) > limit) return limit + 1
    beforeLast = last
    last = row
  }
  return last[b.length] ?? limit + 1
}

/**
 * The one known name within a few edits (one for short names, two from eight letters on; spaces and
 * marks do not count), or null when none or several are equally near.
 */
export function nearestName(name: string, known: Iterable<string>): string | null {
  const wanted = foldName(name).replaceAll(' ', '')
  if (wanted.length < 4) return null
  const limit = wanted.length >= 8 ? 2 : 1
  let best: string | null = null
  let bestDistance = limit + 1
  let tie = false
  for (const candidate of known) {
    const distance = editDistance(wanted, foldName(candidate).replaceAll(' ', ''), limit)
    if (distance > limit || distance > bestDistance) continue
    tie = distance === bestDistance && candidate !== best
    best = candidate
    bestDistance = distance
  }
  return tie ? null : best
}

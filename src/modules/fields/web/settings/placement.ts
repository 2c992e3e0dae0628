/** New places for rows that were moved, with as few changes as can be. */

export interface Placed {
  key: string
  position: number
}

/**
 * The changes that bring `moved` between the rows `before` and `at` of the list without it; the rows after it
 * give way only where no number is left in between.
 * @param rest all rows but the moved one, in their order
 * @param at index in `rest` before which it shall stand
 */
export function placeAt(rest: readonly Placed[], moved: string, at: number): Placed[] {
  const index = Math.max(0, Math.min(rest.length, at))
  const before = rest[index - 1]?.position ?? 0
  const after = rest[index]?.position
  if (after === undefined) return [{ key: moved, position: before + 100 }]
  if (after - before >= 2) return [{ key: moved, position: Math.floor((before + after) / 2) }]
  const changes: Placed[] = [{ key: moved, position: before + 10 }]
  let last = before + 10
  for (const row of rest.slice(index)) {
    if (row.position > last) break
    last += 10
    changes.push({ key: row.key, position: last })
  }
  return changes
}

/** Puts records into another order by their positions. */

export interface Placed {
  id: string
  position: number | null
}

/** The new positions, of those alone that change: `moved` goes to where `to` stands (an index). */
export function reorder(rows: readonly Placed[], moved: string, to: number): { id: string; position: number }[] {
  const rest = rows.filter(({ id }) => id !== moved)
  const row = rows.find(({ id }) => id === moved)
  if (!row) return []
  const at = Math.max(0, Math.min(rest.length, to))
  return [...rest.slice(0, at), row, ...rest.slice(at)].flatMap(({ id, position }, index) => (position === index + 1 ? [] : [{ id, position: index + 1 }]))
}

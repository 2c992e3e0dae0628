/** Finds the row of column names; some programs write a title and a date above it, some write none. */

const looksLikeValue = (cell: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(cell) || /^\+?[\d\s().,:/-]{4,}$/.test(cell) || /^-?\d+([.,]\d+)?$/.test(cell)

const filled = (row: string[]): string[] => row.map((cell) => cell.trim()).filter(Boolean)

/**
 * Index of the heading among the rows, or -1 when the first row already holds values. The heading
 * is the first row that is about as wide as the rows below it and holds names only.
 */
export function findHeader(rows: string[][]): number {
  const sample = rows.slice(0, 200)
  const widths = sample.map((row) => filled(row).length).sort((a, b) => a - b)
  const usual = widths[Math.floor(widths.length / 2)] ?? 0
  for (let index = 0; index < Math.min(sample.length, 20); index++) {
    const cells = filled(sample[index] ?? [])
    if (cells.length < Math.max(1, Math.ceil(usual * 0.6))) continue
    if (cells.some(looksLikeValue)) return index === 0 ? -1 : headerBefore(sample, index)
    return index
  }
  return 0
}

/** No wide row of names came before the first row of values: take a narrower one above it if it is there. */
function headerBefore(rows: string[][], index: number): number {
  const above = filled(rows[index - 1] ?? [])
  return above.length > 1 && !above.some(looksLikeValue) ? index - 1 : -1
}

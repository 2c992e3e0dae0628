/** Pixels that a column takes, that a folded one takes, and that the side bar keeps to itself at least. */
const widths = { column: 238, folded: 54, beside: 200 }

/** How many columns are in sight of a window so wide before the board is scrolled; `folded` says which of them are narrow. */
export function columnsInSight(folded: readonly boolean[], windowWidth: number): number {
  let left = widths.beside
  for (const [index, narrow] of folded.entries()) {
    if (left > windowWidth) return index
    left += narrow ? widths.folded : widths.column
  }
  return folded.length
}

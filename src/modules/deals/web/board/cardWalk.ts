/** Where the arrows lead on a board: up and down within a column, left and right to the same height of the next one. */
import type { BoardColumn } from '../../contract.ts'

export type Direction = 'up' | 'down' | 'left' | 'right'

type Columns = readonly Pick<BoardColumn, 'stageId' | 'cards'>[]

/** The next card, or the same where there is none; the first one when nothing has the focus. */
export function nextCard(columns: Columns, from: string | null, direction: Direction): string | null {
  const place = placeOf(columns, from)
  if (!place) return columns.find((column) => column.cards.length > 0)?.cards[0]?.id ?? null
  const [at, row] = place
  if (direction === 'up' || direction === 'down') return columns[at]?.cards[row + (direction === 'down' ? 1 : -1)]?.id ?? from
  const beside = direction === 'right' ? columns.slice(at + 1) : columns.slice(0, at).reverse()
  const cards = beside.find((column) => column.cards.length > 0)?.cards
  return cards?.[Math.min(row, cards.length - 1)]?.id ?? from
}

/** The stage beside that of a card; undefined at the edge. */
export function stageBeside(columns: Columns, id: string, direction: 'left' | 'right'): string | undefined {
  const place = placeOf(columns, id)
  return place ? columns[place[0] + (direction === 'right' ? 1 : -1)]?.stageId : undefined
}

/** All cards from one to another of the same column, both included; the second alone where they are apart. */
export function cardsBetween(columns: Columns, from: string | null, to: string): string[] {
  const [a, b] = [placeOf(columns, from), placeOf(columns, to)]
  if (!a || !b || a[0] !== b[0]) return [to]
  return (columns[a[0]]?.cards ?? []).slice(Math.min(a[1], b[1]), Math.max(a[1], b[1]) + 1).map((card) => card.id)
}

function placeOf(columns: Columns, id: string | null): [column: number, row: number] | null {
  if (id === null) return null
  for (const [at, column] of columns.entries()) {
    const row = column.cards.findIndex((card) => card.id === id)
    if (row >= 0) return [at, row]
  }
  return null
}

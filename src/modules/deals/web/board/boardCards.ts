/** Changes of the board as it is held in memory: shown at once, while the server does the same. */
import type { Board, BoardCard, BoardColumn } from '../../contract.ts'

type Order = (a: BoardCard, b: BoardCard) => number

export const cardsOf = (board: Board | undefined, ids: readonly string[]): BoardCard[] => {
  const wanted = new Set(ids)
  return board?.columns.flatMap((column) => column.cards.filter((card) => wanted.has(card.id))) ?? []
}

/** Adds the next cards of a column; one that has come already is not added again. */
export function appendCards(board: Board, stageId: string, more: Pick<BoardColumn, 'cards' | 'next'>): Board {
  return onColumn(board, stageId, (column) => {
    const there = new Set(column.cards.map((card) => card.id))
    return { ...column, cards: [...column.cards, ...more.cards.filter((card) => !there.has(card.id))], next: more.next }
  })
}

/** Takes cards out of their columns and puts them into another, in its order. `chances` gives the percent of each stage. */
export function moveCards(board: Board, ids: readonly string[], stageId: string, order: Order, chances: ReadonlyMap<string, number>): Board {
  const moving = cardsOf(board, ids).filter((card) => card.stageId !== stageId)
  if (moving.length === 0 || !board.columns.some((column) => column.stageId === stageId)) return board
  const without = takeOut(
    board,
    moving.map((card) => card.id),
    chances,
  )
  const moved = moving.map((card) => ({ ...card, stageId, daysInStage: 0 }))
  const next = onColumn(without, stageId, (column) =>
    moved.reduce((filled, card) => counted(filled, card, 1, board.currency, chances), { ...column, cards: insert(column.cards, moved, order) }),
  )
  return totalled(next)
}

/** Takes cards off the board: they are closed, gone, or in another pipeline. */
export const removeCards = (board: Board, ids: readonly string[], chances: ReadonlyMap<string, number>): Board => totalled(takeOut(board, ids, chances))

function takeOut(board: Board, ids: readonly string[], chances: ReadonlyMap<string, number>): Board {
  const gone = new Set(ids)
  return {
    ...board,
    columns: board.columns.map((column) => {
      const leaving = column.cards.filter((card) => gone.has(card.id))
      if (leaving.length === 0) return column
      return leaving.reduce((left, card) => counted(left, card, -1, board.currency, chances), {
        ...column,
        cards: column.cards.filter((card) => !gone.has(card.id)),
      })
    }),
  }
}

const onColumn = (board: Board, stageId: string, change: (column: BoardColumn) => BoardColumn): Board => ({
  ...board,
  columns: board.columns.map((column) => (column.stageId === stageId ? change(column) : column)),
})

function insert(cards: readonly BoardCard[], moved: readonly BoardCard[], order: Order): BoardCard[] {
  const result = [...cards]
  for (const card of moved) {
    const at = result.findIndex((other) => order(card, other) <= 0)
    result.splice(at < 0 ? result.length : at, 0, card)
  }
  return result
}

/** Sums in another currency wait for the server, which knows the rate. */
function counted(column: BoardColumn, card: BoardCard, by: 1 | -1, currency: string, chances: ReadonlyMap<string, number>): BoardColumn {
  const amount = card.amount?.currency === currency ? Number(card.amount.amount) * by : 0
  const weighted = (amount * (chances.get(column.stageId) ?? 0)) / 100
  return {
    ...column,
    count: column.count + by,
    sum: plus(column.sum, amount),
    weighted: plus(column.weighted, weighted),
    urgency: { ...column.urgency, [card.urgency]: Math.max(0, column.urgency[card.urgency] + by) },
  }
}

const plus = (sum: string, by: number): string => (Number(sum) + by).toFixed(2)

/** How many of each urgency in the stages that close nothing: a closed deal wants no step. */
export function openUrgency(board: Board, closes: (stageId: string) => boolean): Board['urgency'] {
  const open = board.columns.filter(({ stageId }) => !closes(stageId))
  const add = (pick: (column: BoardColumn) => number): number => open.reduce((sum, column) => sum + pick(column), 0)
  return {
    overdue: add((c) => c.urgency.overdue),
    today: add((c) => c.urgency.today),
    none: add((c) => c.urgency.none),
    planned: add((c) => c.urgency.planned),
  }
}

const totalled = (board: Board): Board => ({ ...board, urgency: openUrgency(board, () => false) })

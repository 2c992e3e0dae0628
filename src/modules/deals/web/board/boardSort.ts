/** The orders of cards. In the address and in views they are orders of fields, so that the table reads them too. */
import { urgencies } from '../../../../ui/i18n/urgency.ts'
import type { BoardCard } from '../../contract.ts'

export const boardSorts = ['urgency', 'amount', 'age', 'title'] as const
export type BoardSort = (typeof boardSorts)[number]

export const fieldSort: Record<BoardSort, string> = { urgency: 'nextStepOn', amount: '-amount', age: 'stageEnteredAt', title: 'title' }

/** The board's order for an order of fields; by urgency where it has no such. */
export function boardSortOf(sort: string): BoardSort {
  const [main = ''] = sort.split(',')
  return boardSorts.find((key) => fieldSort[key] === main) ?? 'urgency'
}

const rank = ({ urgency }: BoardCard): number => urgencies.indexOf(urgency)
const byText = (a: string | null, b: string | null): number => (a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1)

/** Where a card stands among others until the server has said it. */
export const compareCards: Record<BoardSort, (a: BoardCard, b: BoardCard) => number> = {
  urgency: (a, b) => rank(a) - rank(b) || byText(a.nextStepOn, b.nextStepOn) || byText(a.nextStepAt, b.nextStepAt),
  amount: (a, b) => Number(b.amount?.amount ?? -1) - Number(a.amount?.amount ?? -1),
  age: (a, b) => b.daysInStage - a.daysInStage,
  title: (a, b) => a.title.localeCompare(b.title),
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Board, BoardCard, BoardColumn } from '../../contract.ts'
import { appendCards, cardsOf, moveCards, openUrgency, removeCards } from './boardCards.ts'
import { compareCards } from './boardSort.ts'

const card = (id: string, stageId: string, more: Partial<BoardCard> = {}): BoardCard => ({
  id,
  version: 1,
  number: 1,
  title: id,
  summary: null,
  stageId,
  status: 'open',
  amount: { amount: '100.00', currency: 'EUR' },
  customer: null,
  owner: null,
  nextStepOn: null,
  nextStepAt: null,
  nextTask: null,
  urgency: 'none',
  daysInStage: 3,
  ...more,
})

const column = (stageId: string, cards: BoardCard[]): BoardColumn => ({
  stageId,
  count: cards.length,
  sum: (cards.length * 100).toFixed(2),
  weighted: '0.00',
  averageDays: 3,
  urgency: { overdue: 0, today: 0, none: cards.length, planned: 0 },
  cards,
  next: null,
})

const board = (...columns: BoardColumn[]): Board => ({
  currency: 'EUR',
  urgency: { overdue: 0, today: 0, none: 0, planned: 0 },
  count: 0,
  sum: '0',
  weighted: '0',
  columns,
})

const chances = new Map([
  ['a', 10],
  ['b', 50],
])

describe('moveCards', () => {
  it('takes sums, counts and urgency along', () => {
    const moved = moveCards(board(column('a', [card('1', 'a'), card('2', 'a')]), column('b', [])), ['1'], 'b', compareCards.urgency, chances)
    expect(moved.columns.map(({ count, sum, urgency }) => [count, sum, urgency.none])).toEqual([
      [1, '100.00', 1],
      [1, '100.00', 1],
    ])
    expect(moved.columns[1]?.weighted).toBe('50.00')
    expect(cardsOf(moved, ['1'])[0]).toMatchObject({ stageId: 'b', daysInStage: 0 })
  })

  it('puts a card where the order wants it', () => {
    const late = card('late', 'a', { urgency: 'overdue', nextStepOn: '2026-11-20' })
    const b = [card('later', 'b', { urgency: 'overdue', nextStepOn: '2026-11-21' }), card('none', 'b')]
    const moved = moveCards(board(column('a', [late]), column('b', b)), ['late'], 'b', compareCards.urgency, chances)
    expect(moved.columns[1]?.cards.map(({ id }) => id)).toEqual(['late', 'later', 'none'])
    const byAmount = moveCards(
      board(column('a', [card('small', 'a', { amount: { amount: '5', currency: 'EUR' } })]), column('b', b)),
      ['small'],
      'b',
      compareCards.amount,
      chances,
    )
    expect(byAmount.columns[1]?.cards.at(-1)?.id).toBe('small')
  })

  it('leaves the board as it is when there is nothing to move', () => {
    const still = board(column('a', [card('1', 'a')]))
    expect(moveCards(still, ['1'], 'a', compareCards.urgency, chances)).toBe(still)
    expect(moveCards(still, ['unknown'], 'a', compareCards.urgency, chances)).toBe(still)
  })

  it('leaves sums of another currency to the server, which knows the rate', () => {
    const dollars = card('1', 'a', { amount: { amount: '70', currency: 'USD' } })
    const moved = moveCards(board({ ...column('a', [dollars]), sum: '60.00' }, column('b', [])), ['1'], 'b', compareCards.urgency, chances)
    expect(moved.columns.map(({ sum }) => sum)).toEqual(['60.00', '0.00'])
  })

  it('loses and doubles no card, whatever is moved where', () => {
    const ids = Array.from({ length: 12 }, (_, index) => `d${index}`)
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.subarray(ids), fc.constantFrom('a', 'b', 'c'))), (moves) => {
        const first = board(
          column(
            'a',
            ids.map((id) => card(id, 'a')),
          ),
          column('b', []),
          column('c', []),
        )
        const last = moves.reduce((now, [some, to]) => moveCards(now, some, to, compareCards.title, chances), first)
        expect(last.columns.flatMap(({ cards }) => cards.map(({ id }) => id)).sort()).toEqual([...ids].sort())
        for (const { stageId, cards, count, sum } of last.columns) {
          expect(count).toBe(cards.length)
          expect(sum).toBe((cards.length * 100).toFixed(2))
          expect(cards.every((one) => one.stageId === stageId)).toBe(true)
        }
      }),
    )
  })
})

describe('a board that changes', () => {
  it('drops cards that are closed or gone', () => {
    const left = removeCards(board(column('a', [card('1', 'a'), card('2', 'a')])), ['1'], chances)
    expect(left.columns[0]).toMatchObject({ count: 1, sum: '100.00' })
    expect(left.urgency.none).toBe(1)
  })

  it('grows by pages without doubling what has moved in meanwhile', () => {
    const grown = appendCards(board({ ...column('a', [card('1', 'a')]), count: 3, next: '1' }), 'a', { cards: [card('1', 'a'), card('2', 'a')], next: '3' })
    expect(grown.columns[0]).toMatchObject({ count: 3, next: '3', cards: [{ id: '1' }, { id: '2' }] })
  })

  it('counts no next steps of stages that close deals', () => {
    const two = board(column('a', [card('1', 'a')]), column('won', [card('2', 'won')]))
    expect(openUrgency(two, (id) => id === 'won').none).toBe(1)
  })
})

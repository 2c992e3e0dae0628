import { describe, expect, it } from 'vitest'
import type { BoardCard } from '../../contract.ts'
import { cardsBetween, nextCard, stageBeside } from './cardWalk.ts'

const column = (stageId: string, ...ids: string[]) => ({ stageId, cards: ids.map((id) => ({ id }) as BoardCard) })
const columns = [column('a', '1', '2', '3'), column('b'), column('c', '4', '5')]

describe('nextCard', () => {
  it('begins with the first card there is', () => {
    expect(nextCard([column('a'), column('b', '1')], null, 'down')).toBe('1')
    expect(nextCard([column('a')], null, 'down')).toBeNull()
  })
  it('walks within a column and stays at its ends', () => {
    expect(nextCard(columns, '1', 'down')).toBe('2')
    expect(nextCard(columns, '3', 'down')).toBe('3')
    expect(nextCard(columns, '1', 'up')).toBe('1')
  })
  it('steps over empty stages to the same height or the last card', () => {
    expect(nextCard(columns, '2', 'right')).toBe('5')
    expect(nextCard(columns, '3', 'right')).toBe('5')
    expect(nextCard(columns, '4', 'left')).toBe('1')
    expect(nextCard(columns, '5', 'right')).toBe('5')
  })
})

it('moves a card to the stage beside it, empty or not', () => {
  expect(stageBeside(columns, '1', 'right')).toBe('b')
  expect(stageBeside(columns, '1', 'left')).toBeUndefined()
})

it('selects from card to card within a column only', () => {
  expect(cardsBetween(columns, '3', '1')).toEqual(['1', '2', '3'])
  expect(cardsBetween(columns, '1', '4')).toEqual(['4'])
  expect(cardsBetween(columns, null, '4')).toEqual(['4'])
})

import { describe, expect, it } from 'vitest'
import { readBoardAddress, writeBoardAddress } from './boardAddress.ts'
import { boardSortOf, boardSorts, fieldSort } from './boardSort.ts'

describe('the address of a board', () => {
  it('comes back as it was written', () => {
    const address = { pipeline: 'p1', urgency: 'overdue' as const, view: 'mine', q: 'facade', sort: '-amount' }
    expect(readBoardAddress(writeBoardAddress(address))).toMatchObject(address)
  })
  it('leaves out what makes no sense', () => {
    expect(readBoardAddress({ pipeline: 7, urgency: 'soon' })).toMatchObject({ pipeline: undefined, urgency: undefined })
  })
})

it('reads every order that it writes, and urgency for the rest', () => {
  for (const sort of boardSorts) expect(boardSortOf(fieldSort[sort])).toBe(sort)
  expect(boardSortOf('-openedAt')).toBe('urgency')
})

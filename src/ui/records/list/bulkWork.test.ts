import { describe, expect, it } from 'vitest'
import type { AnyRecord } from '../../../shared/object.ts'
import { byValues } from './bulkWork.ts'

describe('byValues', () => {
  it('puts records of the same values together, so that undo restores each to what it was', () => {
    const rows = [
      { id: '1', ownerId: 'anna' },
      { id: '2', ownerId: null },
      { id: '3', ownerId: 'anna' },
      { id: '4' },
    ] as unknown as AnyRecord[]
    expect(byValues(rows, ['ownerId'])).toEqual([
      { ids: ['1', '3'], values: { ownerId: 'anna' } },
      { ids: ['2', '4'], values: { ownerId: null } },
    ])
  })
})

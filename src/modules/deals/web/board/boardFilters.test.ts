import { describe, expect, it } from 'vitest'
import { allOf, ofUrgency, roundedNow, stuckIn } from './boardFilters.ts'

const now = new Date('2026-11-24T10:42:30Z')

describe('stuckIn', () => {
  it('asks for each stage with a norm since when a deal must be there', () => {
    const stages = [
      { id: 's1', normDays: '0.5' },
      { id: 's2', normDays: null },
      { id: 's3', normDays: '0' },
    ]
    expect(stuckIn(stages, now)).toEqual({
      or: [
        {
          and: [
            { field: 'stageId', op: 'eq', value: 's1' },
            { field: 'stageEnteredAt', op: 'lt', value: '2026-11-23T22:42:30.000Z' },
          ],
        },
      ],
    })
  })
})

describe('ofUrgency', () => {
  it('keeps a step of today that has passed out of "today"', () => {
    expect(ofUrgency('today', '2026-11-24', now)).toMatchObject({
      and: [{ field: 'status' }, { field: 'nextStepOn', op: 'eq', value: '2026-11-24' }, { not: { or: [{ field: 'nextStepOn' }, { field: 'nextStepAt' }] } }],
    })
  })
})

describe('allOf', () => {
  it('joins what is given', () => {
    const one = { field: 'a', op: 'eq', value: 1 } as const
    expect(allOf(null, undefined)).toBeUndefined()
    expect(allOf(null, one)).toBe(one)
    expect(allOf(one, one)).toEqual({ and: [one, one] })
  })
})

it('rounds the time down, so that a question stays the same for a while', () => {
  expect(roundedNow(now, 10).toISOString()).toBe('2026-11-24T10:40:00.000Z')
})

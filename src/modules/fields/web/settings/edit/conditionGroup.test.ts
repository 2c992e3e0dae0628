import { expect, it } from 'vitest'
import { conditionOf, emptyGroup, groupOf } from './conditionGroup.ts'

const a = { field: 'a', op: 'eq', value: 1 } as const
const b = { field: 'b', op: 'in', value: ['x'] } as const

it('draws what it wrote', () => {
  for (const filter of [a, { and: [a, b] }, { or: [a, b] }]) expect(conditionOf(groupOf(filter)!)).toEqual(filter)
  expect(groupOf(undefined)).toEqual(emptyGroup)
})

it('leaves alone what it cannot draw', () => {
  expect(groupOf({ not: a })).toBeNull()
  expect(groupOf({ and: [a, { or: [a, { and: [a, b] }] }] })).toBeNull()
})

it('waits for the value of a rule', () => {
  expect(conditionOf({ ...emptyGroup, rules: [{ kind: 'rule', field: 'a', op: 'in', value: [] }] })).toBeUndefined()
})

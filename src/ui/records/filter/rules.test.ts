import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filterOf, itemsOf, rule, type FilterItem, type Rule } from './rules.ts'

const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.string(), { minLength: 1 }))
const anyRule: fc.Arbitrary<Rule> = fc.oneof(
  fc.tuple(fc.constantFrom('ownerId', 'amount', 'company.industry'), fc.constantFrom('eq', 'ne', 'in', 'gte', 'lte', 'contains', 'within'), value).map(([field, op, v]) => rule(field, op as Rule['op'], v)),
  fc.tuple(fc.constantFrom('phones', 'amount'), fc.constantFrom('empty', 'filled')).map(([field, op]) => rule(field, op as Rule['op'])),
  fc.tuple(fc.integer(), fc.integer()).map(([from, to]) => rule('amount', 'between', [from, to])),
)
const group = fc.record({ kind: fc.constant('group' as const), match: fc.constant('any' as const), rules: fc.array(anyRule, { minLength: 1 }) })

describe('filter chips', () => {
  it('come back the same from the tree of the interface', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyRule, group)), (items) => {
        const back = itemsOf(filterOf(items as FilterItem[]))
        // A single group of several keeps its meaning, and so does everything else.
        expect(filterOf(back)).toEqual(filterOf(items as FilterItem[]))
      }),
    )
  })

  it('join with "and", and a range is two conditions', () => {
    expect(filterOf([rule('stage', 'in', ['new']), rule('amount', 'between', ['1', '5'])])).toEqual({
      and: [
        { field: 'stage', op: 'in', value: ['new'] },
        { and: [{ field: 'amount', op: 'gte', value: '1' }, { field: 'amount', op: 'lte', value: '5' }] },
      ],
    })
    expect(itemsOf({ and: [{ field: 'amount', op: 'gte', value: '1' }, { field: 'amount', op: 'lte', value: '5' }] })).toEqual([rule('amount', 'between', ['1', '5'])])
  })

  it('show "any of" as one group and keep what they cannot draw', () => {
    const any = { or: [{ field: 'phones', op: 'empty', value: true }, { field: 'emails', op: 'empty', value: true }] } as const
    expect(itemsOf(any as never)).toEqual([{ kind: 'group', match: 'any', rules: [rule('phones', 'empty'), rule('emails', 'empty')] }])
    const strange = { none: { activities: null } }
    expect(filterOf(itemsOf(strange))).toEqual(strange)
  })
})

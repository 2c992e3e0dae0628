import { describe, expect, it } from 'vitest'
import { field } from '../fields.ts'
import { defineObject } from '../object.ts'
import { conditionProblem } from './conditionProblem.ts'
import { fieldNow, fieldState } from './fieldState.ts'

const things = defineObject({
  name: 'things',
  singular: 'thing',
  module: 'things',
  title: 'name',
  defaultSort: 'name',
  access: { open: true },
  fields: {
    name: field.text({ required: true }),
    stageId: field.reference('stages'),
    colour: field.option(['red', 'green', 'blue'], {
      when: {
        visible: { field: 'stageId', op: 'eq', value: 's2' },
        required: { not: { field: 'name', op: 'empty', value: true } },
        options: [
          { show: ['red'], if: { field: 'name', op: 'eq', value: 'x' } },
          { show: ['green', 'blue'], if: { field: 'name', op: 'contains', value: 'X' } },
        ],
      },
    }),
    seen: field.instant(),
    data: field.json(),
  },
})
const context = { timeZone: 'Europe/Riga' }

describe('fieldState', () => {
  it('follows the stage and the first rule that holds', () => {
    expect(fieldState(things, 'colour', { stageId: 's1', name: 'x' }, context)).toEqual({ visible: false, required: false, readOnly: false, options: ['red'] })
    expect(fieldState(things, 'colour', { stageId: 's2', name: 'xy' }, context)).toEqual({ visible: true, required: true, readOnly: false, options: ['green', 'blue'] })
    expect(fieldState(things, 'colour', { stageId: 's2', name: null }, context)).toEqual({ visible: true, required: false, readOnly: false, options: ['red', 'green', 'blue'] })
    expect(fieldState(things, 'name', {}, context)).toEqual({ visible: true, required: true, readOnly: false, options: null })
    expect(fieldState(things, 'nothing', {}, context).visible).toBe(false)
  })
  it('leaves the held option choosable', () => {
    const state = fieldState(things, 'colour', { stageId: 's2', name: 'x' }, context)
    expect(fieldNow(things.fields.colour, state, 'blue')).toMatchObject({ options: ['red', 'blue'], required: true })
  })
})

describe('conditionProblem', () => {
  const code = (filter: unknown): string | undefined => conditionProblem(things, filter)?.code
  it('takes what holds for everybody on every day, of the own fields', () => {
    expect(code({ or: [{ field: 'stageId', op: 'in', value: ['a'] }, { not: { field: 'seen', op: 'gte', value: '2026-01-01' } }] })).toBeUndefined()
  })
  it('refuses all else', () => {
    expect(code({ field: 'nothing', op: 'eq', value: 1 })).toBe('unknownField')
    expect(code({ field: 'stage.name', op: 'eq', value: 1 })).toBe('notHere')
    expect(code({ field: 'seen', op: 'within', value: 'today' })).toBe('notHere')
    expect(code({ some: { deals: null } })).toBe('notHere')
    expect(code({ field: 'data', op: 'eq', value: 1 })).toBe('operatorNotFor')
    expect(code({ field: 'colour', op: 'lt', value: 'red' })).toBe('operatorNotFor')
    expect(code(null)).toBe('badFilter')
    expect(code({ and: 'x' })).toBe('badFilter')
    expect(code(Array.from({ length: 20 }).reduce((inner: object) => ({ not: inner }), { field: 'name', op: 'eq', value: 'x' }))).toBe('badFilter')
  })
})

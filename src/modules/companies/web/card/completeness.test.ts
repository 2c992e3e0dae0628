import { expect, test } from 'vitest'
import { completenessOf } from './completeness.ts'

const important = ['phones', 'emails', 'ownerId', 'needs']

test('an untouched card is empty and says what is missing', () => {
  expect(completenessOf({ phones: [], emails: [], ownerId: null, needs: '' }, important)).toEqual({ percent: 0, missing: important })
})

test('zero and no are answers', () => expect(completenessOf({ employees: 0, active: false }, ['employees', 'active']).percent).toBe(100))

test('the percentage is whole', () => expect(completenessOf({ a: 1, b: 1, c: null }, ['a', 'b', 'c'])).toEqual({ percent: 67, missing: ['c'] }))

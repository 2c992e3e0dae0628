import { expect, it } from 'vitest'
import type { AnyRecord } from '../../../../shared/object.ts'
import { ApiProblem } from '../../../../ui/api/index.ts'
import { isMissing, missingFields, missingInAny } from './missingFields.ts'

const stage = { requiredFields: ['amount', 'tags', 'productId'] }

it('names what a deal lacks, an empty list and an empty text too', () => {
  expect(missingFields(stage, { amount: null, tags: [], productId: 'p' })).toEqual(['amount', 'tags'])
  expect(
    missingInAny(stage, [
      { amount: '1', tags: ['x'] },
      { amount: '', tags: ['x'], productId: 'p' },
    ] as unknown as AnyRecord[]),
  ).toEqual(['amount', 'productId'])
})

it('tells a refused move that needs data from other refusals', () => {
  const problem = (path: string, code: string, status = 422) =>
    new ApiProblem({ status, code: 'invalid', title: '', detail: '', errors: [{ path, code, message: '' }] })
  expect(isMissing(problem('fields.amount', 'requiredByStage'))).toBe(true)
  expect(isMissing(problem('fields.amount', 'invalid'))).toBe(false)
  expect(isMissing(problem('stageId', 'noStage'))).toBe(false)
  expect(isMissing(new Error('offline'))).toBe(false)
})

import { expect, test } from 'vitest'
import { countedOf, totalOf } from './batches.ts'

test('batches add up, and what is empty or has no name of its own is left out', () => {
  const total = totalOf([{ added: { deals: 500, companies: 120, notes: 0 } }, { added: { deals: 10, stage_stays: 9 } }])
  expect(countedOf(total)).toEqual([
    { object: 'companies', labelKey: 'companies:companies.many', count: 120 },
    { object: 'deals', labelKey: 'deals:deals.many', count: 510 },
  ])
  expect(countedOf(totalOf([]))).toEqual([])
})

import { expect, it } from 'vitest'
import { taskViews, viewOf, viewSearch } from './taskViews.ts'

it('knows each of its views by the filter in the address, and none other', () => {
  for (const view of taskViews) expect(viewOf(viewSearch(view, '2026-11-24').filter, '2026-11-24')).toBe(view)
  expect(viewOf(undefined, '2026-11-24')).toBeNull()
  expect(viewOf({ field: 'kind', op: 'in', value: ['call'] }, '2026-11-24')).toBeNull()
})

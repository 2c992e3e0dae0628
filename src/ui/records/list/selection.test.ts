import { describe, expect, it } from 'vitest'
import { extend, isSelected, keepOnly, nothing, selectAll, toggle, toggleLoaded } from './selection.ts'

const rows = ['a', 'b', 'c', 'd', 'e']
const ids = (selection: { ids: ReadonlySet<string> }): string[] => [...selection.ids].sort()

describe('selection of rows', () => {
  it('turns rows over one by one', () => {
    const one = toggle(nothing, 'b', rows)
    expect(ids(one)).toEqual(['b'])
    expect(ids(toggle(one, 'b', rows))).toEqual([])
  })

  it('takes a range with Shift, downwards and upwards from the same start', () => {
    const start = toggle(nothing, 'c', rows)
    expect(ids(extend(start, 'e', rows))).toEqual(['c', 'd', 'e'])
    expect(ids(extend(start, 'a', rows))).toEqual(['a', 'b', 'c'])
  })

  it('takes all that the filter finds, and one out of them', () => {
    expect(isSelected(selectAll, 'not loaded yet')).toBe(true)
    expect(ids(toggle(selectAll, 'b', rows))).toEqual(['a', 'c', 'd', 'e'])
  })

  it('selects and frees all loaded rows by the box in the head', () => {
    const all = toggleLoaded(nothing, rows)
    expect(ids(all)).toEqual(rows)
    expect(toggleLoaded(all, rows)).toBe(nothing)
  })

  it('forgets rows that have gone', () => {
    expect(ids(keepOnly(toggleLoaded(nothing, rows), ['a', 'x']))).toEqual(['a'])
  })
})

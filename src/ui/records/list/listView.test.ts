import { describe, expect, it } from 'vitest'
import { defineObject } from '../../../shared/object.ts'
import { field } from '../../../shared/fields.ts'
import { readAddress, writeAddress } from './listAddress.ts'
import { addressOf, builtInViews, effectiveSettings, isChanged, savedView } from './listView.ts'

const things = defineObject({
  name: 'things',
  singular: 'thing',
  module: 'things',
  title: 'name',
  defaultSort: 'name',
  access: { owner: 'ownerId' },
  fields: { name: field.text({ sortable: true }), ownerId: field.reference('users'), price: field.money({ sortable: true }) },
})
const columns = ['ownerId', 'price']

describe('views of a list', () => {
  it('offer everything, and mine where records have an owner', () => {
    expect(builtInViews(things, columns).map((view) => view.key)).toEqual(['all', 'mine'])
    expect(builtInViews({ ...things, access: { open: true } }, columns).map((view) => view.key)).toEqual(['all'])
  })

  it('put only what differs into the address', () => {
    const [all] = builtInViews(things, columns)
    const filter = { field: 'price', op: 'gte', value: '5' } as const
    const address = addressOf(all!, { filter, sort: 'name', columns })
    expect(address).toEqual({ filter, sort: undefined, columns: undefined })
    expect(isChanged(address)).toBe(true)
    expect(effectiveSettings(all!, address)).toEqual({ filter, sort: 'name', columns })
  })

  it('can be cleared of a filter that the view has', () => {
    const [, mine] = builtInViews(things, columns)
    const address = addressOf(mine!, { ...mine!.settings, filter: null })
    expect(address.filter).toBeNull()
    expect(effectiveSettings(mine!, readAddress(writeAddress(address))).filter).toBeNull()
  })

  it('survive columns and orders that are no more', () => {
    const view = savedView(things, { id: 'v1', version: 3, name: 'Old', settings: { sort: '-gone', columns: ['gone', 'price'] } }, columns)
    expect(view.settings).toEqual({ filter: null, sort: 'name', columns: ['price'] })
  })
})

describe('the address of a list', () => {
  it('comes back the same', () => {
    const address = { view: 'mine', filter: { field: 'name', op: 'contains', value: 'a' } as const, q: 'wind', sort: '-price', columns: ['price'], trash: true, peek: 'p1' }
    expect(readAddress(writeAddress(address))).toEqual(address)
  })

  it('leaves out what makes no sense', () => {
    expect(readAddress({ view: '', filter: 'drop table', q: 12, columns: ',', trash: 'no' })).toEqual({ view: undefined, filter: undefined, q: '12', sort: undefined, columns: [], trash: undefined, peek: undefined })
  })
})

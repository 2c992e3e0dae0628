import { expect, test } from 'vitest'
import type { Permissions } from '../../../../../shared/access.ts'
import { inheritedLevel, withColumn, withField, withLevel, withRow } from './permissionsDraft.ts'
import { changesBetween, isWider, touchedBy } from './roleChanges.ts'

const objects = ['contacts', 'deals', 'tasks']
const sales: Permissions = { contacts: { see: 'own', change: 'own' }, deals: { see: 'own' } }

test('a draft that goes back is what it was', () => {
  const wider = withField(withLevel(sales, 'deals', 'see', 'all'), 'contacts', 'phones', 'none')
  expect(withField(withLevel(wider, 'deals', 'see', 'own'), 'contacts', 'phones', 'change')).toEqual(sales)
  expect(withLevel(withLevel(sales, 'tasks', 'see', 'team'), 'tasks', 'see', null)).toEqual(sales)
  expect(withRow(sales, 'deals', null)).toEqual({ contacts: sales.contacts })
  expect(withColumn(sales, ['contacts', 'tasks'], 'see', 'team')).toMatchObject({ contacts: { see: 'team', change: 'own' }, tasks: { see: 'team' } })
})

test('an object without a level of its own goes with everything else', () => {
  expect(inheritedLevel({ '*': { see: 'all' }, deals: { see: 'own' } }, 'deals', 'see')).toBe('all')
  expect(inheritedLevel(sales, 'contacts', 'assign')).toBe('all')
  expect(inheritedLevel(sales, 'deals', 'assign')).toBe('none')
})

test('changes name what becomes wider and narrower, and what follows from another change only once', () => {
  const found = changesBetween({ '*': { see: 'team' }, deals: { change: 'own' } }, { '*': { see: 'all' }, deals: { change: 'own', delete: 'own', fields: { amount: 'see' } } }, objects)
  expect(found).toEqual([
    { object: '*', action: 'see', before: 'team', after: 'all' },
    { object: 'deals', action: 'delete', before: 'none', after: 'own' },
    { object: 'deals', field: 'amount', before: 'change', after: 'see' },
  ])
  expect(found.map(isWider)).toEqual([true, true, false])
})

test('only those are touched to whom no other role gives the same', () => {
  const roles: Record<string, Permissions> = { sales, head: { deals: { see: 'all' } } }
  const people = [
    { id: '1', name: 'Anna', roles: ['sales'] },
    { id: '2', name: 'Bob', roles: ['sales', 'head'] },
    { id: '3', name: 'Carl', roles: ['head'] },
  ]
  const touched = (change: Parameters<typeof touchedBy>[0]) => touchedBy(change, 'sales', people, (key) => roles[key] ?? {}).map(({ name }) => name)
  expect(touched({ object: 'deals', action: 'see', before: 'own', after: 'all' })).toEqual(['Anna'])
  expect(touched({ object: 'contacts', action: 'see', before: 'own', after: 'all' })).toEqual(['Anna', 'Bob'])
  expect(touched({ object: 'deals', field: 'amount', before: 'change', after: 'none' })).toEqual(['Anna'])
})

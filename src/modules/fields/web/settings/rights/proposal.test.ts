import { expect, test } from 'vitest'
import type { Permissions } from '../../../../../shared/access.ts'
import { nearestTo, presetsFor, rightsOf } from './proposal.ts'

const beside = (change: object) => ({ ownership: 'owner', withCompany: false, withContact: false, withDeal: false, ...change })
const sales: Permissions = { contacts: { see: 'own', create: 'own', change: 'own' }, deals: { see: 'team' } }

test('a role is proposed what it may do with what the object stands beside', () => {
  expect([{}, { withDeal: true, withCompany: true }, { withCompany: true }, { withCompany: true, withContact: true }].map((links) => nearestTo(beside(links)))).toEqual(['contacts', 'deals', 'companies', 'contacts'])
  expect(rightsOf('like', sales, beside({}))).toEqual({ see: 'own', create: 'own', change: 'own', delete: 'none', assign: 'all', export: 'none', import: 'none' })
  expect(rightsOf('like', sales, beside({ withDeal: true }))).toMatchObject({ see: 'team', create: 'none', change: 'none', assign: 'none' })
  expect(rightsOf('like', { '*': { see: 'all' } }, beside({}))).toMatchObject({ see: 'all', change: 'none' })
})

test('where nothing has an owner, own means all', () => {
  expect(rightsOf('like', sales, beside({ ownership: 'open' }))).toMatchObject({ see: 'all', change: 'all', delete: 'none' })
  expect(presetsFor('open')).not.toContain('own')
})

test('a short choice gives no right to take lists out', () => {
  expect(rightsOf('none', sales, beside({}))).toMatchObject({ see: 'none', assign: 'none' })
  expect(rightsOf('see', sales, beside({}))).toMatchObject({ see: 'all', create: 'none' })
  expect(rightsOf('team', sales, beside({}))).toMatchObject({ see: 'team', delete: 'team', export: 'none', import: 'none' })
})

import { expect, it } from 'vitest'
import { leadsTo } from './fetchPage.ts'

it('finds the page of an address', () => {
  expect(leadsTo('/contacts/$id', '/contacts/4711')).toBe(true)
  expect(leadsTo('/contacts/$id', '/contacts/4711/')).toBe(true)
  expect(leadsTo('/contacts/$id', '/contacts')).toBe(false)
  expect(leadsTo('/contacts', '/companies')).toBe(false)
  expect(leadsTo('/', '/')).toBe(true)
})

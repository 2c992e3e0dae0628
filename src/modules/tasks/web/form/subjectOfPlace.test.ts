import { expect, it } from 'vitest'
import { subjectOfPlace } from './subjectOfPlace.ts'

const id = '01a20442-57c2-7dea-8de0-de30000003db'

it('takes the record of the card, or the one in the peek', () => {
  expect(subjectOfPlace({ pathname: `/deals/${id}`, search: '' })).toEqual({ dealId: id })
  expect(subjectOfPlace({ pathname: '/contacts', search: `?q=anna&peek=${id}` })).toEqual({ contactId: id })
})

it('belongs to nobody elsewhere', () => {
  expect(subjectOfPlace({ pathname: '/my-day', search: `?peek=${id}` })).toEqual({})
  expect(subjectOfPlace({ pathname: '/deals/table', search: '' })).toEqual({})
  expect(subjectOfPlace({ pathname: '/', search: '' })).toEqual({})
})

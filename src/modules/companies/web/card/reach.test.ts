import { expect, test } from 'vitest'
import type { AnyRecord } from '../../../../shared/object.ts'
import { reachOf } from './reach.ts'
import type { CustomerPerson } from './slots.ts'

const person = (name: string, more: Partial<CustomerPerson> = {}): CustomerPerson => ({ id: name, name, jobTitle: null, phones: [], emails: [], timeZone: null, lastTouchAt: null, ...more })
const record = (values: Record<string, unknown>): AnyRecord => ({ id: '1', version: 1, createdAt: '', updatedAt: '', createdById: null, deletedAt: null, phones: [], emails: [], addresses: [], timeZone: null, ...values })

test('the own main number comes first', () => {
  const phones = [{ value: '1' }, { value: '2', primary: true }]
  expect(reachOf(record({ phones }), [person('Aigul', { phones: [{ value: '3' }] })]).phone?.value).toBe('2')
})

test('a company without a number is reached by the person spoken to last', () => {
  const people = [person('Timur', { phones: [{ value: '4' }] }), person('Aigul', { phones: [{ value: '3' }], lastTouchAt: '2026-11-20T10:00:00Z' })]
  expect(reachOf(record({}), people)).toMatchObject({ phone: { value: '3' }, person: { name: 'Aigul' } })
})

test('a person without a number is reached at the company', () => {
  expect(reachOf(record({ company: { phones: [{ value: '5' }], timeZone: 'Asia/Almaty' } }), [])).toMatchObject({ phone: { value: '5' }, timeZone: 'Asia/Almaty' })
})

test('nobody can be reached', () => expect(reachOf(record({}), [])).toEqual({ person: null, phone: null, email: null, timeZone: null, address: null }))

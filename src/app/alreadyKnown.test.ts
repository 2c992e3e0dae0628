import { afterAll, beforeAll, expect, test } from 'vitest'
import { startProduct, type Answer, type Person, type Product } from './product.testing.ts'

let product: Product
let admin: Person
let seller: Person

beforeAll(async () => {
  product = await startProduct('alreadyknown')
  admin = await product.person('Ada', 'admin')
  seller = await product.person('Sam', 'sales')
})
afterAll(() => product.stop())

const made = async (object: string, body: Record<string, unknown>, by = admin, headers: Record<string, string> = {}): Promise<Answer['body']> => {
  const answer = await by.post(`/${object}`, body, headers)
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return answer.body
}

test('the answer to a create names who is known by the same phone or mailbox, and nothing where there is nobody', async () => {
  const first = await made('contacts', { lastName: 'Ozols', phones: [{ value: '+371 26114208' }], emails: [{ value: 'j@ozols.example' }] })
  expect(first).not.toHaveProperty('duplicates')
  const second = await made('contacts', { lastName: 'Other', phones: [{ value: '2611 4208' }], emails: [{ value: 'J@Ozols.example' }] })
  expect(second.duplicates).toEqual([{ id: first.id, title: 'Ozols', alike: ['phones', 'emails'] }])
  const third = await made('contacts', { lastName: 'Third', emails: [{ value: 'other@ozols.example' }, { value: 'j@ozols.example' }] })
  expect(third.duplicates).toEqual([{ id: first.id, title: 'Ozols', alike: ['emails'] }, { id: second.id, title: 'Other', alike: ['emails'] }])
  expect(await made('contacts', { lastName: 'Short', phones: [{ value: '112' }] })).not.toHaveProperty('duplicates')
  await admin.delete(`/contacts/${first.id}`)
  await admin.delete(`/contacts/${second.id}`)
  expect((await made('contacts', { lastName: 'Fourth', phones: [{ value: '+371 26114208' }] }))).not.toHaveProperty('duplicates')
  expect((await admin.get(`/contacts/${third.id}`)).body).not.toHaveProperty('duplicates')
})

test('a company is known by its tax number too, five are named at most, and a repeat says the same', async () => {
  const ids: string[] = []
  for (let n = 0; n < 6; n++) ids.push((await made('companies', { name: `Glass ${n}`, taxNumber: 'LV40003000000' })).id)
  const again = { name: 'Glass', taxNumber: 'LV40003000000' }
  const last = await made('companies', again, admin, { 'idempotency-key': 'glass' })
  expect(last.duplicates.map(({ id }: { id: string }) => id)).toEqual(ids.slice(0, 5))
  expect(last.duplicates[0].alike).toEqual(['taxNumber'])
  expect(await made('companies', again, admin, { 'idempotency-key': 'glass' })).toEqual(last)
})

test('what the caller may not see is not named: records of others, and hidden fields', async () => {
  await made('contacts', { lastName: 'Hidden', emails: [{ value: 'secret@firm.example' }], ownerId: admin.id })
  expect(await made('contacts', { lastName: 'Mine', emails: [{ value: 'secret@firm.example' }] }, seller)).not.toHaveProperty('duplicates')
  const mine = await made('contacts', { lastName: 'Again', emails: [{ value: 'secret@firm.example' }] }, seller)
  expect(mine.duplicates.map(({ title }: { title: string }) => title)).toEqual(['Mine'])
  const role = await admin.post('/roles', { key: 'x_blind', name: 'Blind', permissions: { contacts: { see: 'all', create: 'all', change: 'all', fields: { emails: 'none' } } } })
  expect(role.status, JSON.stringify(role.body)).toBe(201)
  const blind = await product.person('Bea', 'x_blind')
  await made('contacts', { lastName: 'Phoned', phones: [{ value: '+371 29000111' }], emails: [{ value: 'p@firm.example' }] })
  const answer = await made('contacts', { lastName: 'New', phones: [{ value: '+371 29000111' }] }, blind)
  expect(answer.duplicates).toEqual([{ id: expect.any(String), title: 'Phoned', alike: ['phones'] }])
  expect(JSON.stringify(answer)).not.toContain('p@firm.example')
})

test('the description of the interface tells of it', async () => {
  const { body } = await admin.get('/openapi.json')
  for (const path of ['/contacts', '/companies']) expect(JSON.stringify(body.paths[path]?.post ?? body.paths[`/api/v1${path}`]?.post)).toContain('"duplicates"')
  expect(JSON.stringify(body.paths['/deals']?.post ?? body.paths['/api/v1/deals']?.post)).not.toContain('"duplicates"')
})

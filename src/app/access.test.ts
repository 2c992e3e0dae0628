import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startProduct, type Person, type Product } from './product.testing.ts'

let product: Product
let admin: Person
let head: Person
let anna: Person
let boris: Person
let reader: Person
let ofAnna: { company: string; contact: string; deal: string; task: string; note: string; activity: string }

beforeAll(async () => {
  product = await startProduct('access')
  const [west, east] = [await product.team('West'), await product.team('East')]
  admin = await product.person('Ada', 'admin')
  head = await product.person('Ilze', 'head', west)
  anna = await product.person('Anna', 'sales', west)
  boris = await product.person('Boris', 'sales', east)
  reader = await product.person('Rita', 'readonly', east)
  await product.pipeline()
  const company = (await anna.post('/companies', { name: 'Secret Firm', industry: 'hidden' })).body.id
  const contact = (await anna.post('/contacts', { lastName: 'Hidden', companyId: company, phones: [{ value: '+371 26114208' }] })).body.id
  const deal = (await anna.post('/deals', { title: 'Quiet deal', companyId: company, contactId: contact, amount: { amount: '777', currency: 'EUR' } })).body.id
  const task = (await anna.post('/tasks', { title: 'Quiet task', kind: 'call', dealId: deal, dueOn: '2026-11-24' })).body.id
  const note = (await anna.post('/notes', { body: 'quiet words', dealId: deal })).body.id
  const activity = (await anna.post('/activities', { kind: 'call', title: 'Quiet call', occurredAt: '2026-11-20T10:00:00Z', dealId: deal })).body.id
  ofAnna = { company, contact, deal, task, note, activity }
})
afterAll(() => product.stop())

const paths = (): [string, string][] => [
  ['companies', ofAnna.company],
  ['contacts', ofAnna.contact],
  ['deals', ofAnna.deal],
  ['tasks', ofAnna.task],
  ['notes', ofAnna.note],
  ['activities', ofAnna.activity],
]

describe('a stranger of another team', () => {
  test('finds nothing by any path, and changes nothing', async () => {
    for (const [object, id] of paths()) {
      expect((await boris.get(`/${object}/${id}`)).status, object).toBe(404)
      expect((await boris.get(`/${object}/${id}/history`)).status, object).toBe(404)
      expect((await boris.get(`/${object}?count=exact`)).body, object).toMatchObject({ data: [], page: { count: 0 } })
      const [before] = [(await admin.get(`/${object}/${id}`)).body]
      expect([403, 404]).toContain((await boris.patch(`/${object}/${id}`, {})).status)
      expect([403, 404]).toContain((await boris.delete(`/${object}/${id}`)).status)
      expect([403, 404]).toContain((await boris.post(`/${object}/${id}/restore`)).status)
      expect([200, 403]).toContain((await boris.post(`/${object}/bulk`, { ids: [id], delete: true })).status)
      expect((await admin.get(`/${object}/${id}`)).body, object).toEqual(before)
    }
    for (const verb of ['move', 'win', 'lose', 'reopen']) expect((await boris.post(`/deals/${ofAnna.deal}/${verb}`, { stageId: ofAnna.deal, reason: 'price' })).status, verb).not.toBe(200)
    expect((await boris.post(`/tasks/${ofAnna.task}/complete`)).status).toBe(404)
    expect((await boris.get(`/timeline?object=deals&id=${ofAnna.deal}`)).status).toBe(404)
    expect((await boris.get('/search?q=quiet')).body.data).toEqual([])
    expect((await boris.get('/search?q=26114208')).body.data).toEqual([])
  })

  test('cannot guess it through references, filters, includes or sums', async () => {
    expect((await boris.post('/contacts', { lastName: 'Spy', companyId: ofAnna.company })).status).toBe(422)
    expect((await boris.post('/tasks', { title: 'Spy', kind: 'call', dealId: ofAnna.deal })).status).toBe(422)
    // A record of his own that has come to point at a hidden one, as after a hand-over.
    const own = (await boris.post('/contacts', { lastName: 'Mine' })).body.id
    await admin.patch(`/contacts/${own}`, { companyId: ofAnna.company })
    expect((await boris.get(`/contacts/${own}?include=company`)).body.company).toBeNull()
    expect((await boris.get('/contacts?filter[company.industry]=hidden')).body.data).toEqual([])
    expect((await boris.get('/contacts?filter[company.industry][starts]=h')).body.data).toEqual([])
    expect((await boris.get('/deals?sums=amount')).body.page.sums).toEqual({ amount: '0' })
    const pipelineId = (await boris.get('/pipelines')).body.data[0].id
    expect((await boris.get(`/deals/board?pipelineId=${pipelineId}`)).body).toMatchObject({ count: 0, sum: '0' })
  })
})

test('own, team and all reach as far as they say', async () => {
  expect((await anna.get('/contacts?filter[lastName]=Hidden')).body.data).toHaveLength(1)
  expect((await head.get('/contacts?filter[lastName]=Hidden')).body.data).toHaveLength(1)
  expect((await reader.get('/contacts?filter[lastName]=Hidden')).body.data).toHaveLength(1)
  expect((await reader.patch(`/contacts/${ofAnna.contact}`, { lastName: 'Changed' })).status).toBe(403)
  expect((await reader.post('/contacts', { lastName: 'New' })).status).toBe(403)
  expect((await reader.delete(`/contacts/${ofAnna.contact}`)).status).toBe(403)
})

test('nobody raises his own rights', async () => {
  for (const patch of [{ roles: ['admin'] }, { teamId: null }, { active: false }, { id: admin.id }, { createdAt: '2020-01-01T00:00:00Z' }, { workspace: 'x' }]) expect([403, 404, 422], JSON.stringify(patch)).toContain((await anna.patch(`/users/${anna.id}`, patch)).status)
  expect((await anna.patch('/me', { roles: ['admin'] })).status).toBe(422)
  expect((await anna.get('/me')).body.roles).toEqual(['sales'])
  expect((await anna.post('/roles', { key: 'super', name: 'Super', permissions: {} })).status).toBe(403)
})

test('the stream tells only those who may see, and ends within a second of a right taken away', async () => {
  await product.app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = product.app.server.address() as { port: number }
  const heard: Record<string, string> = { anna: '', boris: '' }
  const ended: string[] = []
  const open = (name: string, key: string): Promise<void> =>
    new Promise((resolve) => {
      request({ port, host: '127.0.0.1', path: '/api/v1/stream', headers: { authorization: `Bearer ${key}` } }, (answer) => {
        answer.on('data', (chunk: Buffer) => {
          heard[name] += chunk.toString()
          resolve()
        })
        answer.on('end', () => ended.push(name))
        answer.on('error', () => {})
      }).end()
    })
  await open('anna', anna.key)
  await open('boris', boris.key)
  await anna.patch(`/deals/${ofAnna.deal}`, { summary: 'heard' })
  await expect.poll(() => heard.anna, { timeout: 5000 }).toContain('"type":"deals.updated"')
  expect(heard.boris).not.toContain(ofAnna.deal)
  await admin.patch(`/users/${anna.id}`, { active: false })
  const taken = performance.now()
  await expect.poll(() => ended, { timeout: 5000, interval: 50 }).toContain('anna')
  expect(performance.now() - taken).toBeLessThan(2000)
  expect((await anna.get('/contacts')).status).toBe(401)
})

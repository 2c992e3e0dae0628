/** Relations to what is switched off: a clear answer, and nothing of what lies there. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startProduct, type Person, type Product } from './product.testing.ts'

let product: Product
let admin: Person
let dealId: string

const tree = (filter: unknown): string => encodeURIComponent(JSON.stringify(filter))

beforeAll(async () => {
  product = await startProduct('switchedoff')
  admin = await product.person('Admin', 'admin')
  const pipeline = await product.pipeline()
  const companyId = (await admin.post('/companies', { name: 'Cloaked SIA' })).body.id
  dealId = (await admin.post('/deals', { title: 'Windows', companyId, stageId: pipeline.stages[0] })).body.id
  expect((await admin.post('/tasks', { title: 'Whisper', kind: 'call', dealId, dueOn: '2030-01-01' })).status).toBe(201)
})
afterAll(() => product.stop())

const asked = [
  '/deals?include=nextTask',
  '/deals?include=nextTask&fields=title,nextTask.title',
  '/deals?filter[nextTask.title][contains]=Whisper',
  `/deals?filter=${tree({ field: 'nextTask.title', op: 'eq', value: 'Whisper' })}`,
  `/deals?filter=${tree({ some: { tasks: { field: 'title', op: 'contains', value: 'Whisper' } } })}`,
  '/deals/export?include=nextTask&format=jsonl',
]

test('what reaches over a relation into a module that is switched off is refused by name', async () => {
  const one = `/deals/${dealId}?include=nextTask`
  expect((await admin.get(one)).body.nextTask).toMatchObject({ title: 'Whisper' })
  expect((await product.app.inject({ method: 'PUT', url: '/api/v1/modules', headers: { authorization: `Bearer ${admin.key}` }, payload: { off: ['tasks'] } })).statusCode).toBe(200)
  for (const path of [one, ...asked]) {
    const { status, body } = await admin.get(path)
    expect(status, path).toBe(422)
    expect(body.errors[0], path).toMatchObject({ code: 'moduleOff', message: expect.stringContaining('tasks') })
  }
  // The rest is there as before, and so is all of it once the module is on again.
  expect((await admin.get(`/deals/${dealId}?include=owner,company`)).body.company).toMatchObject({ name: 'Cloaked SIA' })
  expect((await admin.get('/deals?filter[company.name]=Cloaked SIA')).body.data).toHaveLength(1)
  await product.app.inject({ method: 'PUT', url: '/api/v1/modules', headers: { authorization: `Bearer ${admin.key}` }, payload: { off: [] } })
  expect((await admin.get(one)).body.nextTask).toMatchObject({ title: 'Whisper' })
})

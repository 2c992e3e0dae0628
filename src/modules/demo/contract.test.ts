import { afterAll, beforeAll, expect, test } from 'vitest'
import { startProduct, type Person, type Product } from '../../app/product.testing.ts'
import { makeDemo } from './server/index.ts'

let product: Product
let admin: Person
let anna: Person

beforeAll(async () => {
  product = await startProduct('demo_removal')
  admin = await product.person('Ada', 'admin')
  anna = await product.person('Anna', 'sales')
  const call = await product.system(async (_tx, systemCall) => systemCall)
  await makeDemo(product.database, call, { size: 'small', language: 'en' })
})
afterAll(() => product.stop())

const count = async (object: string) => (await admin.get(`/${object}?limit=1&count=exact`)).body.page.count

test('each batch tells what it added', async () => {
  const { data } = (await admin.get('/demo')).body
  expect(data).toHaveLength(1)
  expect(data[0]).toMatchObject({ industry: 'windows', size: 'small', language: 'en', added: { contacts: 400, companies: 120, deals: 500 } })
  expect((await admin.get('/me')).body.firm.demo).toBe(true)
})

test('only administrators take it away; the firm’s own stays, and what it needs', async () => {
  const stages = (await admin.get('/stages?limit=1')).body.data
  const own = (await anna.post('/companies', { name: 'Our first customer' })).body.id
  const deal = (await anna.post('/deals', { title: 'Our first deal', companyId: own, pipelineId: stages[0].pipelineId, stageId: stages[0].id })).body.id

  expect((await anna.delete('/demo')).status).toBe(403)
  expect(await count('deals')).toBe(501)

  const { status, body } = await admin.delete('/demo')
  expect(status).toBe(200)
  expect(body.removed).toMatchObject({ contacts: 400, companies: 120, deals: 500 })
  expect(body.kept).toMatchObject({ pipelines: 1, stages: 1 })
  expect(await count('companies')).toBe(1)
  expect((await anna.get(`/deals/${deal}`)).body).toMatchObject({ title: 'Our first deal', stageId: stages[0].id })
  expect((await admin.get('/demo')).body).toEqual({ data: [] })
  expect((await admin.get('/me')).body.firm.demo).toBe(false)
})

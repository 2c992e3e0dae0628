import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRecords } from '../kernel/records/write.ts'
import { contacts } from '../modules/contacts/contract.ts'
import { startProduct, type Person, type Product } from './product.testing.ts'

let product: Product
let anna: Person

beforeAll(async () => {
  product = await startProduct('compression')
  anna = await product.person('Anna', 'admin')
  await product.system((tx, call) => createRecords(tx, call, contacts, Array.from({ length: 300 }, (_, n) => ({ lastName: `Bērziņa ${n}`, emails: [{ value: `b${n}@firm.example` }], ownerId: anna.id }))))
})
afterAll(() => product.stop())

const get = (url: string, accepts?: string) => product.app.inject({ url: `/api/v1${url}`, headers: { authorization: `Bearer ${anna.key}`, ...(accepts === undefined ? {} : { 'accept-encoding': accepts }) } })
const long = '/contacts?limit=50&sort=lastName'

test.each([
  ['gzip, deflate', 'gzip'],
  ['gzip, deflate, br, zstd', 'br'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
])('a long answer goes compressed to who takes %s', async (accepts, coding) => {
  for (const url of [long, '/contacts?limit=300']) {
    const [plain, short] = [await get(url), await get(url, accepts)]
    expect(short.headers).toMatchObject({ 'content-encoding': coding, vary: 'accept-encoding', 'content-type': 'application/json; charset=utf-8' })
    expect((coding === 'br' ? brotliDecompressSync : gunzipSync)(short.rawPayload).toString()).toBe(plain.body)
    expect(short.rawPayload.length).toBeLessThan(plain.rawPayload.length / 3)
    expect(short.headers['content-length']).toBe(String(short.rawPayload.length))
  }
})

test('others get it plain, and so does everybody a short one', async () => {
  for (const accepts of [undefined, '', 'identity', 'gzip;q=0, br;q=0.0', 'zip', ';;,']) {
    const answer = await get(long, accepts)
    expect([answer.headers['content-encoding'], answer.headers.vary], accepts).toEqual([undefined, 'accept-encoding'])
    expect(answer.json().data).toHaveLength(50)
  }
  const [one] = (await get('/contacts?limit=1')).json().data
  expect((await get('/contacts?limit=1', 'gzip')).headers['content-encoding']).toBeUndefined()
  expect((await get(`/contacts/${one.id}`, 'gzip')).headers).toMatchObject({ etag: '"1"' })
})

test('nothing beside which a secret stands, nor what repeats the input, is compressed', async () => {
  const made = await product.app.inject({ method: 'POST', url: '/api/v1/api-keys', headers: { authorization: `Bearer ${anna.key}`, 'accept-encoding': 'gzip, br' }, payload: { name: 'x'.repeat(90) } })
  expect(made.headers['content-encoding']).toBeUndefined()
  const refused = await get(`/contacts?${Array.from({ length: 150 }, (_, n) => `filter[noSuchField${n}xxxxxxxxxxxxxxxxxxxx]=1`).join('&')}`, 'gzip, br')
  expect(refused.statusCode).toBe(422)
  expect(refused.headers['content-encoding']).toBeUndefined()
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { startProduct, type Person, type Product } from '../../../../app/product.testing.ts'

let product: Product
let admin: Person
let anna: Person
let company: string

beforeAll(async () => {
  product = await startProduct('currencies')
  admin = await product.person('Ada', 'admin')
  anna = await product.person('Anna', 'sales')
  await product.pipeline()
  company = (await anna.post('/companies', { name: 'Saules Būve' })).body.id
})
afterAll(() => product.stop())

const put = async (code: string, rate: unknown) => {
  const answer = await product.app.inject({ method: 'PUT', url: `/api/v1/currencies/${encodeURIComponent(code)}`, headers: { authorization: `Bearer ${admin.key}` }, payload: { rate } })
  return { status: answer.statusCode, body: answer.json() }
}
const sell = (amount: string, currency: string) => anna.post('/deals', { title: 'Windows', companyId: company, amount: { amount, currency } })
const sum = async () => Number((await anna.get('/deals?sums=amount')).body.page.sums.amount)

test('a sum in another currency counts once its rate is set; a new rate counts for later sums only', async () => {
  const refused = await sell('100', 'USD')
  expect(refused.status).toBe(422)
  expect(refused.body.errors[0]).toMatchObject({ path: 'amount.currency', code: 'no_rate' })

  product.setNow(new Date('2026-11-24T08:00:00Z'))
  expect((await put('USD', '00.9200')).body).toEqual({ code: 'USD', rate: '0.92', setAt: '2026-11-24T08:00:00.000Z', setBy: { id: admin.id, name: 'Ada' } })
  const first = (await sell('100', 'USD')).body.id
  expect(await sum()).toBe(92)
  product.setNow(new Date('2026-11-25T08:00:00Z'))
  await put('USD', '0.5')
  await sell('100', 'USD')
  expect(await sum()).toBe(142)
  product.setNow(null)

  expect((await anna.get('/currencies')).body).toEqual({ currency: 'EUR', data: [{ code: 'USD', rate: '0.5', setAt: '2026-11-25T08:00:00.000Z', setBy: { id: admin.id, name: 'Ada' } }] })

  expect((await admin.delete('/currencies/USD')).status).toBe(204)
  expect((await sell('100', 'USD')).status).toBe(422)
  expect((await anna.patch(`/deals/${first}`, { title: 'Windows and doors' })).status).toBe(200)
  expect(await sum()).toBe(142)
  const gone = await admin.delete('/currencies/USD')
  expect(gone.status).toBe(404)
  expect(gone.body.detail).toContain('USD')
})

test('a rate that cannot be is refused with what to do', async () => {
  for (const rate of ['0', '-1', '1e3', '0,92', '', 'NaN', '1'.repeat(39)]) {
    const { status, body } = await put('PLN', rate)
    expect(status, rate).toBe(422)
    expect(body.errors, rate).toEqual([{ path: 'rate', code: 'rate', message: 'Give a number above 0 with up to 10 decimals, like 0.92.' }])
  }
  for (const rate of [0.92, null, undefined, {}, '1'.repeat(50)]) expect((await put('PLN', rate)).status, String(rate)).toBe(422)
  expect((await put('EUR', '2')).body.errors[0]).toMatchObject({ path: 'code', code: 'ownCurrency' })
  for (const code of ['usd', 'ABC', '__proto__', 'constructor', 'X'.repeat(30), 'a\0b']) expect((await put(code, '2')).status, code).toBe(422)
  for (const code of ['__proto__', 'toString']) expect((await admin.delete(`/currencies/${code}`)).status, code).toBe(404)
  expect((await admin.get('/currencies')).body.data).toEqual([])
})

test('rates set at the same time are all kept', async () => {
  await Promise.all(['USD', 'PLN', 'GBP', 'KZT', 'CNY'].map((code, at) => put(code, `0.${at + 1}`)))
  expect((await admin.get('/currencies')).body.data.map(({ code }: { code: string }) => code)).toEqual(['CNY', 'GBP', 'KZT', 'PLN', 'USD'])
})

test('rates that were stored without saying by whom are listed all the same', async () => {
  const { setSetting } = await import('../../../../kernel/settings/settings.ts')
  await product.system((tx, call) => setSetting(tx, call, 'rates', { CHF: '1.05' }))
  expect((await admin.get('/currencies')).body.data).toEqual([{ code: 'CHF', rate: '1.05', setAt: null, setBy: null }])
})

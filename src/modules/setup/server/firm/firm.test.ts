import { afterAll, beforeAll, expect, test } from 'vitest'
import { startProduct, type Person, type Product } from '../../../../app/product.testing.ts'

let product: Product
let admin: Person
let anna: Person

beforeAll(async () => {
  product = await startProduct('firm_settings')
  admin = await product.person('Ada', 'admin')
  anna = await product.person('Anna', 'sales')
})
afterAll(() => product.stop())

const firm = async () => (await admin.get('/firm')).body
const put = (person: Person, code: string, body: object) =>
  product.app.inject({ method: 'PUT', url: `/api/v1/currencies/${code}`, headers: { authorization: `Bearer ${person.key}` }, payload: body })

test('what set-up never asked has its usual value', async () => {
  expect(await firm()).toMatchObject({ name: 'Test', taxNumber: null, workingHours: { days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' }, objectsWithMoney: [] })
})

test('an administrator changes what is given and nothing else; everybody works with it at once, and sees who did it', async () => {
  const answer = await admin.patch('/firm', { name: ' Ziemeļu Logi ', taxNumber: 'LV40003998721', workingHours: { days: [6, 1, 1], from: '10:00', to: '19:00' } })
  expect(answer.status).toBe(200)
  expect(answer.body).toMatchObject({
    name: 'Ziemeļu Logi',
    taxNumber: 'LV40003998721',
    country: 'LV',
    currency: 'EUR',
    timeZone: 'Europe/Riga',
    workingHours: { days: [1, 6], from: '10:00', to: '19:00' },
    changed: { by: { id: admin.id, name: 'Ada' } },
  })
  await admin.patch('/firm', { timeZone: 'Asia/Almaty', language: 'ru', country: 'KZ' })
  expect((await anna.get('/me')).body.firm).toMatchObject({ name: 'Ziemeļu Logi', country: 'KZ', timeZone: 'Asia/Almaty', language: 'ru' })
  expect((await anna.get('/firm')).body.taxNumber).toBe('LV40003998721')
  expect((await admin.patch('/firm', { taxNumber: null })).body.taxNumber).toBeNull()
})

test('saving what is there already is no change', async () => {
  const other = await product.person('Oskars', 'admin')
  const { name, country, timeZone, workingHours, changed } = await firm()
  expect((await other.patch('/firm', { name, country, timeZone, workingHours, taxNumber: '' })).body.changed).toEqual(changed)
})

test('two administrators who change different things at once both succeed', async () => {
  await Promise.all([admin.patch('/firm', { name: 'Both' }), admin.patch('/firm', { taxNumber: 'LV1' }), admin.patch('/firm', { timeZone: 'Europe/Riga' })])
  expect(await firm()).toMatchObject({ name: 'Both', taxNumber: 'LV1', timeZone: 'Europe/Riga' })
})

test('nobody else changes the firm', async () => {
  const before = await firm()
  for (const role of ['head', 'sales', 'finance', 'readonly']) {
    const person = role === 'sales' ? anna : await product.person(`One of ${role}`, role)
    const refused = await person.patch('/firm', { name: 'Mine' })
    expect(refused.status, role).toBe(403)
    expect(refused.body.detail).toMatch(/administrator/i)
    expect((await put(person, 'USD', { rate: '0.92' })).statusCode, role).toBe(403)
    expect((await person.delete('/currencies/USD')).status, role).toBe(403)
  }
  expect((await product.app.inject({ url: '/api/v1/firm' })).statusCode).toBe(401)
  expect(await firm()).toEqual(before)
})

test('everything that is wrong is said at once, and nothing is saved', async () => {
  const before = await firm()
  const wrong = await admin.patch('/firm', { country: 'ZZ', currency: 'ABC', timeZone: 'Nowhere', language: 'xx', workingHours: { days: [1], from: '18:00', to: '09:00' } })
  expect(wrong.status).toBe(422)
  expect(wrong.body.errors.map((error: { path: string }) => error.path).toSorted()).toEqual(['country', 'currency', 'language', 'timeZone', 'workingHours'])
  for (const body of [
    { name: '  ' },
    { name: null },
    { name: 'a\0b' },
    { name: 'x'.repeat(300) },
    { taxNumber: 'x'.repeat(41) },
    { workingHours: { days: [], from: '09:00', to: '18:00' } },
    { workingHours: { days: [0, 8], from: '09:00', to: '18:00' } },
    { workingHours: { days: [1], from: '9', to: '24:00' } },
    { demo: true },
    { industry: 'windows' },
    { __proto__x: 1 },
    [],
  ]) {
    const answer = await admin.patch('/firm', body)
    expect([400, 422], JSON.stringify(body)).toContain(answer.status)
  }
  expect(await firm()).toEqual(before)
})

test('the choices hold what the firm may be set to', async () => {
  const { body } = await anna.get('/firm/choices')
  expect(body.currencies).toContain('EUR')
  expect(body.timeZones).toContain('Europe/Riga')
  expect(body.countries.find(({ code }: { code: string }) => code === 'LV')).toMatchObject({ currency: 'EUR', timeZone: 'Europe/Riga' })
  expect(body.languages).toEqual(expect.arrayContaining(['en', 'ru']))
})

test('the currency changes while there are no sums, and takes the rates with it; later it stays, also for sums in the trash', async () => {
  expect((await put(admin, 'USD', { rate: '0.92' })).statusCode).toBe(200)
  expect((await admin.patch('/firm', { currency: 'PLN' })).body).toMatchObject({ currency: 'PLN', objectsWithMoney: [] })
  expect((await admin.get('/currencies')).body).toEqual({ currency: 'PLN', data: [] })
  await admin.patch('/firm', { currency: 'EUR' })

  await product.pipeline()
  const company = (await admin.post('/companies', { name: 'Saules Būve' })).body.id
  const deal = (await admin.post('/deals', { title: 'Windows', companyId: company, amount: { amount: '1800', currency: 'EUR' } })).body.id
  await admin.delete(`/deals/${deal}`)
  const refused = await admin.patch('/firm', { currency: 'PLN', name: 'Not saved either' })
  expect(refused.status).toBe(409)
  expect(refused.body.detail).toMatch(/EUR.*Deals/)
  expect(await firm()).toMatchObject({ currency: 'EUR', name: 'Both', objectsWithMoney: ['deals'] })
  expect((await admin.patch('/firm', { currency: 'EUR', name: 'Still fine' })).status).toBe(200)
})

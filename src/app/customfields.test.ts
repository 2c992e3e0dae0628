import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { roles } from '../modules/accounts/contract.ts'
import { raiseRightsVersion } from '../modules/accounts/server/index.ts'
import { doUpkeep } from '../modules/fields/server/storage/upkeep.ts'
import { rememberCatalog } from '../kernel/records/loadCatalog.ts'
import { connect } from '../kernel/database/connect.ts'
import { startProduct, type Answer, type Person, type Product } from './product.testing.ts'

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers of every shape
type Body = any

let product: Product
let admin: Person
let seller: Person

beforeAll(async () => {
  product = await startProduct('customfields')
  await product.pipeline()
  admin = await product.person('Ada', 'admin')
  seller = await product.person('Sam', 'sales')
})
afterAll(() => product.stop())

function ok(answer: Answer, status = 200): Body {
  expect(answer.status, JSON.stringify(answer.body)).toBe(status)
  return answer.body
}
const field = async (body: Record<string, unknown>): Promise<Body> => ok(await admin.post('/fields', { object: 'contacts', ...body }), 201)
const contact = async (body: Record<string, unknown>): Promise<Body> => ok(await admin.post('/contacts', { lastName: 'Ozols', ...body }), 201)
const names = (answer: Answer): string[] => ok(answer).data.map((one: Body) => one.lastName)
const upkeep = (): Promise<void> => product.system((_tx, call) => Promise.resolve(call)).then((call) => doUpkeep(product.database, call))
const codes = (answer: Answer): string[] => {
  expect(answer.status, JSON.stringify(answer.body)).toBe(422)
  return answer.body.errors.map((one: Body) => `${one.path} ${one.code}`)
}

test('a field is at once in form, list, filter, sort, history, export and the description', async () => {
  const made = await field({ label: { en: 'Window size', ru: 'Размер окна' }, fieldType: 'number', settings: { min: 0 } })
  expect(made).toMatchObject({ key: 'x_window_size', name: 'Window size' })
  const own = ok(await seller.post('/contacts', { lastName: 'Ozols', x_window_size: 7 }), 201)
  expect(own.x_window_size).toBe(7)
  ok(await seller.post('/contacts', { lastName: 'Small', x_window_size: 2 }), 201)
  ok(await seller.post('/contacts', { lastName: 'Without' }), 201)
  expect(names(await seller.get('/contacts?filter[x_window_size][gte]=5'))).toEqual(['Ozols'])
  expect(names(await seller.get('/contacts?sort=-x_window_size'))).toEqual(['Ozols', 'Small', 'Without'])
  const first = ok(await seller.get('/contacts?sort=x_window_size&limit=2'))
  expect(names(await seller.get(`/contacts?sort=x_window_size&limit=2&cursor=${first.page.next}`))).toEqual(['Without'])
  ok(await seller.patch(`/contacts/${own.id}`, { x_window_size: 9 }))
  expect(ok(await seller.get(`/contacts/${own.id}/history`)).data[0].changes).toEqual({ x_window_size: [7, 9] })
  expect((await seller.post('/contacts', { lastName: 'Bad', x_window_size: -1 })).body.errors).toMatchObject([{ path: 'x_window_size' }])
  expect(ok(await admin.get('/contacts/export?format=csv')).split('\r\n')[0]).toContain('Window size')
  const description = ok(await admin.get('/openapi.json'))
  expect(Object.keys(description.paths['/api/v1/contacts'].post.requestBody.content['application/json'].schema.properties)).toContain('x_window_size')
  const anybody = await product.app.inject({ url: '/api/v1/openapi.json' })
  expect(anybody.statusCode).toBe(200)
  expect(anybody.body).not.toContain('x_window_size')
  ok(await admin.post('/contacts/bulk', { ids: [own.id], update: { x_window_size: 11 } }))
  expect(ok(await admin.get(`/contacts/${own.id}`)).x_window_size).toBe(11)
})

const everyType: [Record<string, unknown>, value: unknown, filter: string | null][] = [
  [{ fieldType: 'text' }, 'Oak, left', 'contains]=oak'],
  [{ fieldType: 'longText' }, 'one\ntwo', 'contains]=two'],
  [{ fieldType: 'richText' }, '<p>A <strong>word</strong></p>', 'contains]=word'],
  [{ fieldType: 'link' }, 'https://example.com/a', 'contains]=example'],
  [{ fieldType: 'number' }, 12, 'eq]=12'],
  [{ fieldType: 'decimal', settings: { scale: 3 } }, '1.125', 'gt]=1'],
  [{ fieldType: 'percent' }, '12.5', 'eq]=12.5'],
  [{ fieldType: 'money' }, { amount: '99.90', currency: 'EUR' }, 'gte]=99.9'],
  [{ fieldType: 'date' }, '2026-11-22', 'eq]=2026-11-22'],
  [{ fieldType: 'instant' }, '2026-11-22T10:00:00.000Z', 'gt]=2026-11-21'],
  [{ fieldType: 'duration' }, 5400, 'gte]=5400'],
  [{ fieldType: 'boolean' }, true, 'eq]=true'],
  [{ fieldType: 'option', options: [{ label: 'Red', colour: 'red' }, { label: 'Blue' }] }, 'red', 'eq]=red'],
  [{ fieldType: 'options', options: [{ label: 'Left' }, { label: 'Right' }] }, ['left', 'right'], 'eq]=right'],
  [{ fieldType: 'tags' }, ['a', 'b'], 'eq]=b'],
  [{ fieldType: 'phones' }, [{ value: '+371 29111222' }], 'eq]=29111222'],
  [{ fieldType: 'emails' }, [{ value: 'a@example.com' }], 'eq]=a@example.com'],
  [{ fieldType: 'addresses' }, [{ city: 'Riga' }], 'contains]=Riga'],
  [{ fieldType: 'reference', settings: { to: 'users' } }, 'ADMIN', 'eq]=me'],
  [{ fieldType: 'references', settings: { to: 'users' } }, ['ADMIN'], 'eq]=me'],
  [{ fieldType: 'file' }, null, null],
  [{ fieldType: 'image' }, null, null],
]

test.each(everyType.map((one) => [String(one[0].fieldType), ...one] as const))('type %s: made, written, read back, filtered, sorted, exported', async (type, settings, value, filter) => {
  const made = await field({ label: `Of ${type}`, ...settings })
  const real = JSON.parse(JSON.stringify(value).replaceAll('ADMIN', admin.id))
  const { id } = await contact({ lastName: `Holds ${type}`, [made.key]: real })
  const read = ok(await admin.get(`/contacts/${id}`))
  if (Array.isArray(real) && typeof real[0] === 'object') expect(read[made.key]).toMatchObject(real)
  else expect(read[made.key]).toEqual(real)
  if (filter) expect(names(await admin.get(`/contacts?filter[${made.key}][${filter}`))).toContain(`Holds ${type}`)
  const declared = ok(await admin.get('/catalog')).objects.find((one: Body) => one.name === 'contacts').fields[made.key]
  expect(declared).toMatchObject({ custom: true, label: `Of ${type}` })
  if (declared.sortable) expect(names(await admin.get(`/contacts?sort=${made.key}&limit=1&filter[lastName]=Holds ${type}`))).toEqual([`Holds ${type}`])
  expect(ok(await admin.get('/contacts/export?format=csv')).split('\r\n')[0]).toContain(`Of ${type}`)
  const lines = await product.app.inject({ url: '/api/v1/contacts/export?format=jsonl', headers: { authorization: `Bearer ${admin.key}` } })
  expect(lines.body.trim().split('\n').map((line) => JSON.parse(line)).find((one) => one.id === id)).toEqual(expect.objectContaining({ [made.key]: read[made.key] }))
})

test('formulas and roll-ups are worked out for the records that are there, filtered, sorted, and refused where they cannot be', async () => {
  const { id } = await contact({ x_window_size: 4 })
  await field({ label: 'Twice', key: 'x_twice', fieldType: 'formula', settings: { formula: 'x_window_size * 2', result: 'number' } })
  await field({ label: 'Deals', key: 'x_deals', fieldType: 'rollup', settings: { rollup: { object: 'deals', via: 'contactId', how: 'count' }, result: 'number' } })
  expect(ok(await admin.get(`/contacts/${id}`))).toMatchObject({ x_twice: 8, x_deals: 0 })
  expect(ok(await admin.get('/contacts?filter[x_twice]=8&sort=-x_twice')).data.map((one: Body) => one.id)).toContain(id)
  expect(codes(await admin.patch(`/contacts/${id}`, { x_twice: 1 }))).toEqual(['x_twice read_only'])
  expect(ok(await admin.patch(`/contacts/${id}`, { x_window_size: 5 })).x_twice).toBe(10)
  ok(await admin.post('/deals', { title: 'Theirs', contactId: id }), 201)
  expect(ok(await admin.get(`/contacts/${id}`)).x_deals).toBe(1)
  expect(codes(await admin.post('/fields', { object: 'contacts', label: 'Bad', fieldType: 'formula', settings: { formula: 'x_nothing + ', result: 'number' } }))[0]).toMatch(/^settings\.formula /)
})

describe('names', () => {
  test.each(['x_a"; drop table contacts;--', "x_'); select pg_sleep(5)--", 'x_a b', 'X_A', 'x_', 'x_9', 'id', '__proto__', 'constructor', `x_${'a'.repeat(60)}`, 'x_a\u0000'])('the key %j is refused', async (key) => {
    const answer = await admin.post('/fields', { object: 'contacts', key, label: 'A', fieldType: 'text' })
    expect(answer.status, JSON.stringify(answer.body)).toBe(422)
  })

  test.each(['contacts"; drop table contacts;--', 'fields', 'roles', 'views', '__proto__', 'nothing', 'pg_class'])('the object %j takes no fields', async (object) => {
    expect((await admin.post('/fields', { object, label: 'A', fieldType: 'text' })).status).toBe(422)
  })

  test('labels and options of any letters make plain keys', async () => {
    const label = `Robert"); drop table contacts;-- <script>alert(1)</script>`
    const made = await field({ label, fieldType: 'option', options: [{ label: `'); drop table deals;--` }, { label: '選項' }, { label: 'constructor' }, { label: '🙂' }] })
    expect(made.key).toMatch(/^x_[a-z0-9_]+$/)
    const keys = made.options.map((one: Body) => one.key)
    expect(keys.every((key: string) => /^[a-z0-9_]+$/.test(key))).toBe(true)
    const { id } = await contact({ [made.key]: 'constructor' })
    expect(ok(await admin.get(`/contacts/${id}`))[made.key]).toBe('constructor')
    expect(ok(await admin.get('/contacts?limit=1')).data).toHaveLength(1)
    await field({ label: '選項' })
      .then(() => expect.unreachable())
      .catch(() => {})
    const again = await field({ label, fieldType: 'text' })
    expect(again.key).not.toBe(made.key)
    expect(again.key).toMatch(/^x_[a-z0-9_]{1,41}$/)
  })

  test('columns of different fields never meet', async () => {
    await field({ label: 'Price', key: 'x_price', fieldType: 'money' })
    expect(codes(await admin.post('/fields', { object: 'contacts', label: 'A', key: 'x_price_currency', fieldType: 'text' }))).toEqual(['key keyTaken'])
  })
})

test('two administrators at once: both fields are there, and no key twice', async () => {
  const other = await product.person('Olga', 'admin')
  const answers = await Promise.all([...Array(6).keys()].map((n) => (n % 2 ? admin : other).post('/fields', { object: 'contacts', label: 'At once', fieldType: n % 2 ? 'text' : 'money' })))
  const keys = answers.map((answer) => ok(answer, 201).key)
  expect(new Set(keys).size).toBe(6)
  await contact(Object.fromEntries(answers.map(({ body }) => [body.key, body.fieldType === 'text' ? 'x' : { amount: '1', currency: 'EUR' }])))
})

test('a seller makes and sees no settings; he reads his catalog', async () => {
  for (const path of ['/fields', '/sections', '/objects', '/modules']) expect((await seller.get(path)).status, path).toBe(403)
  expect((await seller.post('/fields', { object: 'contacts', label: 'A', fieldType: 'text' })).status).toBe(403)
  const answer = await seller.get('/catalog')
  expect(ok(answer).objects.map((one: Body) => one.name)).not.toContain('fields')
  const again = await product.app.inject({ url: '/api/v1/catalog', headers: { authorization: `Bearer ${seller.key}`, 'if-none-match': String(answer.headers.etag) } })
  expect([again.statusCode, again.body]).toEqual([304, ''])
  expect((await product.app.inject({ url: '/api/v1/catalog' })).statusCode).toBe(401)
})

test('what a role may not see of a field is nowhere, and cannot be guessed', async () => {
  const secret = await field({ label: 'Margin', fieldType: 'number', settings: { searchable: true } })
  const { id } = await contact({ lastName: 'Guarded', [secret.key]: 424242, ownerId: seller.id })
  await product.system(async (tx, call) => {
    await sql`update ${sql.id(product.workspace, 'roles')} set permissions = jsonb_set(permissions, '{contacts,fields}', ${JSON.stringify({ [secret.key]: 'none', x_window_size: 'see' })}::jsonb) where key = 'sales'`.execute(tx)
    await raiseRightsVersion(tx, call)
    expect(roles.name).toBe('roles')
  })
  expect(ok(await seller.get(`/contacts/${id}`))).not.toHaveProperty(secret.key)
  for (const query of [`filter[${secret.key}][gt]=1`, `sort=${secret.key}`, `fields=${secret.key}`]) expect((await seller.get(`/contacts?${query}`)).status, query).toBe(422)
  expect(names(await seller.get('/contacts?q=424242'))).toEqual([])
  expect(names(await admin.get('/contacts?q=424242'))).toEqual(['Guarded'])
  expect(codes(await seller.patch(`/contacts/${id}`, { [secret.key]: 1 }))[0]).toMatch(secret.key)
  expect(codes(await seller.patch(`/contacts/${id}`, { x_window_size: 1 }))).toEqual(['x_window_size read_only'])
  expect(JSON.stringify(ok(await seller.get('/catalog')))).not.toContain(secret.key)
  expect(JSON.stringify(ok(await seller.get('/openapi.json')))).not.toContain(secret.key)
  expect(JSON.stringify(ok(await seller.get(`/contacts/${id}/history`)))).not.toContain('424242')
})

test('removed, restored, deleted for good', async () => {
  const made = await field({ label: 'Passing', fieldType: 'text', settings: { searchable: true } })
  const { id } = await contact({ [made.key]: 'keepsake' })
  expect(names(await admin.get('/contacts?q=keepsake'))).toHaveLength(1)
  const view = ok(await admin.post('/views', { object: 'contacts', name: 'With it', settings: { sort: `-${made.key}`, columns: [made.key] } }), 201)
  expect(ok(await admin.get(`/fields/${made.id}/usage`))).toMatchObject({ values: 1, inTrash: 0, usedBy: [{ object: 'views', id: view.id, name: 'With it' }] })
  expect((await admin.post(`/fields/${made.id}/purge`, { confirm: made.key })).status).toBe(409)
  ok(await admin.delete(`/fields/${made.id}`))
  expect(ok(await admin.get(`/contacts/${id}`))).not.toHaveProperty(made.key)
  await upkeep()
  expect(names(await admin.get('/contacts?q=keepsake'))).toEqual([])
  expect(codes(await admin.post('/fields', { object: 'contacts', key: made.key, label: 'Again', fieldType: 'text' }))).toEqual(['key keyInTrash'])
  ok(await admin.post(`/fields/${made.id}/restore`))
  expect(ok(await admin.get(`/contacts/${id}`))[made.key]).toBe('keepsake')
  await upkeep()
  expect(names(await admin.get('/contacts?q=keepsake'))).toHaveLength(1)
  ok(await admin.delete(`/fields/${made.id}`))
  expect((await seller.post(`/fields/${made.id}/purge`, { confirm: made.key })).status).toBe(403)
  expect(codes(await admin.post(`/fields/${made.id}/purge`, { confirm: 'wrong' }))).toEqual(['confirm confirm'])
  ok(await admin.post(`/fields/${made.id}/purge`, { confirm: made.key }), 204)
  expect((await admin.get(`/fields/${made.id}`)).status).toBe(404)
  expect((await field({ label: 'Again', key: made.key, fieldType: 'number' })).key).toBe(made.key)
  expect(ok(await admin.get(`/contacts/${id}`))[made.key]).toBe(null)
})

test('a second process sees a field within a second', async () => {
  const second = connect(product.database.url, { max: 2 })
  const catalogOf = rememberCatalog(second)
  try {
    await catalogOf(product.workspace)
    const made = await field({ label: 'Told', fieldType: 'text' })
    const seenBy = Date.now() + 1000
    let found = false
    while (!found && Date.now() < seenBy) {
      found = (await catalogOf(product.workspace)).objects.get('contacts')!.fields[made.key] !== undefined
      if (!found) await new Promise((resolve) => setTimeout(resolve, 20))
    }
    expect(found).toBe(true)
  } finally {
    await second.close()
  }
})

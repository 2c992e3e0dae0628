import { Workbook } from '@cj-tech-master/excelts'
import { sql } from 'kysely'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startProduct, type Answer, type Person, type Product } from './product.testing.ts'

let product: Product
let ada: Person
let sam: Person
let contactId: string

beforeAll(async () => {
  product = await startProduct('injection')
  await product.pipeline()
  ada = await product.person('Ada', 'admin')
  sam = await product.person('Sam', 'sales')
  contactId = (await ada.post('/contacts', { lastName: 'Target', since: '2026-11-01' })).body.id
  await ada.post('/fields', { object: 'contacts', label: 'Width', key: 'x_width', fieldType: 'number' })
  await ada.post('/deals', { title: 'Target', contactId, amount: { amount: '5', currency: 'EUR' } })
})
afterAll(() => product.stop())

const put = async (url: string, body: unknown): Promise<number> => (await product.app.inject({ method: 'PUT', url: `/api/v1${url}`, headers: { authorization: `Bearer ${ada.key}` }, payload: body as object })).statusCode

/** Each would wait five seconds, drop a table or name another one, were it ever read as SQL. */
const attacks = [`UTC'); select pg_sleep(5)--`, `a" text); drop table contacts;--`, `x_width); select pg_sleep(5);--`, `x_width"::text || (select pg_sleep(5))::text || "`, `lastName' or pg_sleep(5) is null or '1'='1`, '(select pg_sleep(5))', `amount_base" from deals; drop table contacts; --`, '$1', '{x_width}', "Europe/Riga' at time zone 'UTC"]

describe('SQL', () => {
  test.each(attacks)('%s is a text wherever it stands', async (attack) => {
    const asked = encodeURIComponent(attack)
    const began = performance.now()
    const answers: [string, Promise<Answer>][] = []
    for (const object of ['contacts', 'deals', 'fields', 'absences'])
      for (const query of [`sort=${asked}`, `sort=-${asked}`, `fields=${asked}`, `include=${asked}`, `sums=${asked}`, `filter[${asked}]=1`, `filter[createdAt][${asked}]=1`, `filter[createdAt][within]=${asked}`, `filter[createdAt][gte]=${asked}`, `filter[id]=${asked}`, `filter[owner.${asked}]=1`, `count=${asked}`, `limit=${asked}`, `cursor=${asked}`, `trash=${asked}`, `filter=${encodeURIComponent(JSON.stringify({ some: { [attack]: {} } }))}`, `filter=${encodeURIComponent(JSON.stringify({ field: 'createdAt', op: attack, value: attack }))}`]) answers.push([`${object}?${query}`, ada.get(`/${object}?${query}`)])
    answers.push(['q', ada.get(`/contacts?q=${asked}`)], ['value', ada.get(`/contacts?filter[lastName]=${asked}`)], ['custom value', ada.get(`/contacts?filter[x_width]=${asked}`)], ['search', ada.get(`/search?q=${asked}`)], ['board', ada.get(`/deals/board?pipelineId=${asked}&sort=${asked}`)], ['timeline', ada.get(`/timeline?object=${asked}&id=${asked}&type=${asked}`)], ['export', ada.get(`/contacts/export?format=csv&sort=${asked}`)], ['mine', ada.patch('/me', { timeZone: attack })], ['firm', ada.patch('/firm', { timeZone: attack, currency: attack })], ['field', ada.post('/fields', { object: attack, key: attack, label: attack, fieldType: attack })], ['object', ada.post('/objects', { name: attack, one: attack, many: attack })], ['share', ada.get(`/shares?object=${asked}&recordId=${asked}`)], ['duplicates', ada.get(`/contacts/duplicates?phone=${asked}&email=${asked}&name=${asked}`)], ['view', ada.post('/views', { object: 'contacts', name: 'v', settings: { sort: attack, filter: { field: attack, op: attack, value: attack } } })], ['roll-up', ada.post('/fields', { object: 'contacts', label: 'r', fieldType: 'rollup', settings: { rollup: { object: attack, via: attack, field: attack, how: attack, where: { field: attack, op: 'eq', value: attack } }, result: 'number' } })], ['formula', ada.post('/fields', { object: 'contacts', label: 'f', fieldType: 'formula', settings: { formula: attack, result: 'text' } })], ['bulk', ada.post('/contacts/bulk', { where: { field: attack, op: 'eq', value: attack }, update: { [attack]: attack } })])
    for (const [about, answer] of answers) expect((await answer).status, about).toBeLessThan(500)
    for (const about of ['mine', 'firm', 'field', 'roll-up']) expect((await answers.find(([name]) => name === about)![1]).status, about).toBe(422)
    expect(performance.now() - began).toBeLessThan(5000 * 2)
    const { rows } = await sql<{ n: number }>`select count(*) as n from pg_stat_activity where query like '%pg_sleep(5)%' and state = 'active' and pid <> pg_backend_pid()`.execute(product.database.db)
    expect(rows[0]!.n).toBe(0)
    expect((await ada.get(`/contacts/${contactId}`)).body).toMatchObject({ lastName: 'Target', version: 1 })
  })

  test('a header with SQL or letters of another alphabet is no fault of ours', async () => {
    for (const value of attacks) for (const header of ['accept-language', 'if-match', 'idempotency-key', 'x-forwarded-for', 'x-forwarded-host', 'last-event-id', 'range', 'user-agent']) expect((await product.app.inject({ method: header === 'if-match' ? 'PATCH' : 'POST', url: header === 'if-match' ? `/api/v1/contacts/${contactId}` : '/api/v1/contacts', headers: { authorization: `Bearer ${ada.key}`, [header]: value }, payload: { lastName: 'Target' } })).statusCode, header).toBeLessThan(500)
  })
})

test('what the system sets is set by nobody, in any object', async () => {
  const protectedFields: Record<string, unknown> = { id: contactId, version: 99, createdAt: '2020-01-01T00:00:00Z', updatedAt: '2020-01-01T00:00:00Z', createdById: sam.id, deletedAt: null, workspace: 'ws_main', searchText: 'x', search_text: 'x', __proto__x: 1, role: 'admin', isAdmin: true, permissions_: {} }
  const { objects } = (await ada.get('/catalog')).body as { objects: { name: string }[] }
  const names = new Set([...objects.map(({ name }) => name), 'users', 'teams', 'roles', 'absences', 'fields', 'sections', 'objects', 'views', 'imports', 'webhooks', 'shares', 'api-keys'])
  expect(names.size).toBeGreaterThan(15)
  const ids: Record<string, string> = { contacts: contactId, users: ada.id }
  for (const object of names) {
    ids[object] ??= (await ada.get(`/${object}?limit=1`)).body?.data?.[0]?.id ?? ''
    for (const [name, value] of Object.entries(protectedFields)) {
      const made = await ada.post(`/${object}`, { [name]: value, name: 'Mass', lastName: 'Mass', title: 'Mass' })
      expect(made.status, `POST /${object} ${name} ${JSON.stringify(made.body)}`).toBe(422)
      expect(made.body.errors.some((issue: { path: string }) => issue.path === name), `POST /${object} ${name} ${JSON.stringify(made.body)}`).toBe(true)
      const bulk = await ada.post(`/${object}/bulk`, { ids: [ids[object]], update: { [name]: value } })
      expect([404, 422], `bulk ${object} ${name} ${JSON.stringify(bulk.body)}`).toContain(bulk.status)
      if (ids[object]) expect([403, 404, 422], `PATCH /${object} ${name}`).toContain((await ada.patch(`/${object}/${ids[object]}`, { [name]: value })).status)
    }
  }
  expect((await ada.get(`/contacts/${contactId}`)).body).toMatchObject({ version: 1, createdById: ada.id })
}, 60_000)

test('what hangs on other fields is set by verbs alone', async () => {
  const deal = (await ada.get('/deals?limit=1')).body.data[0]
  for (const patch of [{ status: 'won' }, { number: 1 }, { closedAt: '2026-01-01T00:00:00Z' }, { amountBase: '1' }, { amount_base: '1' }, { nextTaskId: contactId }]) expect((await ada.patch(`/deals/${deal.id}`, patch)).status, JSON.stringify(patch)).toBe(422)
  for (const patch of [{ roles: ['admin'] }, { permissions: {} }, { email: 'sam@firm.example' }, { id: sam.id }, { teamId: null }, { active: true }]) expect((await sam.patch('/me', patch)).status, JSON.stringify(patch)).toBe(422)
  expect((await sam.post('/api-keys', { name: 'hers', userId: ada.id })).status).toBe(404)
  expect((await sam.post('/settings/file', (await ada.get('/settings/file')).body)).status).toBe(403)
  expect(await put('/modules', { off: ['contacts', 'accounts', '__proto__'] })).toBe(422)
})

describe('a formula of an administrator', () => {
  test.each(['x_width.constructor', "''.constructor.constructor('return process')()", '__proto__', '{{7*7}}', 'process.env', 'globalThis', 'x_width[0].__proto__', '"a".matches("(a+)+$")', 'require("fs")', '[1,2,3].map(a, [1,2,3].map(b, [1,2,3].map(c, a * b * c)))', `${'('.repeat(5000)}1${')'.repeat(5000)}`, '9'.repeat(10_000), '1 / 0 +', `"${'x'.repeat(100_000)}"`, 'x_width ? x_width : x_width.y.z'])('%s is refused with a word on what is wrong', async (formula) => {
    const began = performance.now()
    const answer = await ada.post('/fields', { object: 'contacts', label: 'Formula', fieldType: 'formula', settings: { formula, result: 'number' } })
    expect(answer.status, JSON.stringify(answer.body).slice(0, 300)).toBe(422)
    expect(answer.body.errors.length).toBeGreaterThan(0)
    expect(performance.now() - began).toBeLessThan(2000)
  })

  test('that cannot be worked out for a record leaves it empty, and the record is kept', async () => {
    const made = await ada.post('/fields', { object: 'contacts', label: 'Share', key: 'x_share', fieldType: 'formula', settings: { formula: '1 / x_width', result: 'decimal' } })
    expect(made.status, JSON.stringify(made.body)).toBe(201)
    for (const [width, share] of [[0, null], [null, null], [4, '0.25']] as const) expect((await ada.post('/contacts', { lastName: 'Divided', x_width: width })).body).toMatchObject({ x_share: share })
  })
})

describe('a spreadsheet made of hostile words', () => {
  const words = ['=cmd|calc', '+sum(1)', '-2+3', '@home', '\tTAB', '\rCR', '＝wide', '=HYPERLINK("https://bad.example","x")']
  let headings: string[]

  beforeAll(async () => {
    const fields = []
    for (const label of words) fields.push((await ada.post('/fields', { object: 'companies', label, fieldType: 'text' })).body)
    const list = (await ada.post('/fields', { object: 'companies', label: '=list', fieldType: 'option', options: words.map((label) => ({ label })) })).body
    headings = fields.map((one) => one.label)
    expect(headings.every((one) => typeof one === 'string')).toBe(true)
    const made = await ada.post('/companies', { name: '=1+1', phones: [{ value: '+371 26 114 208' }], tags: ['=tag'], addresses: [{ city: '=city' }], [list.key]: list.options[0].key, ...Object.fromEntries(fields.map((one, n) => [one.key, words[n]])) })
    expect(made.status, JSON.stringify(made.body)).toBe(201)
  })
  const file = (path: string) => product.app.inject({ url: `/api/v1${path}`, headers: { authorization: `Bearer ${ada.key}` } })

  test('runs nothing: no cell and no heading of a CSV begins as a formula does', async () => {
    const { data } = Papa.parse<string[]>((await file('/companies/export?format=csv')).body.replace(/^\uFEFF/, ''), { skipEmptyLines: true })
    expect(data).toHaveLength(2)
    for (const cell of data.flat().filter((one) => one !== '+371 26 114 208')) expect(/^[=+\-@\t\r＝＋－＠]/.test(cell), cell).toBe(false)
    expect(data[1]).toContain('+371 26 114 208')
  })

  test('nor of an XLSX', async () => {
    const book = new Workbook()
    await book.xlsx.load((await file('/companies/export?format=xlsx')).rawPayload)
    book.worksheets[0]!.eachRow((row) => row.eachCell((cell) => expect(cell.formula, String(cell.value)).toBeUndefined()))
  })
})

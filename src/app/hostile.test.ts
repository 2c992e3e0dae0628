import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startJobs, type Jobs } from '../kernel/jobs/jobs.ts'
import { serverModules } from './modules.server.ts'
import { operations, type Operation } from './operations.testing.ts'
import { startProduct, type Answer, type Person, type Product } from './product.testing.ts'

let product: Product
let ada: Person
let jobs: Jobs
let contactId: string
let all: Operation[]

beforeAll(async () => {
  product = await startProduct('hostile')
  ada = await product.person('Ada', 'admin')
  await product.pipeline()
  contactId = (await ada.post('/contacts', { lastName: 'Target', timeZone: "UTC'); select pg_sleep(5)--" })).body.id
  all = operations(product)
  // The queues are there, as in a server; nobody takes from them.
  jobs = await startJobs(product.database, serverModules, { work: false, log: () => {} })
})
afterAll(async () => {
  await jobs?.stop()
  await product.stop()
})

/** Refused or taken, but quickly and never as a fault of ours. */
async function harmless(answer: Promise<Answer>, about: string): Promise<Answer> {
  const began = performance.now()
  const found = await answer.catch((error: unknown) => {
    throw new Error(`${about}: ${String(error)}`)
  })
  expect(found.status, `${about}: ${JSON.stringify(found.body).slice(0, 300)}`).toBeLessThan(500)
  expect(performance.now() - began, about).toBeLessThan(10_000)
  if (found.status >= 400) expect(found.body, about).toMatchObject({ status: found.status, detail: expect.any(String) })
  return found
}

const nested = (depth: number, open: string, close: string, core: string): string => open.repeat(depth) + core + close.repeat(depth)
const json = { 'content-type': 'application/json' }
const tree = (filter: unknown): string => encodeURIComponent(typeof filter === 'string' ? filter : JSON.stringify(filter))

const texts: [string, string][] = [
  ['NUL', 'a\0b'],
  ['lone high surrogate', 'a\ud83d'],
  ['lone low surrogate', '\udc00b'],
  ['right-to-left marks', '\u202egnp.exe\u2066\u200f'],
  ['backtracking', `${'a'.repeat(2000)}!(a+)+$`],
  ['LIKE signs', '%_\\%%%%%%%%%%%%%%%%%%%%%%%%%%%%%'],
  ['SQL', `a" text); drop table contacts;--`],
  ['template', `{{constructor.constructor('return process')()}}\${7*7}<img src=x onerror=alert(1)>`],
  ['prototype', '__proto__'],
  ['combining marks', `a${'\u0301'.repeat(5000)}`],
  ['ligatures that unfold', '\ufdfa'.repeat(255)],
  ['emoji at every cut', `x${'👨‍👩‍👧‍👦'.repeat(1500)}`],
  ['zero width and byte order', '\u200b\ufeff\u00ad'],
]

describe('odd texts', () => {
  test.each(texts)('%s', async (_, text) => {
    for (const [path, body] of [
      ['/contacts', { lastName: text }],
      ['/contacts', { lastName: 'x', needs: text, tags: [text], phones: [{ value: text, label: text }], emails: [{ value: `${text}@x.example` }], addresses: [{ city: text }], website: text, unresolved: { [text]: text } }],
      ['/notes', { contactId, body: text }],
      ['/views', { object: 'contacts', name: text.slice(0, 80), settings: { filter: text } }],
      ['/contacts/bulk', { ids: [text], update: { firstName: text } }],
      ['/contacts/bulk', { where: { field: 'firstName', op: 'eq', value: text }, update: { firstName: text }, dryRun: true }],
    ] as const) {
      const made = await harmless(ada.post(path, body), path)
      // What was taken is stored as it was answered.
      if (made.status === 201) expect((await ada.get(`${path}/${made.body.id}`)).body).toEqual(made.body)
    }
    const asked = encodeURIComponent(text.toWellFormed().slice(0, 1500))
    for (const query of [`q=${asked}`, `filter[lastName][contains]=${asked}`, `filter[phones]=${asked}`, `filter[tags][in]=${asked}`, `filter[${asked}]=1`, `sort=${asked}`, `include=${asked}`, `fields=${asked}`, `sums=${asked}`, `cursor=${asked}`, `filter=${asked}`, `${asked}=1`, `filter[createdAt][within]=${asked}`, `filter=${tree({ field: 'lastName', op: text, value: text })}`, `filter=${tree({ some: { [text]: {} } })}`]) await harmless(ada.get(`/contacts?${query}`), query.slice(0, 60))
    await harmless(ada.get(`/search?q=${asked}`), 'search')
    await harmless(ada.get(`/contacts/export?filter[${asked}]=1`), 'export')
  })

  test('a long note of emoji is kept, wherever its search text is cut', async () => {
    for (const lead of ['', 'x']) expect((await ada.post('/notes', { contactId, body: `${lead}${'😀'.repeat(5000)}` })).status).toBe(201)
  })
})

describe('too much', () => {
  test('of a field, of nesting, of conditions', async () => {
    expect((await ada.post('/contacts', { lastName: 'x'.repeat(10 * 1024 * 1024) })).status).toBe(413)
    expect((await harmless(ada.post('/contacts', { needs: 'x'.repeat(4 * 1024 * 1024) }), '4 MB')).status).toBe(422)
    for (const body of [nested(10_000, '{"lastName":', '}', '1'), nested(10_000, '[', ']', ''), `{"lastName":"x","unresolved":${nested(10_000, '[', ']', '')}}`]) expect((await harmless(ada.post('/contacts', body as never, json), 'depth 10,000')).status).toBe(422)
    const condition = { field: 'lastName', op: 'eq', value: 'x' }
    const many = { or: Array.from({ length: 100_000 }, () => condition) }
    for (const where of [many, { and: [many, many] }]) expect([413, 422]).toContain((await harmless(ada.post('/contacts/bulk', { where, delete: true }), '100,000 conditions')).status)
    for (const filter of [nested(10_000, '{"not":', '}', JSON.stringify(condition)), { field: 'lastName', op: 'in', value: Array.from({ length: 100_000 }, () => 'x') }, { field: 'tags', op: 'in', value: Array.from({ length: 20_000 }, () => 'x') }, `{"field":"lastName","op":"eq","value":${nested(10_000, '[', ']', '')}}`]) {
      await harmless(ada.get(`/contacts?filter=${tree(filter)}`), 'list')
      const pipelineId = (await ada.get('/pipelines')).body.data[0].id
      await harmless(ada.get(`/deals/board?pipelineId=${pipelineId}&filter=${tree(filter)}`), 'board')
    }
    await harmless(ada.get(`/contacts?${Array.from({ length: 2000 }, () => 'filter[lastName]=x').join('&')}`), '2,000 parameters')
    await harmless(ada.get(`/contacts?filter=${tree({ field: Array.from({ length: 2000 }, () => 'company').join('.'), op: 'eq', value: 1 })}`), 'a path of 2,000 steps')
    await harmless(ada.get(`/contacts?filter=${tree({ and: Array.from({ length: 190 }, () => ({ some: { deals: {} } })) })}`), '190 other objects')
    expect((await ada.get(`/contacts/${contactId}`)).body.deletedAt).toBeNull()
  })

  test('of a patch of nulls, wrong shapes and numbers', async () => {
    for (const value of [null, [], {}, true, 0, -1, 1e308, 1e-7, 0.1 + 0.2, '', ' ', 'NaN', '1e5', { amount: 1e-7, currency: 'EUR' }, { amount: '007.50', currency: 'EUR' }, { amount: '1', currency: 'ZZZ' }, '9999-12-31', '0000-01-01', '9999-12-31T23:59:59-10:00', '2026-01-01T00:00:00+23:59', '0001-01-01T00:00:00+10:00'])
      for (const object of ['contacts', 'companies', 'deals', 'tasks', 'activities', 'users', 'views', 'stages', 'products', 'roles', 'teams', 'imports', 'notes', 'pipelines']) {
        const fields = ['amount', 'since', 'openedAt', 'dueAt', 'dueOn', 'occurredAt', 'phones', 'roles', 'settings', 'position', 'price', 'active', 'companyId', 'permissions', 'probability', 'employees', 'birthday', 'name', 'title']
        const found = await harmless(ada.post(`/${object}`, Object.fromEntries(fields.map((name) => [name, value]))), `${object} ${JSON.stringify(value)}`)
        expect(found.status).toBe(422)
        for (const name of fields.filter((_, index) => index % 3 === 0)) await harmless(ada.get(`/${object}?filter=${tree({ field: name, op: 'lte', value })}`), `${object}.${name} ${JSON.stringify(value)}`)
      }
  }, 60_000)
})

describe('values at the edge', () => {
  test('days at the ends of the calendar filter instants', async () => {
    for (const op of ['eq', 'ne', 'lt', 'lte', 'gt', 'gte']) for (const day of ['0001-01-01', '9999-12-31']) expect((await ada.get(`/contacts?filter[createdAt][${op}]=${day}`)).status, `${op} ${day}`).toBe(200)
    expect((await ada.get('/contacts?filter[createdAt][lte]=9999-12-31')).body.data.length).toBeGreaterThan(0)
    expect((await ada.get('/contacts?filter[createdAt][lte]=0001-01-01')).body.data).toEqual([])
    expect((await ada.get(`/contacts?filter[createdAt][gt]=${encodeURIComponent('2026-01-01T00:00:00+23:00')}`)).status).toBe(422)
  })

  test('money is kept in one form, as it will be read', async () => {
    const made = await ada.post('/deals', { title: 'Zeros', contactId, amount: { amount: '0007.50', currency: 'EUR' } })
    expect(made.body.amount).toEqual({ amount: '7.50', currency: 'EUR' })
    expect((await ada.get(`/deals/${made.body.id}`)).body).toEqual(made.body)
    expect((await ada.patch(`/deals/${made.body.id}`, { amount: { amount: '07.50', currency: 'EUR' } })).body.version).toBe(1)
  })

  test('a bulk request whose filter came out empty by mistake touches nothing', async () => {
    for (const where of [null, '', 0, false, [], 'all']) {
      const refused = await ada.post('/contacts/bulk', { where, delete: true })
      expect(refused.status, JSON.stringify(where)).toBe(422)
    }
    expect((await ada.get(`/contacts/${contactId}`)).body.deletedAt).toBeNull()
  })

  test('If-Match with a tag that is not ours changes nothing', async () => {
    for (const tag of ['"abc"', 'abc', '"1","2"', '"99999999999"', '']) expect((await ada.patch(`/contacts/${contactId}`, { firstName: 'Overwritten' }, { 'if-match': tag })).status, tag).toBe(412)
    expect((await ada.patch(`/contacts/${contactId}`, { firstName: 'Any' }, { 'if-match': '*' })).status).toBe(200)
  })

  test('an export with a bad query is refused before its first byte', async () => {
    for (const query of ['filter[nothing]=1', 'sort=nothing', `filter=${tree({ field: 'since', op: 'eq', value: 'x' })}`]) for (const format of ['csv', 'xlsx', 'jsonl']) expect((await ada.get(`/contacts/export?format=${format}&${query}`)).status, `${format} ${query}`).toBe(422)
  })

  test('a phone is found by a filter as it was typed, with or without its country', async () => {
    const { id } = (await ada.post('/contacts', { lastName: 'Phone', phones: [{ value: '29 555 123' }, { value: 'Ask the Door' }] })).body
    for (const asked of ['29555123', '29 555 123', '+371 29555123', '37129555123', 'Ask the Door', 'ask the door']) expect((await ada.get(`/contacts?filter[phones]=${encodeURIComponent(asked)}`)).body.data.map((row: { id: string }) => row.id), asked).toEqual([id])
    for (const part of ['555 1', '29555', 'the door']) expect((await ada.get(`/contacts?filter[phones][contains]=${encodeURIComponent(part)}`)).body.data.map((row: { id: string }) => row.id), part).toEqual([id])
  })
})

test('no operation of the interface breaks on odd parameters and bodies', async () => {
  const odd = ['%00', '018f0000-0000-7000-8000-000000000000', encodeURIComponent("1'; drop table contacts;--"), '..%2f..', 'x'.repeat(190)]
  const bodies: unknown[] = [undefined, null, [], 'text', 7, {}, { id: 'x', ids: ['\0'], where: { field: 'x' }, stageId: '\0', token: 'x', name: '\0', language: '\ud800', rate: '1e9' }]
  const cursors = ['W10', Buffer.from('["2026"]').toString('base64url'), Buffer.from('["2026","018f0000-0000-7000-8000-000000000000"]').toString('base64url'), Buffer.from('["x",{},null]').toString('base64url')]
  for (const { method, path, query } of all) {
    for (const value of odd) {
      const url = path.replace(/\{\w+\}/g, value)
      if (method === 'GET') {
        const parameters = [...query.map((name) => `${name}=${value}`), ...cursors.map((cursor) => `cursor=${cursor}&object=contacts&id=${contactId}`)]
        for (const parameter of parameters) await harmless(ada.get(`${url.replace('{', '')}?${parameter}`), `GET ${url}?${parameter}`)
      } else if (method === 'DELETE') await harmless(ada.delete(url), `DELETE ${url}`)
    }
    if (method === 'GET' || method === 'DELETE') continue
    for (const body of bodies)
      for (const value of path.includes('{') ? odd.slice(0, 2) : ['x']) {
        const url = path.replace(/\{\w+\}/g, value)
        const sent = typeof body === 'string' ? JSON.stringify(body) : body
        await harmless(method === 'PATCH' ? ada.patch(url, sent, json) : method === 'POST' ? ada.post(url, sent, json) : raw(method, url, sent), `${method} ${url} ${JSON.stringify(body)}`)
      }
  }
}, 90_000)

async function raw(method: string, url: string, body: unknown): Promise<Answer> {
  const answer = await product.app.inject({ method: method as 'PUT', url: `/api/v1${url}`, headers: { authorization: `Bearer ${ada.key}`, ...json }, payload: JSON.stringify(body) ?? '' })
  return { status: answer.statusCode, body: answer.body ? JSON.parse(answer.body) : '', headers: answer.headers }
}

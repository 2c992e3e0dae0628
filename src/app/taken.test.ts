import { sql } from 'kysely'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { noteLists, writeGathered } from '../kernel/audit/index.ts'
import { startJobs, type Jobs } from '../kernel/jobs/jobs.ts'
import { serverModules } from './modules.server.ts'
import { sendTo } from './files.testing.ts'
import { operations } from './operations.testing.ts'
import { startProduct, type Answer, type Person, type Product } from './product.testing.ts'

let product: Product
let jobs: Jobs
let anna: Person
const of: Record<string, string> = {}
let clock = Date.parse('2026-11-20T08:00:00Z')

beforeAll(async () => {
  product = await startProduct('taken')
  jobs = await startJobs(product.database, serverModules, { work: false, log: () => {} })
  anna = await product.person('Anna', 'admin')
  const { id: pipeline } = await product.pipeline()
  of.pipelines = pipeline
  const make = async (object: string, body: Record<string, unknown>): Promise<string> => {
    const made = await anna.post(`/${object}`, body)
    expect(made.status, `${object} ${JSON.stringify(made.body)}`).toBe(201)
    return (of[object] = made.body.id)
  }
  const companyId = await make('companies', { name: 'zebra company' })
  const contactId = await make('contacts', { lastName: 'zebra contact', phones: [{ value: '+371 29555777' }], companyId })
  await anna.post('/contacts', { lastName: 'zebra contact', phones: [{ value: '+371 29555777' }] })
  const dealId = await make('deals', { title: 'zebra deal', contactId, companyId, amount: { amount: '777', currency: 'EUR' } })
  await make('tasks', { title: 'zebra task', kind: 'call', dealId, dueOn: '2026-11-20' })
  await make('notes', { body: 'zebra note', dealId, contactId })
  await make('activities', { kind: 'call', title: 'zebra call', occurredAt: '2026-11-20T07:00:00Z', dealId, contactId })
  of.files = (await sendTo(product, anna, `/files?object=contacts&recordId=${contactId}`, 'zebra.txt', 'zebra file')).body.id
  of.jobs = (await anna.post('/contacts/bulk', { ids: [of.contacts], update: { firstName: 'Zoe' } })).body.jobId
  of.users = anna.id
})
afterAll(async () => {
  await jobs.stop()
  await product.stop()
})
afterEach(() => product.setNow(null))

/** How much stands against a person: lines, and what lists gave. */
async function taken(person: Person): Promise<number> {
  await writeGathered(product.database)
  const { rows } = await sql<{ n: number }>`select (select count(*) from ${sql.id(product.workspace, 'register')} where actor_id = ${person.id}) + (select coalesce(sum(amount), 0) from ${sql.id(product.workspace, 'takings')} where actor_id = ${person.id} and what = 'rows')::bigint as n`.execute(product.database.db)
  return Number(rows[0]!.n)
}

/** The same card opened twice within ten minutes is one line; so each question is asked eleven minutes later. */
async function more(person: Person, ask: () => Promise<Answer>): Promise<{ answer: Answer; more: number }> {
  product.setNow(new Date((clock += 11 * 60_000)))
  const before = await taken(person)
  const answer = await ask()
  return { answer, more: (await taken(person)) - before }
}

/** What may show a name of a record without being noted, and why. */
const unnoted: Record<string, string> = { '/register': 'the register itself' }

test('whatever shows a record to a person stands in the register', { timeout: 120_000 }, async () => {
  const queries = ['', '?q=zebra', `?object=contacts&id=${of.contacts}`, `?object=contacts&recordId=${of.contacts}`, '?object=contacts', `?pipelineId=${of.pipelines}`, '?phone=29555777']
  const shown = new Set<string>()
  for (const { method, path } of operations(product)) {
    if (method !== 'GET' || path === '/openapi.json') continue
    const [, name = ''] = path.split('/')
    const url = path.replace('{id}', of[name] ?? of.contacts!).replace('{object}', 'contacts').replace(/\{\w+\}/g, '1')
    for (const query of path.includes('/export') ? [''] : queries) {
      const { answer, more: noted } = await more(anna, () => anna.get(url + query))
      const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body ?? null)
      if (answer.status !== 200 || !text.includes('zebra')) continue
      shown.add(path)
      if (!unnoted[path]) expect(noted, `GET ${path}${query}`).toBeGreaterThan(0)
    }
  }
  expect(Object.keys(unnoted).filter((path) => !shown.has(path)), 'exceptions that nothing needs').toEqual([])
  // The test has looked at those that it is about.
  for (const path of ['/contacts', '/contacts/{id}', '/contacts/export', '/contacts/{id}/history', '/contacts/duplicates', '/duplicates', '/deals/board', '/search', '/timeline', '/my-day', '/files', '/files/{id}', '/files/{id}/content', '/files/{id}/versions']) expect([...shown], path).toContain(path)
})

test.each<[string, () => Promise<Answer>]>([
  ['a change that changes nothing', () => anna.patch(`/contacts/${of.contacts}`, {})],
  ['a restore of what is there', () => anna.post(`/contacts/${of.contacts}/restore`)],
  ['the same value once more', () => anna.patch(`/deals/${of.deals}`, { title: 'zebra deal' })],
  ['a try of a bulk change', () => anna.post('/contacts/bulk', { ids: [of.contacts], update: { firstName: 'Zita' }, preview: true })],
])('%s shows the record, and is noted', async (_, ask) => {
  const { answer, more: noted } = await more(anna, ask)
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  expect(JSON.stringify(answer.body)).toContain('zebra')
  expect(noted).toBeGreaterThan(0)
})

test('what is taken in parts is taken: a file without its first byte, a small picture', async () => {
  const file = await more(anna, () => anna.get(`/files/${of.files}/content`).then(async () => ({ status: 0, body: null, headers: {} })))
  expect(file.more).toBe(1)
  const part = (range: string) => product.app.inject({ url: `/api/v1/files/${of.files}/content`, headers: { authorization: `Bearer ${anna.key}`, range } }).then(({ statusCode, body }) => ({ status: statusCode, body, headers: {} }))
  const rest = await more(anna, () => part('bytes=1-'))
  expect([rest.answer.status, rest.answer.body, rest.more]).toEqual([206, 'ebra file', 1])
  // Further parts of the same taking are not counted anew.
  const before = await taken(anna)
  await part('bytes=4-')
  expect(await taken(anna)).toBe(before)
  const picture = (await sendTo(product, anna, `/files?object=contacts&recordId=${of.contacts}`, 'zebra.png', await sharp({ create: { width: 40, height: 40, channels: 3, background: 'red' } }).png().toBuffer())).body.id
  const small = await more(anna, () => anna.get(`/files/${picture}/thumbnail?size=96`))
  expect([small.answer.status, small.more]).toEqual([200, 1])
})

test('what was read through boards and searches becomes a line with its rows, and counts against the limit', async () => {
  const seller = await product.person('Sam', 'sales')
  const limits = (await anna.get('/register/limits')).body
  const put = (body: object) => product.app.inject({ method: 'PUT', url: '/api/v1/register/limits', headers: { authorization: `Bearer ${anna.key}` }, payload: body })
  expect((await put({ ...limits, '*': { cards: null, rows: 4, exportRows: null, refuse: true }, sales: { cards: null, rows: 4, exportRows: null, refuse: true } })).statusCode).toBe(200)
  const start = Math.ceil((clock += 3_600_000) / 600_000) * 600_000
  product.setNow(new Date(start))
  for (let n = 0; n < 3; n++) await seller.post('/contacts', { lastName: 'zebra own' })
  for (let n = 0; n < 2; n++) {
    expect((await seller.get('/search?q=zebra')).body.data.length).toBe(3)
    await writeGathered(product.database)
  }
  for (const path of ['/search?q=zebra', `/deals/board?pipelineId=${of.pipelines}`, '/my-day', '/duplicates?object=contacts', '/contacts']) expect((await seller.get(path)).status, path).toBe(429)
  await noteLists(product.database, product.workspace, new Date(start + 12 * 60_000))
  const { data } = (await anna.get(`/register?kind=list&person=${seller.id}`)).body
  expect(data).toMatchObject([{ object: 'contacts', detail: { queries: 2, rows: 6 } }])
  await put(limits)
})

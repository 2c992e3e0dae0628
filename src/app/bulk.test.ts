import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startJobs, type Jobs } from '../kernel/jobs/jobs.ts'
import { step } from '../kernel/jobs/long/runJob.ts'
import { transaction } from '../kernel/database/connect.ts'
import { createRecords } from '../kernel/records/write.ts'
import { systemCall } from '../kernel/systemCall.ts'
import { contacts } from '../modules/contacts/contract.ts'
import { serverModules } from './modules.server.ts'
import { startProduct, type Person, type Product } from './product.testing.ts'

let product: Product
let admin: Person
let seller: Person
let jobs: Jobs

beforeAll(async () => {
  product = await startProduct('bulk')
  admin = await product.person('Ada', 'admin')
  seller = await product.person('Sam', 'sales')
  await product.pipeline()
  // The queue is there, but nobody takes from it: the tests drive the jobs themselves.
  jobs = await startJobs(product.database, serverModules, { work: false, log: () => {} })
})
afterAll(async () => {
  await jobs.stop()
  await product.stop()
})

const contact = async (body: Record<string, unknown>): Promise<string> => (await admin.post('/contacts', body)).body.id
const read = async (id: string): Promise<Record<string, unknown>> => (await admin.get(`/contacts/${id}`)).body
const where = (source: string): object => ({ field: 'source', op: 'eq', value: source })

async function many(source: string, count: number, ownerId: string = admin.id): Promise<void> {
  await product.system((tx, call) => createRecords(tx, call, contacts, Array.from({ length: count }, (_, n) => ({ lastName: `Many ${n}`, source, priority: n % 2 ? 'B' : null, ownerId }))))
}

/** One part of a job, as a worker does it. */
const part = (id: string): Promise<boolean> => transaction(product.database, async (tx) => step(tx, await systemCall(tx, product.workspace, 'process'), id))
async function toTheEnd(id: string): Promise<void> {
  while (await part(id)) continue
}

describe('a preview', () => {
  test('tells how many, how many may not be touched, and each field before and after, and changes nothing', async () => {
    const id = await contact({ lastName: 'Preview', source: 'preview', tags: ['old'], ownerId: seller.id })
    await contact({ lastName: 'Of the head', source: 'preview' })
    const before = await read(id)
    const shown = await admin.post('/contacts/bulk', { where: where('preview'), update: { priority: 'A' }, preview: true })
    expect(shown.body).toMatchObject({ matched: 2, untouchable: 0, changed: 0 })
    expect(shown.body.sample.find((one: { id: string }) => one.id === id)).toMatchObject({ title: 'Preview', changes: { priority: [null, 'A'] }, reason: null })
    const tagged = await admin.post('/contacts/bulk', { ids: [id], tags: { add: ['new'], remove: ['old'] }, dryRun: true })
    expect(tagged.body.sample[0].changes).toEqual({ tags: [['old'], ['new']] })
    expect(await read(id)).toEqual(before)
    expect((await admin.get(`/contacts/${id}/history`)).body.data).toHaveLength(1)
  })
})

describe('up to a thousand', () => {
  test('are tagged at once; other tags stay, and undo gives each record its own back', async () => {
    const one = await contact({ lastName: 'One', tags: ['vip', 'old'] })
    const two = await contact({ lastName: 'Two', tags: [] })
    const done = await admin.post('/contacts/bulk', { ids: [one, two], tags: { add: ['fair'], remove: ['old'] } })
    expect(done.status).toBe(200)
    expect(done.body).toMatchObject({ matched: 2, changed: 2, left: 0 })
    expect([(await read(one)).tags, (await read(two)).tags]).toEqual([['vip', 'fair'], ['fair']])
    const undone = await admin.post(`/jobs/${done.body.jobId}/undo`)
    expect(undone.body).toMatchObject({ kind: 'undo', status: 'done', changed: 2, left: 0, undoesId: done.body.jobId })
    expect([(await read(one)).tags, (await read(two)).tags]).toEqual([['vip', 'old'], []])
    expect((await read(one)).version).toBe(3)
    expect((await admin.get(`/contacts/${one}/history`)).body.data.map((line: { way: string; actor: { name: string } }) => [line.way, line.actor.name])).toEqual([['undo', 'Ada'], ['api', 'Ada'], ['api', 'Ada']])
    expect((await admin.post(`/jobs/${done.body.jobId}/undo`)).status).toBe(409)
  })

  test('what somebody changed since stays and is listed', async () => {
    const [one, two] = [await contact({ lastName: 'Calm', priority: 'C' }), await contact({ lastName: 'Busy', priority: 'B' })]
    const { jobId } = (await admin.post('/contacts/bulk', { ids: [one, two], update: { priority: 'A' } })).body
    await admin.patch(`/contacts/${two}`, { jobTitle: 'Director' })
    const undone = (await admin.post(`/jobs/${jobId}/undo`)).body
    expect(undone).toMatchObject({ changed: 1, left: 1 })
    expect([(await read(one)).priority, (await read(two)).priority]).toEqual(['C', 'A'])
    const left = (await admin.get(`/jobs/${undone.id}/left`)).body
    expect(left.data).toMatchObject([{ object: 'contacts', id: two, title: 'Busy', code: 'changed' }])
    const file = await admin.get(`/jobs/${undone.id}/left.csv`)
    expect(file.body).toContain(`Contact,${two},Busy,`)
  })

  test('a record that rules refuse is left with the reason, the others go on', async () => {
    const good = await contact({ lastName: 'Good', firstName: 'Jo' })
    const nameless = await contact({ lastName: 'Only name' })
    const done = await admin.post('/contacts/bulk', { ids: [good, nameless], update: { lastName: null } })
    expect(done.body).toMatchObject({ matched: 2, changed: 1, left: 1, leftRecords: [{ id: nameless, title: 'Only name', code: 'required' }] })
    expect((await read(nameless)).lastName).toBe('Only name')
    // Refused altogether, the refusal is the answer.
    expect((await admin.post('/contacts/bulk', { ids: [nameless], update: { lastName: null } })).status).toBe(422)
  })

  test('deleted ones come back by undo, with their links', async () => {
    const id = await contact({ lastName: 'Gone' })
    const deal = (await admin.post('/deals', { title: 'Stays', contactId: id })).body.id
    const before = await read(id)
    const { jobId } = (await admin.post('/contacts/bulk', { ids: [id], delete: true })).body
    expect((await read(id)).deletedAt).not.toBeNull()
    await admin.post(`/jobs/${jobId}/undo`)
    const { version, updatedAt, ...rest } = await read(id)
    expect(before).toMatchObject(rest)
    expect([version, updatedAt !== before.updatedAt]).toEqual([3, true])
    expect((await admin.get(`/deals/${deal}?include=contact`)).body.contact.id).toBe(id)
  })

  test('a deal goes back to its stage with the day it had entered it', async () => {
    const [first, second] = (await admin.get('/stages?sort=position')).body.data
    const contactId = await contact({ lastName: 'Mover' })
    const deal = (await admin.post('/deals', { title: 'Moves', contactId, stageId: first.id })).body
    const { jobId } = (await admin.post('/deals/bulk', { ids: [deal.id], update: { stageId: second.id } })).body
    expect((await admin.post(`/jobs/${jobId}/undo`)).body).toMatchObject({ changed: 1, left: 0 })
    expect((await admin.get(`/deals/${deal.id}`)).body).toMatchObject({ stageId: first.id, stageEnteredAt: deal.stageEnteredAt, status: 'open' })
  })

  test('a wrong patch, unknown tags field and two verbs are refused before anything is touched', async () => {
    const id = await contact({ lastName: 'Safe' })
    for (const body of [{ ids: [id], update: { priority: 'Z' } }, { ids: [id], tags: {} }, { ids: [id], tags: { add: ['a'] }, delete: true }, { ids: [id], tags: { add: ['a'], field: 'lastName' } }]) expect((await admin.post('/contacts/bulk', body)).status, JSON.stringify(body)).toBe(422)
    expect((await admin.post('/pipelines/bulk', { where: {}, tags: { add: ['a'] } })).status).toBe(422)
    expect((await read(id)).version).toBe(1)
  })
})

describe('more than a thousand', () => {
  test('go on as a job that reports progress; a killed worker does no part twice', async () => {
    await many('long', 2500)
    const started = await admin.post('/contacts/bulk', { where: where('long'), update: { priority: 'A' } })
    expect(started.status).toBe(202)
    const { id } = started.body
    expect(started.headers.location).toBe(`/api/v1/jobs/${id}`)
    expect(started.body).toMatchObject({ status: 'waiting', total: 2500, done: 0, object: 'contacts', fields: ['priority'] })
    expect((await admin.get('/jobs?active=true')).body.data.map((job: { id: string }) => job.id)).toEqual([id])
    await part(id)
    expect((await admin.get(`/jobs/${id}`)).body).toMatchObject({ status: 'running', done: 1000, changed: 1000 })
    // Killed in the middle: what the part wrote goes with its transaction.
    await expect(
      transaction(product.database, async (tx) => {
        await step(tx, await systemCall(tx, product.workspace, 'process'), id)
        throw new Error('killed')
      }),
    ).rejects.toThrow('killed')
    // Two workers at once: the second finds it taken.
    await Promise.all([toTheEnd(id), toTheEnd(id)])
    expect((await admin.get(`/jobs/${id}`)).body).toMatchObject({ status: 'done', done: 2500, changed: 2500, left: 0 })
    const versions = await sql<{ version: number; n: number }>`select version, count(*)::int as n from ${sql.id(product.workspace, 'contacts')} where source = 'long' group by version`.execute(product.database.db)
    expect(versions.rows).toEqual([{ version: 2, n: 2500 }])
    expect((await admin.get('/contacts?filter[source]=long&filter[priority]=A&count=exact&limit=1')).body.page.count).toBe(2500)

    const undo = await admin.post(`/jobs/${id}/undo`)
    expect(undo.status).toBe(202)
    await toTheEnd(undo.body.id)
    expect((await admin.get(`/jobs/${undo.body.id}`)).body).toMatchObject({ status: 'done', changed: 2500, left: 0 })
    expect((await admin.get('/contacts?filter[source]=long&filter[priority]=B&count=exact&limit=1')).body.page.count).toBe(1250)
  })

  test('stop when told to; what was done can be taken back', async () => {
    await many('stopped', 1500)
    const { id } = (await admin.post('/contacts/bulk', { where: where('stopped'), delete: true })).body
    await part(id)
    expect((await admin.post(`/jobs/${id}/undo`)).status).toBe(409)
    expect((await admin.post(`/jobs/${id}/cancel`)).status).toBe(200)
    await toTheEnd(id)
    expect((await admin.get(`/jobs/${id}`)).body).toMatchObject({ status: 'cancelled', changed: 1000 })
    expect((await admin.post(`/jobs/${id}/undo`)).body).toMatchObject({ status: 'done', changed: 1000 })
    expect((await admin.get('/contacts?filter[source]=stopped&count=exact&limit=1')).body.page.count).toBe(1500)
    expect((await admin.post(`/jobs/${id}/cancel`)).status).toBe(409)
  })

  test('are done with the rights of the moment', async () => {
    await many('rights', 1100, seller.id)
    const { id } = (await seller.post('/contacts/bulk', { where: where('rights'), update: { priority: 'A' } })).body
    await sql`update ${sql.id(product.workspace, 'contacts')} set owner_id = ${admin.id} where source = 'rights'`.execute(product.database.db)
    await part(id)
    expect((await seller.get(`/jobs/${id}`)).body).toMatchObject({ changed: 0, left: 1000 })
    await admin.patch(`/users/${seller.id}`, { active: false })
    await toTheEnd(id)
    const ended = await sql<{ status: string }>`select status from ${sql.id(product.workspace, 'long_jobs')} where id = ${id}`.execute(product.database.db)
    expect(ended.rows[0]!.status).toBe('failed')
    await admin.patch(`/users/${seller.id}`, { active: true })
    expect((await admin.get('/contacts?filter[source]=rights&filter[priority]=A')).body.data).toEqual([])
  })
})

test('the jobs of others do not exist', async () => {
  const id = await contact({ lastName: 'Private' })
  const { jobId } = (await admin.post('/contacts/bulk', { ids: [id], update: { priority: 'A' } })).body
  for (const answer of [await seller.get(`/jobs/${jobId}`), await seller.post(`/jobs/${jobId}/undo`), await seller.post(`/jobs/${jobId}/cancel`), await seller.get(`/jobs/${jobId}/left`), await seller.get(`/jobs/${jobId}/left.csv`), await seller.get('/jobs/nothing')]) expect(answer.status).toBe(404)
  expect((await seller.get('/jobs')).body.data.every((job: { id: string }) => job.id !== jobId)).toBe(true)
})

import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Call } from '../kernel/call.ts'
import { connect, transaction } from '../kernel/database/connect.ts'
import { startStream, type Stream } from '../kernel/events/stream.ts'
import { readPosition } from '../kernel/events/read.ts'
import { enqueue, startJobs } from '../kernel/jobs/jobs.ts'
import { createRecords } from '../kernel/records/write.ts'
import { systemCall } from '../kernel/systemCall.ts'
import { contacts } from '../modules/contacts/contract.ts'
import { startProduct, type Person, type Product } from './product.testing.ts'

let product: Product
let ada: Person

beforeAll(async () => {
  product = await startProduct('promises')
  ada = await product.person('Ada', 'admin')
})
afterAll(() => product.stop())

const count = async (name: string, where = 'true'): Promise<number> => (await sql<{ n: number }>`select count(*) as n from ${sql.id(product.workspace, name)} where ${sql.raw(where)}`.execute(product.database.db)).rows[0]!.n
const state = async (): Promise<Record<string, number>> => Object.fromEntries(await Promise.all(['contacts', 'history', 'events', 'idempotency_keys', 'deals', 'stage_stays', 'tasks', 'activities'].map(async (name) => [name, await count(name)])))

describe('a change, its history, its event and its jobs', () => {
  const { raw } = sql
  const fault = async (table: string, on: string): Promise<void> => {
    await raw(`create or replace function ${product.workspace}.fault() returns trigger language plpgsql as $$ begin raise exception 'injected'; end $$`).execute(product.database.db)
    await raw(`create trigger fault before ${on} on ${product.workspace}.${table} for each statement execute function ${product.workspace}.fault()`).execute(product.database.db)
  }
  afterEach(() => raw(`drop function if exists ${product.workspace}.fault() cascade`).execute(product.database.db))

  test.each([
    ['contacts', 'insert or update'],
    ['history', 'insert'],
    ['events', 'insert'],
    ['idempotency_keys', 'update'],
  ])('are all there or none, when %s fails', async (table, on) => {
    const { id } = (await ada.post('/contacts', { lastName: 'Whole' })).body
    const [before, record] = [await state(), (await ada.get(`/contacts/${id}`)).body]
    await fault(table, on)
    expect((await ada.post('/contacts', { lastName: 'Half' }, { 'idempotency-key': `fault in ${table}` })).status).toBe(500)
    if (table !== 'idempotency_keys') for (const answer of [await ada.patch(`/contacts/${id}`, { lastName: 'Half' }), await ada.delete(`/contacts/${id}`), await ada.post('/contacts/bulk', { ids: [id], update: { lastName: 'Half' } })]) expect(answer.status).toBe(500)
    expect(await state()).toEqual(before)
    expect((await ada.get(`/contacts/${id}`)).body).toEqual(record)
    await raw(`drop function ${product.workspace}.fault() cascade`).execute(product.database.db)
    // The key was not used up: the same request may be sent again.
    expect((await ada.post('/contacts', { lastName: 'Half' }, { 'idempotency-key': `fault in ${table}` })).status).toBe(201)
  })

  test('are one where a verb writes several records', async () => {
    await product.pipeline()
    const contactId = (await ada.post('/contacts', { lastName: 'Chain' })).body.id
    const dealId = (await ada.post('/deals', { title: 'Chain', contactId })).body.id
    const taskId = (await ada.post('/tasks', { title: 'Call', kind: 'call', dealId, dueOn: '2026-11-25' })).body.id
    const before = await state()
    await fault('activities', 'insert')
    expect((await ada.post(`/tasks/${taskId}/complete`, { next: { title: 'Again', kind: 'call', dueOn: '2026-11-26' } })).status).toBe(500)
    await raw(`drop function ${product.workspace}.fault() cascade`).execute(product.database.db)
    await fault('stage_stays', 'insert or update')
    expect((await ada.post(`/deals/${dealId}/win`)).status).toBe(500)
    expect(await state()).toEqual(before)
    expect((await ada.get(`/tasks/${taskId}`)).body.status).toBe('open')
    expect((await ada.get(`/deals/${dealId}`)).body).toMatchObject({ status: 'open', nextTaskId: taskId })
  })

  test('include the jobs: what is taken back was never in the queue', async () => {
    const name = 'promises.test'
    const jobs = await startJobs(product.database, [{ name: 'promises', jobs: [{ name, run: async () => {} }] }], { work: false, log: () => {} })
    const waiting = async (): Promise<number> => (await sql<{ n: number }>`select count(*) as n from pgboss.job where name = ${name}`.execute(product.database.db)).rows[0]!.n
    try {
      const work = product.system(async (tx, call) => {
        await enqueue(tx, call, name, {})
        await createRecords(tx, call, contacts, [{}])
      })
      await expect(work).rejects.toMatchObject({ status: 422 })
      expect(await waiting()).toBe(0)
      await product.system((tx, call) => enqueue(tx, call, name, {}))
      expect(await waiting()).toBe(1)
    } finally {
      await jobs.stop()
    }
  })
})

describe('a request with an Idempotency-Key', () => {
  const named = (name: string): Promise<number> => count('contacts', `last_name = '${name}'`)

  test('takes effect once, however often and however simultaneously it comes', async () => {
    const ask = () => ada.post('/contacts', { lastName: 'Once' }, { 'idempotency-key': 'once' })
    const answers = await Promise.all(Array.from({ length: 6 }, ask))
    for (const answer of answers) expect([answer.status, answer.body]).toEqual([201, answers[0]!.body])
    expect(answers.filter((answer) => answer.headers['idempotent-replayed'])).toHaveLength(5)
    expect(await named('Once')).toBe(1)
  })

  test('gets its answer also when the first one was lost on the way, and after the record moved on', async () => {
    const first = await ada.post('/contacts', { lastName: 'Lost' }, { 'idempotency-key': 'lost' })
    await ada.patch(`/contacts/${first.body.id}`, { lastName: 'Found' })
    expect((await ada.post('/contacts', { lastName: 'Lost' }, { 'idempotency-key': 'lost' })).body).toEqual(first.body)
    expect(await named('Lost')).toBe(0)
  })

  test('with another body or to another address is refused, and of another person is another request', async () => {
    await ada.post('/contacts', { lastName: 'Mine' }, { 'idempotency-key': 'mine' })
    expect((await ada.post('/contacts', { lastName: 'Yours' }, { 'idempotency-key': 'mine' })).status).toBe(422)
    expect((await ada.post('/companies', { lastName: 'Mine' }, { 'idempotency-key': 'mine' })).status).toBe(422)
    const bob = await product.person('Bob', 'admin')
    expect((await bob.post('/contacts', { lastName: 'Bobs' }, { 'idempotency-key': 'mine' })).status).toBe(201)
  })

  test('that was refused may be mended under the same key', async () => {
    expect((await ada.post('/contacts', {}, { 'idempotency-key': 'mended' })).status).toBe(422)
    expect((await ada.post('/contacts', { lastName: 'Mended' }, { 'idempotency-key': 'mended' })).status).toBe(201)
  })

  test('is forgotten after a day, answer and all', async () => {
    product.setNow(new Date('2026-11-01T10:00:00Z'))
    await ada.post('/contacts', { lastName: 'Daily' }, { 'idempotency-key': 'daily' })
    await ada.post('/contacts', { lastName: 'Old' }, { 'idempotency-key': 'old' })
    product.setNow(new Date('2026-11-02T10:00:01Z'))
    expect((await ada.post('/contacts', { lastName: 'Daily' }, { 'idempotency-key': 'daily' })).headers['idempotent-replayed']).toBeUndefined()
    expect(await named('Daily')).toBe(2)
    expect(await count('idempotency_keys', "key = 'old'")).toBe(0)
    product.setNow(null)
  })
})

describe('the live stream', () => {
  let stream: Stream
  const wait = (heard: { id: string }[], ids: string[]): Promise<void> => expect.poll(() => ids.every((id) => heard.some((event) => event.id === id)), { timeout: 8000 }).toBe(true)
  interface Heard {
    heard: { id: string; place: string }[]
    ended: number
    leave: () => void
  }
  const open = async (after: string | null = null, call?: () => Promise<Call | null>): Promise<Heard> => {
    const listener: Heard = { heard: [], ended: 0, leave: () => {} }
    const asSystem = () => transaction(product.database, (tx) => systemCall(tx, product.workspace))
    listener.leave = await stream.add(product.workspace, { call: call ?? asSystem, send: (messages) => void listener.heard.push(...messages.map(({ place, event }) => ({ id: String(event.id), place }))), end: () => void listener.ended++ }, readPosition(after ?? undefined))
    return listener
  }
  beforeAll(() => {
    stream = startStream(product.database)
  })
  afterAll(() => stream.stop())

  test('skips nothing when transactions end in another order than they began', async () => {
    const listener = await open()
    const early = Promise.withResolvers<void>()
    const written = Promise.withResolvers<string>()
    const slow = product.system(async (tx, call) => {
      written.resolve((await createRecords(tx, call, contacts, [{ lastName: 'Began first' }]))[0]!.id)
      await early.promise
    })
    const first = await written.promise
    const second = (await ada.post('/contacts', { lastName: 'Ended first' })).body.id
    await new Promise((resolve) => setTimeout(resolve, 1500))
    early.resolve()
    await slow
    await wait(listener.heard, [first, second])
    // A screen that opens while others write may hear once more of what was just before it.
    expect(listener.heard.map(({ id }) => id).filter((id) => id === first || id === second)).toEqual([first, second])
    listener.leave()
  })

  test('goes on where a screen left off', async () => {
    const listener = await open()
    const before = (await ada.post('/contacts', { lastName: 'Seen' })).body.id
    await wait(listener.heard, [before])
    listener.leave()
    const missed = [(await ada.post('/contacts', { lastName: 'Missed 1' })).body.id, (await ada.post('/contacts', { lastName: 'Missed 2' })).body.id]
    const again = await open(listener.heard.at(-1)!.place)
    await wait(again.heard, missed)
    expect(again.heard.map(({ id }) => id)).toEqual(missed)
    again.leave()
  })

  test('reaches a screen that comes while the only other one leaves, as at a reload', async () => {
    const old = await open()
    const seen = (await ada.post('/contacts', { lastName: 'Before the reload' })).body.id
    await wait(old.heard, [seen])
    const { place } = old.heard.at(-1)!
    const during = (await ada.post('/contacts', { lastName: 'During the reload' })).body.id
    await wait(old.heard, [during])
    // The old one leaves in the very moment in which the new one is told what it missed.
    const fresh = await open(place, async () => {
      old.leave()
      return transaction(product.database, (tx) => systemCall(tx, product.workspace))
    })
    expect(fresh.heard.map(({ id }) => id)).toEqual([during])
    const later = (await ada.post('/contacts', { lastName: 'After the reload' })).body.id
    await wait(fresh.heard, [later])
    fresh.leave()
  })

  test('ends for a screen that could not be told, so that it comes again and misses nothing', async () => {
    let broken = false
    const seller = { id: ada.id, name: 'Ada', teamId: null, ownUserIds: [ada.id], teamUserIds: [], departmentUserIds: [], teamIds: [], sharedObjects: [], roles: ['sales'], permissions: { contacts: { see: 'own' as const } } }
    const good = await open()
    const bad = await open(null, async () => {
      const call = await transaction(product.database, (tx) => systemCall(tx, product.workspace))
      // A workspace that is not there: the look-up of what may be seen fails as with a lost database.
      return broken ? { ...call, workspace: 'test_gone', actor: seller } : call
    })
    broken = true
    const { id } = (await ada.post('/contacts', { lastName: 'Told to one' })).body
    await wait(good.heard, [id])
    await expect.poll(() => bad.ended, { timeout: 10_000 }).toBeGreaterThan(0)
    good.leave()
    bad.leave()
  })

  test('takes only places that it gave', () => {
    for (const place of ['99999999999999999999-019ab000-0000-7000-8000-000000000000', '1-------------------------------------', '1-019ab000', '-1-019ab000-0000-7000-8000-000000000000', "1'; select 1--"]) expect(readPosition(place), place).toBeNull()
    expect(readPosition('12-019ab000-0000-7000-8000-000000000000')).toEqual({ xact: '12', id: '019ab000-0000-7000-8000-000000000000' })
  })
})

test('a connection that is cut in the middle of a change leaves nothing of it, and the next request works', async () => {
  const other = connect(product.database.url, { max: 1 })
  const before = await state()
  const cut = transaction(other, async (tx) => {
    const call = await systemCall(tx, product.workspace)
    await createRecords(tx, call, contacts, [{ lastName: 'Cut' }])
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
    await sql`select pg_terminate_backend(${rows[0]!.pid})`.execute(product.database.db)
    await createRecords(tx, call, contacts, [{ lastName: 'Cut too' }])
  })
  await expect(cut).rejects.toThrow()
  expect(await state()).toEqual(before)
  expect((await ada.post('/contacts', { lastName: 'Next' })).status).toBe(201)
  await other.close().catch(() => {})
})

test('a request whose connection breaks is told that the database does not answer', async () => {
  const { db } = product.database
  await sql.raw(`create function ${product.workspace}.leave() returns trigger language plpgsql as $$ begin perform pg_terminate_backend(pg_backend_pid()); perform pg_sleep(1); return new; end $$`).execute(db)
  await sql.raw(`create trigger leave before insert on ${product.workspace}.history for each statement execute function ${product.workspace}.leave()`).execute(db)
  const before = await state()
  for (const body of [{ lastName: 'Broken' }, { firstName: 'Broken too' }]) expect((await ada.post('/contacts', body)).status).toBe(503)
  await sql.raw(`drop function ${product.workspace}.leave() cascade`).execute(db)
  expect(await state()).toEqual(before)
  expect((await ada.post('/contacts', { lastName: 'Whole again' })).status).toBe(201)
})

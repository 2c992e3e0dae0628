import { createServer, type Server } from 'node:http'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect, transaction, type Database } from '../kernel/database/connect.ts'
import { enqueue, startJobs, type Jobs } from '../kernel/jobs/jobs.ts'
import { registerModules } from '../kernel/records/registry.ts'
import { createRecords } from '../kernel/records/write.ts'
import { systemCall } from '../kernel/systemCall.ts'
import { contacts } from '../modules/contacts/contract.ts'
import { serverModules } from './modules.server.ts'
import { asking, firstKey, freshDatabase, openStream, startProcess, type Ask, type OpenStream, type ServerProcess } from './serverProcess.testing.ts'

/** Two that serve and two that work; one of them after the other is killed while it is at it, and another takes its place. */
let env: Record<string, string>
let webs: ServerProcess[]
let workers: ServerProcess[]
let dataDir: string
let database: Database
let jobs: Jobs
let key: string
let receiver: Server
const told: { id: string; about: string }[] = []

const startRole = (role: string): Promise<ServerProcess> => startProcess({ ...env, CLIENTELE_ROLE: role })
const ask = (web: number): Ask => asking(webs[web]!.address, key)

beforeAll(async () => {
  const url = await freshDatabase('test_processes_killed')
  dataDir = mkdtempSync(join(tmpdir(), 'clientele-killed-'))
  env = { DATABASE_URL: url, CLIENTELE_SECRET: 'a secret of thirty-two characters or more', CLIENTELE_DATA: dataDir }
  ;[webs, workers] = await Promise.all([Promise.all(['web', 'web'].map(startRole)), Promise.all(['worker', 'worker'].map(startRole))])
  registerModules(serverModules)
  database = connect(url, { max: 2 })
  jobs = await startJobs(database, serverModules, { work: false, log: () => {} })
  key = await firstKey(webs[0]!.address)
  receiver = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      told.push({ id: String(request.headers['webhook-id']), about: JSON.parse(body).data.id })
      setTimeout(() => response.end('ok'), 60)
    })
  })
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
}, 180_000)
afterAll(async () => {
  await Promise.all([...(webs ?? []), ...(workers ?? [])].map((one) => one.end('SIGTERM')))
  await jobs?.stop()
  await database?.close()
  receiver?.closeAllConnections()
  receiver?.close()
  rmSync(dataDir, { recursive: true, force: true })
}, 60_000)

/** What a stream has told, in its order. */
const heard = (stream: OpenStream): { place: string; id: string; version: number }[] => [...stream.text().matchAll(/^id: (\S+)\ndata: (.*)\n\n/gm)].map(([, place, data]) => ({ place: place!, ...(JSON.parse(data!) as { id: string; version: number }) }))

test('screens of one hear in order, and without a gap, all that was answered at the other before it was killed', async () => {
  const stream = await openStream(webs[1]!.address, key)
  const own = await openStream(webs[0]!.address, key)
  const made = await Promise.all(Array.from({ length: 4 }, (_, n) => ask(0)('POST', '/contacts', { lastName: `Kept ${n}` })))
  const last = new Map<string, number>()
  let killed = false
  const writing = made.map(async ({ body: { id } }) => {
    for (let n = 0; !killed; n++) {
      const answer = await ask(0)('PATCH', `/contacts/${id}`, { firstName: `Turn ${n}` }).catch(() => null)
      if (answer?.status === 200) last.set(id, answer.body.version)
    }
  })
  await expect.poll(() => Math.min(...made.map(({ body }) => last.get(body.id) ?? 0)), { timeout: 30_000, interval: 20 }).toBeGreaterThan(5)
  await webs[0]!.end('SIGKILL')
  killed = true
  await Promise.all(writing)

  const versionsOf = (one: OpenStream, id: string): number[] => heard(one).filter((event) => event.id === id).map(({ version }) => version)
  for (const [id, version] of last) {
    await expect.poll(() => versionsOf(stream, id).at(-1) ?? 0, { timeout: 10_000, interval: 50 }).toBeGreaterThanOrEqual(version)
    const versions = versionsOf(stream, id)
    expect(versions).toEqual(Array.from({ length: versions.length }, (_, n) => n + 1))
  }

  // A screen of the one that was killed goes on at the other, where it left off.
  const before = heard(own)
  const again = await openStream(webs[1]!.address, key, '', before.at(-1)!.place)
  for (const [id, version] of last) {
    await expect.poll(() => Math.max(...versionsOf(own, id), ...versionsOf(again, id)), { timeout: 10_000, interval: 50 }).toBeGreaterThanOrEqual(version)
    const versions = [...versionsOf(own, id), ...versionsOf(again, id)]
    expect(versions).toEqual(Array.from({ length: versions.length }, (_, n) => n + 1))
  }
  stream.leave()
  again.leave()
  webs[0] = await startRole('web')
}, 120_000)

test('a worker that is killed while it delivers loses no delivery, and what it had under way carries the same id again', async () => {
  const { port } = receiver.address() as AddressInfo
  expect((await ask(0)('PUT', '/network-access', { allow: ['127.0.0.1'] })).status).toBe(200)
  for (const name of ['One', 'Two']) expect((await ask(0)('POST', '/webhooks', { name, url: `http://127.0.0.1:${port}/`, events: ['companies.created'] })).status).toBe(201)
  const made = await Promise.all(Array.from({ length: 60 }, (_, n) => ask(n % 2)('POST', '/companies', { name: `Told ${n}` })))
  expect(made.every(({ status }) => status === 201)).toBe(true)
  await expect.poll(() => told.length, { timeout: 30_000, interval: 10 }).toBeGreaterThan(10)
  await workers[0]!.end('SIGKILL')
  workers[0] = await startRole('worker')
  const waiting = async (): Promise<string[]> => (await sql<{ state: string }>`select state from ws_main.webhook_deliveries where state <> 'delivered'`.execute(database.db)).rows.map(({ state }) => state)
  // What the killed one held is free when its lease has run out; here it has.
  await expect.poll(async () => (await waiting()).filter((state) => state !== 'sending'), { timeout: 30_000, interval: 200 }).toEqual([])
  await pause(1000)
  await sql`update ws_main.webhook_deliveries set leased_until = now() where state = 'sending'`.execute(database.db)
  await transaction(database, async (tx) => enqueue(tx, await systemCall(tx, 'ws_main'), 'webhooks.deliver', null))
  await expect.poll(waiting, { timeout: 30_000, interval: 200 }).toEqual([])
  const ids = new Set(told.map(({ id }) => id))
  expect(ids.size).toBe(120)
  for (const { body } of made) expect(new Set(told.filter(({ about }) => about === body.id).map(({ id }) => id)).size).toBe(2)
  // At most what one worker has in the air at once: two of each hook.
  expect(told.length - ids.size).toBeLessThanOrEqual(4)
}, 120_000)

test('a long job whose workers are killed in the middle goes on with those that come, and changes each record once', async () => {
  const records = 4000
  await transaction(database, async (tx) => createRecords(tx, await systemCall(tx, 'ws_main'), contacts, Array.from({ length: records }, (_, n) => ({ lastName: `Bulk ${n}`, source: 'bulk' }))))
  const accepted = await ask(1)('POST', '/contacts/bulk', { where: { field: 'source', op: 'eq', value: 'bulk' }, update: { priority: 'A' } })
  expect(accepted.status, JSON.stringify(accepted.body)).toBe(202)
  const state = async (): Promise<{ status: string; done: number; changed: number }> => (await ask(0)('GET', `/jobs/${accepted.body.id}`)).body
  await expect.poll(async () => (await state()).done, { timeout: 60_000, interval: 20 }).toBeGreaterThanOrEqual(1000)
  await Promise.all(workers.map((one) => one.end('SIGKILL')))
  const stopped = await state()
  workers = await Promise.all(['worker', 'worker'].map(startRole))
  if (stopped.status !== 'done') {
    // The clock does this after two minutes; both may be told at once.
    await sql`update ws_main.long_jobs set updated_at = now() - interval '3 minutes'`.execute(database.db)
    for (let n = 0; n < 2; n++) await transaction(database, async (tx) => enqueue(tx, await systemCall(tx, 'ws_main'), 'jobs.resume', null))
  }
  await expect.poll(state, { timeout: 60_000, interval: 200 }).toMatchObject({ status: 'done', done: records, changed: records, left: 0 })
  const { rows } = await sql<{ versions: string; n: number }>`select string_agg(distinct version::text, ',') as versions, count(*) as n from ws_main.contacts where source = 'bulk' and priority = 'A'`.execute(database.db)
  expect(rows[0]).toEqual({ versions: '2', n: records })
  const lines = await sql<{ n: number }>`select count(*) as n from ws_main.history as h where h.batch_id = ${accepted.body.id}`.execute(database.db)
  expect(lines.rows[0]!.n).toBe(records)
}, 240_000)

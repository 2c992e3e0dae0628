import { createServer, type Server } from 'node:http'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect, transaction, type Database } from '../kernel/database/connect.ts'
import { registerModules } from '../kernel/records/registry.ts'
import { createRecords } from '../kernel/records/write.ts'
import { systemCall } from '../kernel/systemCall.ts'
import { contacts } from '../modules/contacts/contract.ts'
import { serverModules } from './modules.server.ts'
import { account, asking, firstKey, freshDatabase, openStream, signIn, startProcess, type Ask, type ServerProcess } from './serverProcess.testing.ts'

/** Two that serve and two that work, on one database and one folder, started at the same moment on nothing. */
let processes: ServerProcess[] = []
let dataDir: string
let database: Database
let one: Ask
let two: Ask
let key: string
let receiver: Server
const told: { id: string; about: string }[] = []

beforeAll(async () => {
  const url = await freshDatabase('test_processes')
  dataDir = mkdtempSync(join(tmpdir(), 'clientele-processes-'))
  const env = { DATABASE_URL: url, CLIENTELE_SECRET: 'a secret of thirty-two characters or more', CLIENTELE_DATA: dataDir }
  const started = await Promise.allSettled(['web', 'web', 'worker', 'worker'].map((role) => startProcess({ ...env, CLIENTELE_ROLE: role })))
  processes = started.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  expect(processes).toHaveLength(4)
  registerModules(serverModules)
  database = connect(url, { max: 2 })
  key = await firstKey(processes[0]!.address)
  one = asking(processes[0]!.address, key)
  two = asking(processes[1]!.address, key)
  receiver = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      told.push({ id: String(request.headers['webhook-id']), about: JSON.parse(body).data.id })
      response.end('ok')
    })
  })
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
}, 120_000)
afterAll(async () => {
  await Promise.all(processes.map((one) => one.end('SIGTERM')))
  await database?.close()
  receiver?.closeAllConnections()
  receiver?.close()
  rmSync(dataDir, { recursive: true, force: true })
}, 60_000)

const soon = { timeout: 20_000, interval: 50 }

test('there is one firm with one administrator, whichever process made it', async () => {
  expect((await one('GET', '/users?count=exact')).body.page.count).toBe(1)
  expect((await two('GET', '/me')).body).toMatchObject({ email: account.email, roles: ['admin'] })
})

test('a session opened at one opens the other, and ends in both', async () => {
  const cookie = await signIn(processes[0]!.address)
  const stranger = asking(processes[1]!.address, null)
  expect((await stranger('GET', '/me', undefined, { cookie })).status).toBe(200)
  expect((await asking(processes[0]!.address, null)('DELETE', '/session', undefined, { cookie })).status).toBe(204)
  await expect.poll(async () => (await stranger('GET', '/me', undefined, { cookie })).status, { timeout: 1000, interval: 50 }).toBe(401)
})

test('the same request sent to both at once takes effect once', async () => {
  const answers = await Promise.all([one, two, one, two].map((ask) => ask('POST', '/contacts', { lastName: 'Once' }, { 'idempotency-key': 'both' })))
  expect(new Set(answers.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1)
  expect((await two('GET', '/contacts?filter[lastName]=Once&count=exact')).body.page.count).toBe(1)
})

test('of two changes of one version one wins, in whichever process', async () => {
  const { id } = (await one('POST', '/contacts', { lastName: 'Race' })).body
  const answers = await Promise.all([one('PATCH', `/contacts/${id}`, { firstName: 'A' }, { 'if-match': '"1"' }), two('PATCH', `/contacts/${id}`, { firstName: 'B' }, { 'if-match': '"1"' })])
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412])
})

test('screens of one hear what is written at the other', async () => {
  const stream = await openStream(processes[1]!.address, key)
  const { id } = (await one('POST', '/contacts', { lastName: 'Heard' })).body
  await expect.poll(() => stream.text(), { timeout: 5000, interval: 25 }).toContain(id)
  stream.leave()
})

test('what follows from an event is done once by two workers', async () => {
  const { port } = receiver.address() as AddressInfo
  expect((await one('PUT', '/network-access', { allow: ['127.0.0.1'] })).status).toBe(200)
  expect((await two('POST', '/webhooks', { name: 'Receiver', url: `http://127.0.0.1:${port}/`, events: ['companies.created'] })).status).toBe(201)
  const made = await Promise.all(Array.from({ length: 40 }, (_, n) => (n % 2 ? one : two)('POST', '/companies', { name: `Told ${n}` })))
  expect(made.every(({ status }) => status === 201)).toBe(true)
  const ids = made.map(({ body }) => body.id as string).sort()
  await expect.poll(() => told.length, soon).toBeGreaterThanOrEqual(40)
  await new Promise((resolve) => setTimeout(resolve, 1500))
  expect(told.map(({ about }) => about).sort()).toEqual(ids)
  expect(new Set(told.map(({ id }) => id)).size).toBe(told.length)
}, 40_000)

test('a long job that one takes on is done once by the workers, and each record changed once', async () => {
  await transaction(database, async (tx) => createRecords(tx, await systemCall(tx, 'ws_main'), contacts, Array.from({ length: 2500 }, (_, n) => ({ lastName: `Bulk ${n}`, source: 'bulk' }))))
  const accepted = await one('POST', '/contacts/bulk', { where: { field: 'source', op: 'eq', value: 'bulk' }, update: { priority: 'A' } })
  expect(accepted.status, JSON.stringify(accepted.body)).toBe(202)
  const id = accepted.body.jobId ?? accepted.body.id
  await expect.poll(async () => (await two('GET', `/jobs/${id}`)).body, { timeout: 50_000, interval: 200 }).toMatchObject({ status: 'done', changed: 2500, left: 0 })
  const { rows } = await sql<{ versions: string; n: number }>`select string_agg(distinct version::text, ',') as versions, count(*) as n from ws_main.contacts where source = 'bulk' and priority = 'A'`.execute(database.db)
  expect(rows[0]).toEqual({ versions: '2', n: 2500 })
}, 60_000)

test('a field that is added at one is there at the other within a second', async () => {
  const made = await one('POST', '/fields', { object: 'contacts', label: 'Colour', key: 'x_colour', fieldType: 'text' })
  expect(made.status, JSON.stringify(made.body)).toBe(201)
  await expect.poll(async () => (await two('POST', '/contacts', { lastName: 'Coloured', x_colour: 'red' })).status, { timeout: 1000, interval: 100 }).toBe(201)
  expect((await one('GET', '/contacts?filter[x_colour]=red')).body.data).toHaveLength(1)
})

test('a right taken away at one is gone at the other within a second, on an open stream too', async () => {
  const { id } = (await one('POST', '/users', { name: 'Sam', email: 'sam@firm.example', roles: ['sales'] })).body
  const hers = (await one('POST', '/api-keys', { name: 'his', userId: id })).body.key as string
  const sam = asking(processes[1]!.address, hers)
  expect((await sam('GET', '/contacts')).status).toBe(200)
  const stream = await openStream(processes[1]!.address, hers)
  expect((await one('PATCH', `/users/${id}`, { roles: ['stock'] })).status).toBe(200)
  await expect.poll(async () => (await sam('POST', '/contacts', { lastName: 'Late' })).status, { timeout: 1000, interval: 50 }).toBe(403)
  const taken = performance.now()
  expect((await one('PATCH', `/users/${id}`, { active: false })).status).toBe(200)
  await expect.poll(async () => (await sam('GET', '/contacts')).status, { timeout: 1000, interval: 50 }).toBe(401)
  await expect.poll(() => stream.ended(), { timeout: 2000, interval: 50 }).toBe(true)
  expect(performance.now() - taken).toBeLessThan(2500)
})

test('with one of each gone the others carry on', async () => {
  await processes[0]!.end('SIGKILL')
  await processes[2]!.end('SIGKILL')
  told.length = 0
  const { status, body } = await two('POST', '/companies', { name: 'After the loss' })
  expect(status).toBe(201)
  await expect.poll(() => told.map(({ about }) => about), soon).toContain(body.id)
  expect((await fetch(`${processes[1]!.address}/readyz`)).status).toBe(200)
}, 30_000)

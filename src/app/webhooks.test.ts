import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sql } from 'kysely'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { dispatchBatch } from '../kernel/events/dispatch.ts'
import { updateRecords } from '../kernel/records/write.ts'
import { users } from '../modules/accounts/contract.ts'
import { deliverDue } from '../modules/webhooks/server/deliverDue.ts'
import { startProduct, type Person, type Product } from './product.testing.ts'
import { serverModules } from './modules.server.ts'

let product: Product
let anna: Person
let receiver: Server
let url: string
let received: { headers: IncomingHttpHeaders; body: string; path: string }[] = []
/** By path: the status to answer, or null to leave the connection open. */
let answers: Record<string, number | null> = {}
const open = new Set<() => void>()

beforeAll(async () => {
  receiver = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      const path = request.url!
      received.push({ headers: request.headers, body, path })
      const status = answers[path] === undefined ? 200 : answers[path]
      if (status === null) return void open.add(() => response.end())
      response.writeHead(status, { location: `${url}/elsewhere` }).end(`answer ${status} ${'x'.repeat(5000)}`)
    })
  })
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`
  product = await startProduct('webhooks')
  anna = await product.person('Anna', 'admin')
})
afterAll(async () => {
  for (const end of open) end()
  receiver.closeAllConnections()
  receiver.close()
  await product.stop()
})
beforeEach(async () => {
  received = []
  answers = {}
  for (const table of ['webhooks', 'events']) await sql`delete from ${sql.id(product.workspace, table)}`.execute(product.database.db)
  await put(['127.0.0.1'])
})

const put = (allow: string[]) => product.app.inject({ method: 'PUT', url: '/api/v1/network-access', headers: { authorization: `Bearer ${anna.key}` }, payload: { allow } })
const listeners = () => Map.groupBy(serverModules.filter(({ name }) => name === 'webhooks').flatMap((module) => module.listeners ?? []), ({ type }) => type)
const tell = () => dispatchBatch(product.database, product.workspace, listeners(), (error) => { throw error })
const deliver = () => product.system(async (_, call) => call).then((call) => deliverDue(product.database, call))
const later = () => sql`update ${sql.id(product.workspace, 'webhook_deliveries')} set try_at = now() where state = 'waiting'`.execute(product.database.db)
const hook = async (path: string, events: string[], by = anna) => {
  const made = await by.post('/webhooks', { name: path, url: `${url}${path}`, events })
  expect(made.status, JSON.stringify(made.body)).toBe(201)
  return made.body as { id: string; secret: string }
}
const contact = async (lastName = 'Petrova') => (await anna.post('/contacts', { lastName })).body.id as string
const log = async (id: string, query = '') => (await anna.get(`/webhooks/${id}/deliveries${query}`)).body.data
const alarms = async () => (await sql<{ data: { key: string; values: unknown } }>`select data from ${sql.id(product.workspace, 'events')} where type = 'system.alarm'`.execute(product.database.db)).rows.map(({ data }) => data)

test('an event is told once to each hook that wants it, signed, with the record', async () => {
  const all = await hook('/all', ['*'])
  const some = await hook('/some', ['contacts.*', 'contacts.created'])
  await hook('/deals', ['deals.won'])
  const id = await contact()
  await tell()
  await Promise.all([deliver(), deliver()])
  await tell()
  await deliver()
  expect(received.map(({ path }) => path).sort()).toEqual(['/all', '/some'])
  for (const [path, { secret }] of [['/all', all], ['/some', some]] as const) {
    const { headers, body } = received.find((one) => one.path === path)!
    const payload = new Webhook(secret).verify(body, headers as Record<string, string>) as { type: string; timestamp: string; data: { id: string; lastName: string } }
    expect(payload).toMatchObject({ type: 'contacts.created', data: { id, lastName: 'Petrova', version: 1 } })
    expect(new Date(payload.timestamp).toISOString()).toBe(payload.timestamp)
    expect(headers['content-type']).toBe('application/json')
  }
  expect(received[0]!.headers['webhook-id']).not.toBe(received[1]!.headers['webhook-id'])
  const [line] = await log(all.id)
  expect(line).toMatchObject({ type: 'contacts.created', state: 'delivered', attempts: 1, last: { status: 200, error: null } })
  const { body: detail } = await anna.get(`/webhook-deliveries/${line.id}`)
  expect(JSON.parse(detail.body).data.id).toBe(id)
  expect(detail.log).toHaveLength(1)
  expect(detail.log[0].answer.startsWith('answer 200')).toBe(true)
  expect(detail.log[0].answer).toHaveLength(2048)
})

test('a hook hears nothing of what happened before it was made', async () => {
  await contact('Before')
  await hook('/new', ['contacts.*'])
  await contact('After')
  await tell()
  await deliver()
  expect(received.map(({ body }) => (JSON.parse(body) as { data: { lastName: string } }).data.lastName)).toEqual(['After'])
})

test('a failure is tried again under the same id with growing pauses, and given up with an alarm after three days', async () => {
  answers = { '/down': 500 }
  const { id } = await hook('/down', ['contacts.created'])
  await contact()
  await tell()
  const pauses: number[] = []
  for (let round = 0; round < 12; round++) {
    await deliver()
    const { rows } = await sql<{ pause: number | null }>`select case when state = 'waiting' then round(extract(epoch from try_at - now()))::int end as pause from ${sql.id(product.workspace, 'webhook_deliveries')}`.execute(product.database.db)
    if (rows[0]!.pause === null) break
    pauses.push(rows[0]!.pause)
    await later()
  }
  expect(pauses.map((pause) => Math.round(pause / 5) * 5)).toEqual([5, 60, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 72_000])
  expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
  expect(received).toHaveLength(11)
  expect(await log(id)).toMatchObject([{ state: 'failed', attempts: 11, last: { status: 500, error: 'status' } }])
  expect(await alarms()).toMatchObject([{ key: 'webhooks:alarm.gaveUp' }])
  // The hook itself began to fail a minute ago: it stays on. One that took nothing for all that time goes off.
  expect((await anna.get(`/webhooks/${id}`)).body).toMatchObject({ active: true, offReason: null })
  const [line] = await log(id)
  expect((await anna.post(`/webhook-deliveries/${line.id}/send-again`)).status).toBe(200)
  await sql`update ${sql.id(product.workspace, 'webhook_deliveries')} set attempts = 10`.execute(product.database.db)
  await sql`update ${sql.id(product.workspace, 'webhooks')} set failing_since = now() - interval '3 days'`.execute(product.database.db)
  await deliver()
  expect((await anna.get(`/webhooks/${id}`)).body).toMatchObject({ active: false, offReason: 'failing' })
  expect((await alarms()).map(({ key }) => key)).toContain('webhooks:alarm.off')
  // While it is off nothing new is made for it; switched on, it starts afresh.
  await contact('Later')
  await tell()
  expect(await log(id)).toHaveLength(1)
  expect((await anna.post(`/webhook-deliveries/${line.id}/send-again`)).status).toBe(409)
  expect((await anna.patch(`/webhooks/${id}`, { active: true })).body).toMatchObject({ active: true, offReason: null, failingSince: null })
})

test('a hook that fails says since when, and works again by itself', async () => {
  answers = { '/flaky': 503 }
  const { id } = await hook('/flaky', ['contacts.created'])
  await contact()
  await tell()
  await deliver()
  expect((await anna.get(`/webhooks/${id}`)).body).toMatchObject({ failingSince: expect.any(String), waiting: 1, last: { status: 503 } })
  answers = {}
  await later()
  await deliver()
  expect((await anna.get(`/webhooks/${id}`)).body).toMatchObject({ failingSince: null, waiting: 0, last: { status: 200 } })
})

test('a hook that does not answer holds up nobody', async () => {
  answers = { '/hangs': null }
  await hook('/hangs', ['contacts.created'])
  const fine = await hook('/fine', ['contacts.created'])
  for (let i = 0; i < 6; i++) await contact(`C${i}`)
  await tell()
  const round = deliver()
  await expect.poll(async () => (await log(fine.id, '?state=delivered')).length, { timeout: 5000 }).toBe(6)
  expect(received.filter(({ path }) => path === '/hangs')).toHaveLength(2)
  for (const end of open) end()
  answers = {}
  await round
})

test('a worker killed in mid-delivery leaves it to another one, under the same id', async () => {
  await hook('/killed', ['contacts.created'])
  await contact()
  await tell()
  const deliveries = sql.id(product.workspace, 'webhook_deliveries')
  await sql`update ${deliveries} set state = 'sending', attempts = 1, leased_until = now() + interval '20 seconds'`.execute(product.database.db)
  await deliver()
  expect(received).toHaveLength(0)
  await sql`update ${deliveries} set leased_until = now() - interval '1 second'`.execute(product.database.db)
  await Promise.all([deliver(), deliver()])
  expect(received).toHaveLength(1)
})

test('410 switches off at once, and a redirect is not followed', async () => {
  answers = { '/gone': 410, '/moved': 302 }
  const gone = await hook('/gone', ['contacts.created'])
  const moved = await hook('/moved', ['contacts.created'])
  await contact()
  await tell()
  await deliver()
  expect((await anna.get(`/webhooks/${gone.id}`)).body).toMatchObject({ active: false, offReason: 'gone' })
  expect(await log(moved.id)).toMatchObject([{ state: 'waiting', last: { status: 302, error: 'status' } }])
  expect(received.map(({ path }) => path)).not.toContain('/elsewhere')
})

test('a rotated secret signs beside the old one for a while', async () => {
  const { id, secret } = await hook('/rotate', ['contacts.created'])
  const { body: rotated } = await anna.post(`/webhooks/${id}/rotate-secret`, { overlapHours: 1 })
  await contact()
  await tell()
  await deliver()
  const [{ body, headers }] = received as [(typeof received)[0]]
  for (const one of [secret, rotated.secret]) expect(() => new Webhook(one).verify(body, headers as Record<string, string>)).not.toThrow()
  const last = (await anna.post(`/webhooks/${id}/rotate-secret`, { overlapHours: 0 })).body
  expect(last.oldSecretUntil).toBeNull()
  const test = await anna.post(`/webhooks/${id}/test`)
  expect(test.body).toMatchObject({ type: 'webhooks.test', state: 'delivered' })
  expect(() => new Webhook(rotated.secret).verify(received[1]!.body, received[1]!.headers as Record<string, string>)).toThrow()
  expect(() => new Webhook(last.secret).verify(received[1]!.body, received[1]!.headers as Record<string, string>)).not.toThrow()
})

test('secrets are told once, and are sealed in the database', async () => {
  const { body } = await anna.post('/webhooks', { name: 'Secret', url, events: ['contacts.created'] }, { 'idempotency-key': 'once' })
  const { id, secret } = body as { id: string; secret: string }
  const kept = await sql`select body from ${sql.id(product.workspace, 'idempotency_keys')}`.execute(product.database.db)
  expect(JSON.stringify(kept.rows)).not.toContain(secret)
  for (const path of ['/webhooks', `/webhooks/${id}`, `/webhooks/${id}/deliveries`]) expect(JSON.stringify((await anna.get(path)).body)).not.toContain(secret)
  const { rows } = await sql`select * from ${sql.id(product.workspace, 'webhooks')}`.execute(product.database.db)
  expect(JSON.stringify(rows)).not.toContain(secret.slice(6))
})

test('only what the maker may see is told, and nothing once he has left', async () => {
  const boris = await product.person('Boris', 'admin')
  const { id } = await hook('/boris', ['contacts.*'], boris)
  await product.system((tx, call) => updateRecords(tx, call, users, [{ id: boris.id, patch: { roles: ['sales'] } }]))
  const hidden = await contact('Hidden')
  const [, own] = [hidden, (await anna.post('/contacts', { lastName: 'His', ownerId: boris.id })).body.id]
  await tell()
  await deliver()
  expect(received.map(({ body }) => JSON.parse(body).data.id)).toEqual([own])
  await product.system((tx, call) => updateRecords(tx, call, users, [{ id: boris.id, patch: { active: false } }]))
  await contact('After')
  await tell()
  expect((await anna.get(`/webhooks/${id}`)).body).toMatchObject({ active: false, offReason: 'owner' })
})

test('addresses inside the network are refused, at saving and at sending', async () => {
  const { id } = await hook('/inside', ['contacts.created'])
  await put([])
  for (const bad of ['http://127.0.0.1', 'http://0177.0.0.1', 'http://[::ffff:a9fe:a9fe]', 'http://localhost.', 'http://10.0.0.1/x']) {
    const answer = await anna.post('/webhooks', { name: 'x', url: bad, events: ['*'] })
    expect(answer.status, bad).toBe(422)
    expect(answer.body.errors).toMatchObject([{ path: 'url', code: 'internal' }])
  }
  for (const bad of ['file:///etc/passwd', 'http://a:b@c.example', 'x']) expect((await anna.post('/webhooks', { name: 'x', url: bad, events: ['*'] })).body.errors, bad).toMatchObject([{ path: 'url', code: 'badUrl' }])
  await contact()
  await tell()
  await deliver()
  expect(received).toEqual([])
  expect(await log(id)).toMatchObject([{ state: 'waiting', last: { status: null, error: 'internal' } }])
  expect((await anna.post(`/webhooks/${id}/test`)).body).toMatchObject({ state: 'failed', last: { error: 'internal' } })
})

test('what is wrong with a hook is told in full; foreign ids are 404; a deleted one comes back', async () => {
  const answer = await anna.post('/webhooks', { name: 'x', url: 'nowhere', events: ['deals.won', 'dragons.*', 'contacts', '*.won'] })
  expect(answer.body.errors.map(({ path }: { path: string }) => path)).toEqual(['events.1', 'events.2', 'events.3', 'url'])
  for (const id of ['x', anna.id]) for (const path of [`/webhooks/${id}`, `/webhooks/${id}/deliveries`, `/webhook-deliveries/${id}`]) expect((await anna.get(path)).status, path).toBe(404)
  const { id } = await hook('/deleted', ['*'])
  expect((await anna.delete(`/webhooks/${id}`)).status).toBe(204)
  expect((await anna.get(`/webhooks/${id}`)).status).toBe(404)
  expect((await anna.post(`/webhooks/${id}/restore`)).body).toMatchObject({ id, active: true })
})

test('nobody but administrators sees or changes any of it', async () => {
  const { id } = await hook('/rights', ['*'])
  const head = await product.person('Head', 'head')
  for (const path of ['/webhooks', `/webhooks/${id}`, `/webhooks/${id}/deliveries`, '/webhook-events', '/network-access', '/mail-settings', '/outgoing-mails']) expect((await head.get(path)).status, path).toBe(403)
  for (const path of [`/webhooks/${id}/test`, `/webhooks/${id}/rotate-secret`, '/webhooks', `/webhooks/${id}/restore`]) expect((await head.post(path, path === '/webhooks' ? { name: 'x', url, events: ['*'] } : undefined)).status, path).toBe(403)
  expect((await head.patch(`/webhooks/${id}`, { active: false })).status).toBe(403)
  expect((await head.delete(`/webhooks/${id}`)).status).toBe(403)
})

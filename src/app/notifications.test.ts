import { createECDH, randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { transaction } from '../kernel/database/connect.ts'
import { dispatchBatch } from '../kernel/events/dispatch.ts'
import { recordEvents } from '../kernel/events/record.ts'
import { newId } from '../kernel/ids.ts'
import { saveMailSettings } from '../kernel/mail/index.ts'
import { saveAllowList } from '../kernel/net/index.ts'
import { configureSecrets } from '../kernel/secrets/index.ts'
import { systemCall } from '../kernel/systemCall.ts'
import type { Notice } from '../modules/notifications/contract.ts'
import { mentionText } from '../shared/mentions.ts'
import { serverModules } from './modules.server.ts'
import { startProduct, type Person, type Product } from './product.testing.ts'

let product: Product
let head: Person
let admin: Person
let anna: Person
let boris: Person
let stages: string[]

const listeners = Map.groupBy(serverModules.flatMap((module) => module.listeners ?? []), (listener) => listener.type)

/** Gives all events to whoever listens; what fails, fails the test. */
async function settle(): Promise<void> {
  const failures: unknown[] = []
  while ((await dispatchBatch(product.database, product.workspace, listeners, (error) => failures.push(error))) > 0);
  if (failures.length > 0) throw failures[0]
}

/** Runs a job of the module as the clock would at this moment. */
async function run(name: string, now = new Date()): Promise<void> {
  const job = serverModules.flatMap((module) => module.jobs ?? []).find((one) => one.name === name)!
  await job.run(product.database, await transaction(product.database, (tx) => systemCall(tx, product.workspace, 'process', now)), null)
}

const inbox = async (person: Person): Promise<Notice[]> => {
  await settle()
  return (await person.get('/notifications')).body.data
}
const dealOf = async (owner: Person, title: string): Promise<string> => {
  const contact = await head.post('/contacts', { lastName: `Of ${title}`, ownerId: owner.id })
  const made = await head.post('/deals', { title, contactId: contact.body.id, ownerId: owner.id })
  expect(made.status, JSON.stringify(made.body)).toBe(201)
  return made.body.id
}

beforeAll(async () => {
  configureSecrets(['a secret of the tests alone'])
  product = await startProduct('notifications')
  admin = await product.person('Ada', 'admin')
  head = await product.person('Helga', 'head')
  anna = await product.person('Anna', 'sales')
  boris = await product.person('Boris', 'sales')
  stages = (await product.pipeline()).stages
})
afterAll(() => product.stop())
beforeEach(async () => {
  await settle()
  await sql`delete from ${sql.id(product.workspace, 'notifications')}`.execute(product.database.db)
})

test('a record handed over is told to the new owner alone, and not to who did it', async () => {
  const deal = await dealOf(anna, 'Kitchen')
  expect(await inbox(anna)).toMatchObject([{ kind: 'assigned', text: 'Given to you: contact' }, { kind: 'assigned', title: 'Kitchen', text: 'Given to you: deal', object: 'deals', recordId: deal, read: false, actor: { name: 'Helga' } }].toReversed())
  expect(await inbox(head)).toEqual([])
  expect(await inbox(boris)).toEqual([])
  await anna.post('/tasks', { title: 'My own', kind: 'call', dueOn: '2026-11-25' })
  await head.post('/tasks', { title: 'Call back', kind: 'call', dueOn: '2026-11-25', ownerId: anna.id })
  expect((await inbox(anna))[0]).toMatchObject({ kind: 'taskAssigned', title: 'Call back', text: 'A task for you' })
  expect((await inbox(anna))).toHaveLength(3)
})

test('the owner hears what others do with a deal, in his language', async () => {
  const deal = await dealOf(anna, 'Roof')
  await anna.post(`/deals/${deal}/move`, { stageId: stages[1] })
  expect((await inbox(anna)).filter(({ kind }) => kind === 'stage')).toEqual([])
  await head.post(`/deals/${deal}/move`, { stageId: stages[0] })
  expect((await inbox(anna))[0]).toMatchObject({ kind: 'stage', text: 'Moved from Second to First' })
  await anna.patch('/me', { language: 'ru' })
  await head.post(`/deals/${deal}/lose`, { reason: 'price' })
  expect((await inbox(anna))[0]).toMatchObject({ kind: 'lost', text: 'Сделка проиграна' })
  await anna.patch('/me', { language: 'en' })
})

test('of deals moved together each owner hears of his own, once, and who only follows of those that he may see', async () => {
  const [first, second, other] = [await dealOf(anna, 'East'), await dealOf(anna, 'West'), await dealOf(boris, 'North')]
  await settle()
  await sql`delete from ${sql.id(product.workspace, 'notifications')}`.execute(product.database.db)
  await product.system((tx, call) => sql`insert into ${sql.id(call.workspace, 'followers')} select 'deals', id, ${boris.id}, now(), null from unnest(${[first, second, other]}::uuid[]) as id`.execute(tx))
  expect((await head.post('/deals/move', { ids: [first, second, other], stageId: stages[1] })).status).toBe(200)
  expect((await inbox(anna)).map(({ kind, title }) => `${kind} ${title}`).sort()).toEqual(['stage East', 'stage West'])
  expect(await inbox(boris)).toMatchObject([{ kind: 'stage', title: 'North', actor: { name: 'Helga' } }])
})

test('who is named in a note is told once, however often it is edited, and only when he may see it', async () => {
  const deal = await dealOf(anna, 'Porch')
  await inbox(anna)
  const note = (await anna.post('/notes', { body: `${mentionText({ id: head.id, name: 'Helga' })}, and ${mentionText({ id: boris.id, name: 'Boris' })}: look at the price`, dealId: deal })).body
  expect(await inbox(head)).toMatchObject([{ kind: 'mention', object: 'deals', recordId: deal, title: 'Porch', text: 'Names you', excerpt: '@Helga, and @Boris: look at the price' }])
  expect(await inbox(boris)).toEqual([])
  await anna.patch(`/notes/${note.id}`, { body: `${mentionText({ id: head.id, name: 'Helga' })} once more` })
  expect(await inbox(head)).toHaveLength(1)
  expect((await anna.get(`/mentionable?object=deals&id=${deal}&q=bor`)).body).toEqual({ data: [], hidden: [{ id: boris.id, name: 'Boris' }] })
  expect((await anna.get(`/mentionable?object=deals&id=${deal}&q=hel`)).body.data).toEqual([{ id: head.id, name: 'Helga' }])
  expect((await anna.post('/mentionable/check', { object: 'deals', id: deal, userIds: [head.id, boris.id] })).body).toEqual({ hidden: [{ id: boris.id, name: 'Boris' }] })
  expect((await boris.get(`/mentionable?object=deals&id=${deal}`)).status).toBe(404)
})

test('followers hear of changes, gathered by record; following gives no right to see', async () => {
  const deal = await dealOf(anna, 'Gate')
  await inbox(anna)
  expect((await head.post('/followers', { object: 'deals', id: deal })).body).toEqual({ data: [{ id: head.id, name: 'Helga' }], following: true })
  expect((await boris.post('/followers', { object: 'deals', id: deal })).status).toBe(404)
  expect((await boris.get(`/followers?object=deals&id=${deal}`)).status).toBe(404)
  const refused = await head.post('/followers', { object: 'deals', id: deal, userIds: [boris.id] })
  expect(refused).toMatchObject({ status: 422, body: { errors: [{ path: 'userIds', code: 'mayNotSee' }] } })
  await anna.patch(`/deals/${deal}`, { summary: 'Wider' })
  expect(await inbox(head)).toMatchObject([{ kind: 'follow', title: 'Gate', text: 'Changed: Summary', count: 1 }])
  await anna.patch(`/deals/${deal}`, { title: 'Wide gate' })
  await anna.post('/notes', { body: 'Said yes', dealId: deal })
  expect(await inbox(head)).toMatchObject([{ kind: 'follow', title: 'Wide gate', text: '3 changes: Summary, Title', count: 3 }])
  await product.system((tx, call) => sql`insert into ${sql.id(call.workspace, 'followers')} values ('deals', ${deal}, ${boris.id}, now(), null)`.execute(tx))
  await anna.patch(`/deals/${deal}`, { summary: 'Wider still' })
  expect(await inbox(boris)).toEqual([])
  expect((await head.delete(`/followers?object=deals&id=${deal}`)).body.following).toBe(false)
})

test('a notice of a record that is closed to its reader says so and no more', async () => {
  const deal = await dealOf(anna, 'Secret')
  await inbox(anna)
  await head.patch(`/deals/${deal}`, { ownerId: boris.id })
  await head.patch(`/contacts/${(await head.get(`/deals/${deal}`)).body.contactId}`, { ownerId: boris.id })
  for (const notice of await inbox(anna)) expect(notice).toMatchObject({ title: null, object: null, recordId: null, actor: null, text: 'This is no longer open to you' })
  expect((await inbox(boris)).some(({ title }) => title === 'Secret')).toBe(true)
})

test('notices are read, unread and counted, each person his own', async () => {
  await dealOf(anna, 'One')
  await dealOf(anna, 'Two')
  const all = await inbox(anna)
  expect((await anna.get('/notifications/unread')).body).toEqual({ count: 4 })
  expect((await boris.post('/notifications/mark', { ids: [all[0]!.id], read: true })).body.ids).toEqual([])
  expect((await anna.post('/notifications/mark', { ids: [all[0]!.id], read: true })).body).toEqual({ ids: [all[0]!.id], unread: 3 })
  const marked = (await anna.post('/notifications/mark', { all: true })).body
  expect(marked.ids).toHaveLength(3)
  expect((await anna.get('/notifications?unread=true')).body).toMatchObject({ data: [], unread: 0 })
  expect((await anna.post('/notifications/mark', { ids: marked.ids, read: false })).body.unread).toBe(3)
  const first = (await anna.get('/notifications?limit=3')).body
  const second = (await anna.get(`/notifications?limit=3&cursor=${first.page.next}`)).body
  expect([...first.data, ...second.data].map(({ id }: Notice) => id)).toEqual(all.map(({ id }) => id))
  expect(second.page.next).toBeNull()
  for (const bad of ['cursor=x', 'cursor=2026-01-01T00:00:00.000Z_1', 'limit=0', 'unread=maybe']) expect((await anna.get(`/notifications?${bad}`)).status, bad).toBe(422)
})

test('the clock tells of tasks before their time, when it has passed, and of those left from yesterday', async () => {
  const at = new Date('2026-11-24T10:00:00Z')
  const minutes = (n: number): Date => new Date(at.getTime() + n * 60_000)
  await run('notifications.tasksDue', minutes(-30))
  await anna.post('/tasks', { title: 'Ring', kind: 'call', dueAt: at.toISOString() })
  const done = await anna.post('/tasks', { title: 'Done by then', kind: 'call', dueAt: at.toISOString() })
  await anna.post(`/tasks/${done.body.id}/complete`)
  await anna.post('/tasks', { title: 'Some time', kind: 'todo', dueOn: '2026-11-24' })
  await run('notifications.tasksDue', minutes(-16))
  expect(await inbox(anna)).toEqual([])
  await run('notifications.tasksDue', minutes(-15))
  await run('notifications.tasksDue', minutes(-14))
  product.setNow(at)
  expect(await inbox(anna)).toMatchObject([{ kind: 'taskDue', title: 'Ring', text: 'Due at 12:00' }])
  product.setNow(null)
  await run('notifications.tasksDue', minutes(1))
  expect((await inbox(anna))[0]).toMatchObject({ kind: 'taskOverdue', title: 'Ring' })
  await run('notifications.tasksDue', new Date('2026-11-25T06:59:00Z'))
  await run('notifications.tasksDue', new Date('2026-11-25T07:01:00Z'))
  await run('notifications.tasksDue', new Date('2026-11-25T07:02:00Z'))
  expect((await inbox(anna)).filter(({ recordId }) => recordId === null)).toMatchObject([{ kind: 'taskOverdue', text: '1 task of yesterday is not done' }])
})

test('an alarm goes to administrators', async () => {
  await product.system((tx, call) => recordEvents(tx, call, [{ type: 'system.alarm', object: 'system', recordId: newId(), data: { key: 'notifications:texts.won', values: {} } }]))
  expect(await inbox(admin)).toMatchObject([{ kind: 'alarm', text: 'The deal is won' }])
  expect(await inbox(head)).toEqual([])
})

test('ways and quiet hours are chosen by each person', async () => {
  expect((await boris.patch('/notification-settings', { quietFrom: '22:00' })).status).toBe(422)
  expect((await boris.patch('/notification-settings', { quietFrom: '25:00', quietTo: '07:00' })).status).toBe(422)
  expect((await boris.patch('/notification-settings', { channels: { unknown: { app: true } } })).status).toBe(422)
  const changed = await boris.patch('/notification-settings', { channels: { assigned: { app: false, push: false, mail: false } }, quietFrom: '22:00', quietTo: '07:00', mailWhen: 'daily' })
  expect(changed).toMatchObject({ status: 200, body: { quietFrom: '22:00', quietTo: '07:00', mailWhen: 'daily', channels: { assigned: { app: false }, mention: { app: true } } } })
  await dealOf(boris, 'Quiet')
  expect(await inbox(boris)).toEqual([])
  await boris.patch('/notification-settings', { channels: { assigned: { app: true } }, quietFrom: null, quietTo: null, mailWhen: 'atOnce' })
})

test('what is unread goes out in one mail a person, once, and not at all when it was read', async () => {
  await product.system((tx, call) => saveMailSettings(tx, call, { host: 'mail.example', port: 587, security: 'starttls', user: null, password: null, fromName: 'Test', fromAddress: 'crm@firm.example', authority: null }))
  const mails = async () => (await sql<{ recipients: string[]; subject: string; text: string }>`select recipients, subject, text from ${sql.id(product.workspace, 'outgoing_mails')} where kind = 'notifications'`.execute(product.database.db)).rows
  await dealOf(anna, 'Mailed')
  await dealOf(boris, 'Read before')
  await inbox(anna)
  await boris.post('/notifications/mark', { all: true })
  await run('notifications.deliver')
  await run('notifications.deliver')
  expect(await mails()).toHaveLength(1)
  expect((await mails())[0]).toMatchObject({ recipients: ['anna@firm.example'], subject: 'Test: 2 notifications' })
  expect((await mails())[0]!.text).toContain('Helga · Mailed: Given to you: deal')
  expect((await mails())[0]!.text).toContain('/notifications?open=')
})

test('a browser is told by an encrypted push; one that is gone is forgotten; inner addresses are refused', async () => {
  const heard: { url: string; headers: Record<string, unknown>; size: number }[] = []
  let status = 201
  const service: Server = createServer((request, answer) => {
    let size = 0
    request.on('data', (chunk: Buffer) => void (size += chunk.length))
    request.on('end', () => {
      heard.push({ url: request.url!, headers: request.headers, size })
      answer.writeHead(status).end()
    })
  })
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve))
  const { port } = service.address() as { port: number }
  const browser = createECDH('prime256v1')
  const keys = { p256dh: browser.generateKeys().toString('base64url'), auth: randomBytes(16).toString('base64url') }
  const subscribe = (endpoint: string, given = keys) => anna.post('/push/subscriptions', { endpoint, keys: given, browser: 'Firefox' })
  const endpoint = `http://127.0.0.1:${port}/push/1`
  for (const refused of [endpoint, 'https://127.0.0.1/x', 'https://0177.0.0.1/x', 'https://[::ffff:a9fe:a9fe]/x', 'https://localhost./x', 'http://push.example/x', 'https://a:b@push.example/x', 'file:///etc/passwd', 'x']) expect((await subscribe(refused)).status, refused).toBe(422)
  expect((await subscribe('https://push.example/x', { ...keys, auth: 'short' })).status).toBe(422)
  await product.system((tx, call) => saveAllowList(tx, call, ['127.0.0.1']))
  expect((await subscribe(endpoint)).status).toBe(201)
  expect((await anna.get('/push/key')).body.key).toMatch(/^[\w-]{87}$/)
  expect((await anna.post('/push/test')).body).toEqual({ sent: 1, failed: 0 })
  expect(heard[0]).toMatchObject({ url: '/push/1', headers: { 'content-encoding': 'aes128gcm', ttl: '86400' } })
  expect(String(heard[0]!.headers.authorization)).toMatch(/^vapid t=/)
  await dealOf(anna, 'Pushed')
  await settle()
  await run('notifications.deliver')
  await run('notifications.deliver')
  expect(heard).toHaveLength(3)
  status = 500
  await dealOf(anna, 'Later')
  await settle()
  await run('notifications.deliver')
  expect((await anna.get('/notification-settings')).body.browsers).toMatchObject([{ browser: 'Firefox', failingSince: expect.any(String) }])
  status = 410
  await run('notifications.deliver', new Date(Date.now() + 6 * 60_000))
  expect((await anna.get('/notification-settings')).body.browsers).toEqual([])
  expect(JSON.stringify((await sql`select value from ${sql.id(product.workspace, 'settings')} where key = 'notifications.vapid'`.execute(product.database.db)).rows)).toMatch(/v1\./)
  service.close()
})

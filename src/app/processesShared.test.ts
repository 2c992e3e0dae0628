import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect, type Database } from '../kernel/database/connect.ts'
import { account, asking, firstKey, freshDatabase, startProcess, type Ask, type ServerProcess } from './serverProcess.testing.ts'

/** What two that serve and two that work share beside the records: the clock of the jobs, uploads, keys, limits, switches. */
let processes: ServerProcess[] = []
let dataDir: string
let database: Database
let one: Ask
let two: Ask
let key: string

beforeAll(async () => {
  const url = await freshDatabase('test_processes_shared')
  dataDir = mkdtempSync(join(tmpdir(), 'clientele-shared-'))
  const env = { DATABASE_URL: url, CLIENTELE_SECRET: 'a secret of thirty-two characters or more', CLIENTELE_DATA: dataDir }
  processes = await Promise.all(['web', 'web', 'worker', 'worker'].map((role) => startProcess({ ...env, CLIENTELE_ROLE: role })))
  database = connect(url, { max: 2 })
  key = await firstKey(processes[0]!.address)
  one = asking(processes[0]!.address, key)
  two = asking(processes[1]!.address, key)
}, 180_000)
afterAll(async () => {
  await Promise.all(processes.map((process) => process.end('SIGTERM')))
  await database?.close()
  rmSync(dataDir, { recursive: true, force: true })
}, 60_000)

const withinASecond = { timeout: 1000, interval: 50 }

test('what runs by the clock runs once, the nightly verification and the daily mail too', async () => {
  expect((await one('PUT', '/register/mail', { wanted: true })).status).toBe(200)
  await one('POST', '/contacts', { lastName: 'Sealed' })
  const sealed = async (): Promise<number> => (await one('GET', '/register/state')).body.lines
  await expect.poll(sealed, { timeout: 20_000, interval: 200 }).toBeGreaterThan(0)
  // Every minute in place of every night.
  await sql`update pgboss.schedule set cron = '* * * * *' where name in ('audit.verifyNightly', 'audit.mailValues')`.execute(database.db)
  const ran = async (): Promise<string[]> => (await sql<{ name: string }>`select distinct name from pgboss.job where state = 'completed' and data ->> 'workspace' is null`.execute(database.db)).rows.map(({ name }) => name)
  await expect.poll(ran, { timeout: 130_000, interval: 500 }).toEqual(expect.arrayContaining(['audit.verifyNightly', 'audit.mailValues', 'webhooks.deliver', 'jobs.resume']))
  const twice = await sql`select name, date_trunc('minute', created_on) from pgboss.job where data ->> 'workspace' is null and name not like '\\_\\_%' group by 1, 2 having count(*) > 1`.execute(database.db)
  expect(twice.rows).toEqual([])
  const again = await sql`select name from pgboss.job where data ->> 'workspace' is null and (retry_count > 0 or state = 'failed')`.execute(database.db)
  expect(again.rows).toEqual([])
  const mails = await sql<{ n: number }>`select count(*) as n from ws_main.outgoing_mails where kind = 'audit.value'`.execute(database.db)
  expect(mails.rows[0]!.n).toBe(1)
  expect((await two('GET', '/register/state')).body.verified).toMatchObject({ ok: true })
}, 180_000)

test('a file that came to one is attached, read and changed at the other', async () => {
  const { id } = (await one('POST', '/contacts', { lastName: 'Files' })).body
  const send = async (address: string, path: string, text: string): Promise<{ status: number; body: { id: string; number: number } }> => {
    const form = new FormData()
    form.append('file', new Blob([text]), 'offer.txt')
    const answer = await fetch(`${address}/api/v1${path}`, { method: 'POST', headers: { authorization: `Bearer ${key}` }, body: form })
    return { status: answer.status, body: (await answer.json()) as { id: string; number: number } }
  }
  const sent = await send(processes[0]!.address, '/files', 'The offer of Monday')
  expect(sent.status).toBe(201)
  expect((await two('POST', `/files/${sent.body.id}/attach`, { object: 'contacts', recordId: id })).status).toBe(200)
  expect((await two('GET', `/files/${sent.body.id}/content`)).body).toBe('The offer of Monday')
  expect((await send(processes[1]!.address, `/files/${sent.body.id}/versions`, 'The offer of Friday')).status).toBe(201)
  expect((await one('GET', `/files/${sent.body.id}/content`)).body).toBe('The offer of Friday')
  expect((await one('GET', `/files?object=contacts&recordId=${id}`)).body.data).toMatchObject([{ id: sent.body.id, number: 2 }])
})

test('a key taken away at one is good for nothing at the other within a second', async () => {
  const made = (await one('POST', '/api-keys', { name: 'short' })).body as { id: string; key: string }
  const holder = asking(processes[1]!.address, made.key)
  expect((await holder('GET', '/me')).status).toBe(200)
  expect((await one('DELETE', `/api-keys/${made.id}`)).status).toBe(204)
  await expect.poll(async () => (await holder('GET', '/me')).status, withinASecond).toBe(401)
})

test('a role changed at one allows and refuses at the other within a second, also where the person holds it by two ways', async () => {
  const { id } = (await one('POST', '/users', { name: 'Rita', email: 'rita@firm.example', roles: ['readonly'] })).body
  const hers = (await one('POST', '/api-keys', { name: 'hers', userId: id })).body.key as string
  const rita = asking(processes[1]!.address, hers)
  expect((await rita('POST', '/contacts', { lastName: 'No' })).status).toBe(403)
  expect((await one('PATCH', `/users/${id}`, { roles: ['readonly', 'sales'] })).status).toBe(200)
  await expect.poll(async () => (await rita('POST', '/contacts', { lastName: 'Yes' })).status, withinASecond).toBe(201)
  expect((await one('PATCH', `/users/${id}`, { roles: ['readonly'] })).status).toBe(200)
  await expect.poll(async () => (await rita('POST', '/contacts', { lastName: 'No more' })).status, withinASecond).toBe(403)
})

test('a module switched off at one is gone at the other within a second, and back as soon', async () => {
  expect((await two('GET', '/webhooks')).status).toBe(200)
  expect((await one('PUT', '/modules', { off: ['webhooks'] })).status).toBe(200)
  await expect.poll(async () => (await two('GET', '/webhooks')).status, withinASecond).toBe(404)
  expect((await two('PUT', '/modules', { off: [] })).status).toBe(200)
  await expect.poll(async () => (await one('GET', '/webhooks')).status, withinASecond).toBe(200)
})

test('a field made at one and removed at the other is so in both, while both are asked', async () => {
  const made = await one('POST', '/fields', { object: 'companies', label: 'Colour', key: 'x_colour', fieldType: 'text' })
  expect(made.status, JSON.stringify(made.body)).toBe(201)
  await expect.poll(async () => (await two('POST', '/companies', { name: 'Red', x_colour: 'red' })).status, withinASecond).toBe(201)
  const seen = new Set<number>()
  let over = false
  const reading = [one, two].map(async (ask) => {
    while (!over) seen.add((await ask('GET', '/companies?limit=5')).status)
  })
  expect((await two('DELETE', `/fields/${made.body.id}`)).status).toBeLessThan(300)
  await expect.poll(async () => (await one('POST', '/companies', { name: 'Late', x_colour: 'red' })).status, withinASecond).toBe(422)
  over = true
  await Promise.all(reading)
  expect([...seen]).toEqual([200])
})

test('an idempotency key used at both at the same moment is one request; with another body it is refused in both', async () => {
  for (let round = 0; round < 5; round++) {
    const send = (ask: Ask, lastName: string) => ask('POST', '/contacts', { lastName }, { 'idempotency-key': `moment ${round}` })
    const answers = await Promise.all([send(one, `Moment ${round}`), send(two, `Moment ${round}`)])
    expect(answers.map(({ status }) => status)).toEqual([201, 201])
    expect(answers[0]!.body.id).toBe(answers[1]!.body.id)
    expect((await Promise.all([send(one, 'Other'), send(two, 'Other')])).map(({ status }) => status)).toEqual([422, 422])
  }
})

test('guesses at a password count together, wherever they are made', async () => {
  const guess = (n: number): Promise<Response> => fetch(`${processes[n % 2]!.address}/api/v1/session`, { method: 'POST', headers: { 'content-type': 'application/json', origin: processes[n % 2]!.address }, body: JSON.stringify({ email: account.email, password: `wrong ${n}` }) })
  const statuses: number[] = []
  for (let n = 0; n < 40 && !statuses.includes(429); n++) statuses.push((await guess(n)).status)
  expect(statuses.at(-1)).toBe(429)
  expect((await guess(0)).status).toBe(429)
  expect((await guess(1)).status).toBe(429)
}, 60_000)

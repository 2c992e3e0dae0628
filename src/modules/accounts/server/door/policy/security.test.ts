import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { table } from '../../../../../kernel/database/connect.ts'
import { freeUser } from '../freeUser.ts'
import { addressOf, startAccounts, testAddress, testPassword, type TestAccounts } from '../../accounts.testing.ts'

let accounts: TestAccounts
let admin: string
const ids: Record<string, string> = {}
beforeAll(async () => {
  accounts = await startAccounts('ws_test_security')
  ids.ilze = await accounts.add('ilze', 'admin')
  ids.anna = await accounts.add('anna', 'sales')
  ids.karlis = await accounts.add('karlis', 'field')
  admin = await accounts.cookieOf('ilze')
})
afterAll(() => accounts?.stop())

const ask = (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, cookie = '', payload?: object, remoteAddress = '10.0.0.1') =>
  accounts.app.inject({ method, url: `/api/v1${url}`, headers: { ...(cookie ? { cookie } : {}), 'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36' }, remoteAddress, ...(payload ? { payload } : {}) })
const signIn = (name: string, from?: string) => ask('POST', '/session', '', { email: addressOf(name), password: testPassword }, from)
const cookieIn = (answer: { headers: Record<string, unknown> }): string => String(answer.headers['set-cookie']).split(';')[0]!

test('people come in from given networks only, at the sign-in and at every use', async () => {
  const roaming = cookieIn(await signIn('anna', '10.0.0.7'))
  const { key } = (await ask('POST', '/api-keys', roaming, { name: 'script' })).json()
  const changed = await ask('PATCH', '/security', admin, { networks: { all: ['10.0.0.0/24'], roles: { field: ['0.0.0.0/0', '::/0'] } } })
  expect(changed.statusCode, changed.body).toBe(200)
  expect((await ask('GET', '/me', roaming, undefined, '10.0.0.9')).statusCode).toBe(200)
  expect((await ask('GET', '/me', roaming, undefined, '::ffff:10.0.0.9')).statusCode).toBe(200)
  expect((await ask('GET', '/me', roaming, undefined, '203.0.113.9')).statusCode).toBe(401)
  const byKey = (remoteAddress: string) => accounts.app.inject({ url: '/api/v1/me', headers: { authorization: `Bearer ${key}` }, remoteAddress })
  expect([(await byKey('10.0.0.9')).statusCode, (await byKey('203.0.113.9')).statusCode]).toEqual([200, 401])
  // Back in the office the session goes on.
  expect((await ask('GET', '/me', roaming, undefined, '10.0.0.9')).statusCode).toBe(200)

  const refused = await signIn('anna', '203.0.113.9')
  expect([refused.statusCode, refused.json().code]).toEqual([403, 'network'])
  expect(refused.json().detail).toContain('203.0.113.9')
  expect(refused.headers['set-cookie']).toBeUndefined()
  // Strangers learn nothing of networks.
  expect((await ask('POST', '/session', '', { email: addressOf('anna'), password: 'not the one' }, '203.0.113.9')).statusCode).toBe(401)
  expect((await signIn('karlis', '203.0.113.9')).statusCode).toBe(200)
  await ask('PATCH', '/security', admin, { networks: { people: { [ids.anna!]: ['203.0.113.0/24'] } } })
  expect((await signIn('anna', '203.0.113.9')).statusCode).toBe(200)
  expect((await ask('GET', '/me', roaming, undefined, '10.0.0.9')).statusCode).toBe(401)
})

test('an administrator cannot lock himself out, and faults are told all at once', async () => {
  const outside = await ask('PATCH', '/security', admin, { networks: { all: ['192.168.0.0/16'], roles: {}, people: {} } })
  expect(outside.json()).toMatchObject({ status: 422, errors: [{ path: 'networks', code: 'outside', message: expect.stringContaining('10.0.0.1') }] })
  const wrong = await ask('PATCH', '/security', admin, { address: 'crm', networks: { all: ['office', '10.0.0.0/33'], roles: { boss: ['10.0.0.1'] }, people: { '0': ['10.0.0.1'] } } })
  expect(wrong.statusCode).toBe(422)
  expect(wrong.json().errors.map((issue: { path: string }) => issue.path)).toEqual(['address', 'networks.all.0', 'networks.all.1', 'networks.roles.boss', 'networks.people.0'])
  expect((await ask('PATCH', '/security', admin, { networks: { all: [], roles: {}, people: {} } })).statusCode).toBe(200)
})

test('only administrators see and set what is demanded of a sign-in, and no key does', async () => {
  const anna = await accounts.cookieOf('anna')
  expect((await ask('GET', '/security', anna)).statusCode).toBe(403)
  expect((await ask('PATCH', '/security', anna, { sessionDays: 300 })).statusCode).toBe(403)
  const { key } = (await ask('POST', '/api-keys', admin, { name: 'script' })).json()
  const byKey = await accounts.app.inject({ method: 'PATCH', url: '/api/v1/security', headers: { authorization: `Bearer ${key}` }, payload: { sessionDays: 300 } })
  expect(byKey.statusCode).toBe(403)
  for (const body of [{ sessionDays: 0 }, { sessionDays: 1.5 }, { requireSecondFactor: 'yes' }, { networks: [] }, { unknown: 1 }]) expect((await ask('PATCH', '/security', admin, body)).statusCode, JSON.stringify(body)).toBe(422)
})

test('the length of a session is the firm’s, and its cookie says so', async () => {
  expect((await ask('PATCH', '/security', admin, { sessionDays: 2 })).json()).toMatchObject({ sessionDays: 2, serverAddress: testAddress })
  const answer = await signIn('anna')
  expect(String(answer.headers['set-cookie'])).toContain('Max-Age=172800;')
  const cookie = cookieIn(answer)
  await sql`update ${table(accounts.workspace, 'auth_sessions')} set expires_at = expires_at - interval '2 days 1 second'`.execute(accounts.database.db)
  expect((await ask('GET', '/me', cookie)).statusCode).toBe(401)
  admin = await accounts.cookieOf('ilze')
})

test('a person sees where he is signed in, and ends one or all others; the next request notices', async () => {
  const [here, there, third] = [cookieIn(await signIn('anna', '10.0.0.5')), cookieIn(await signIn('anna', '10.0.0.6')), cookieIn(await signIn('anna', '10.0.0.8'))]
  const list = (await ask('GET', '/sessions', here, undefined, '10.0.0.5')).json().data
  expect(list[0]).toMatchObject({ current: true, browser: 'Chrome', system: 'Windows', phone: false, address: '10.0.0.5', method: 'password' })
  expect(JSON.stringify(list)).not.toMatch(/token/i)
  const other = list.find((one: { address: string }) => one.address === '10.0.0.6')
  expect((await ask('DELETE', `/sessions/${other.id}`, here)).statusCode).toBe(204)
  expect((await ask('GET', '/me', there)).statusCode).toBe(401)
  expect((await ask('DELETE', `/sessions/${other.id}`, here)).statusCode).toBe(404)
  expect((await ask('DELETE', '/sessions', here)).json()).toEqual({ ended: expect.any(Number) })
  expect([(await ask('GET', '/me', third)).statusCode, (await ask('GET', '/me', here)).statusCode]).toEqual([401, 200])
})

test('administrators see and end the sessions of others; nobody else does', async () => {
  const cookie = await accounts.cookieOf('anna')
  const karlis = await accounts.cookieOf('karlis')
  expect((await ask('GET', `/sessions?userId=${ids.anna}`, karlis)).statusCode).toBe(403)
  expect((await ask('DELETE', `/sessions?userId=${ids.anna}`, karlis)).statusCode).toBe(403)
  const [first] = (await ask('GET', `/sessions?userId=${ids.anna}`, admin)).json().data
  expect((await ask('DELETE', `/sessions/${first.id}`, karlis)).statusCode).toBe(404)
  expect((await ask('DELETE', `/sessions?userId=${ids.anna}`, admin)).statusCode).toBe(200)
  expect((await ask('GET', '/me', cookie)).statusCode).toBe(401)
  for (const id of ['0', 'x', ids.anna!.replace(/.$/, '0')]) expect((await ask('GET', `/sessions?userId=${id}`, admin)).statusCode).toBe(404)
})

test('what happened at the door is on record, about people that there are, without secrets', async () => {
  await signIn('anna')
  await ask('POST', '/session', '', { email: addressOf('anna'), password: 'not the one at all' })
  await ask('POST', '/session', '', { email: 'nobody@firm.example', password: 'not the one at all' })
  const { rows } = await sql<{ type: string; record_id: string; actor_id: string | null; data: Record<string, unknown> }>`select type, record_id, actor_id, data from ${table(accounts.workspace, 'events')} where type = any('{users.signedIn,users.signInFailed}') order by id desc limit 2`.execute(accounts.database.db)
  expect(rows).toMatchObject([
    { type: 'users.signInFailed', record_id: ids.anna, actor_id: null, data: { ip: '10.0.0.1', method: 'password' } },
    { type: 'users.signedIn', record_id: ids.anna, actor_id: ids.anna, data: { ip: '10.0.0.1', method: 'password' } },
  ])
  expect(JSON.stringify(rows)).not.toContain('not the one')
})

test('whoever sits at the server lets a person in again who is locked out', async () => {
  await ask('PATCH', '/security', admin, { networks: { all: ['10.0.0.0/24'], roles: {}, people: {} } })
  for (let n = 0; n < 11; n++) await ask('POST', '/session', '', { email: addressOf('ilze'), password: 'not the one at all' }, '203.0.113.9')
  expect((await signIn('ilze', '203.0.113.9')).statusCode).toBe(429)
  expect(await accounts.system((tx, call) => freeUser(tx, call, addressOf('ilze')))).toEqual({ id: ids.ilze, secondFactor: false, networks: true })
  expect((await signIn('ilze', '203.0.113.9')).statusCode).toBe(200)
  expect((await signIn('anna', '203.0.113.9')).statusCode).toBe(403)
})

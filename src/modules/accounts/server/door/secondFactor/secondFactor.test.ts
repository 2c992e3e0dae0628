import { Secret, TOTP } from 'otpauth'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { table } from '../../../../../kernel/database/connect.ts'
import { setSetting } from '../../../../../kernel/settings/settings.ts'
import { addressOf, startAccounts, testPassword, type TestAccounts } from '../../accounts.testing.ts'
import { raiseRightsVersion } from '../../rights/rightsVersion.ts'

let accounts: TestAccounts
const ids: Record<string, string> = {}
beforeAll(async () => {
  accounts = await startAccounts('ws_test_second_factor')
  for (const [name, role] of [['ilze', 'admin'], ['anna', 'sales'], ['peteris', 'sales'], ['janis', 'sales']]) ids[name!] = await accounts.add(name!, role!)
})
afterAll(() => accounts?.stop())

const ask = (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, cookie = '', payload?: object, remoteAddress = '10.0.0.1') =>
  accounts.app.inject({ method, url: `/api/v1${url}`, headers: cookie ? { cookie } : {}, remoteAddress, ...(payload ? { payload } : {}) })
const signIn = (name: string, remoteAddress?: string) => ask('POST', '/session', '', { email: addressOf(name), password: testPassword }, remoteAddress)
const cookieIn = (answer: { headers: Record<string, unknown> }): string => String(answer.headers['set-cookie']).split(';')[0]!

let ahead = 0
/** The code of the moment by the clock of the interface. */
const codeOf = (secret: string): string => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + ahead * 1000 })
/** To the next code: each works once. */
const wait = (): void => accounts.ahead((ahead += 30))

async function setUp(name: string): Promise<{ secret: string; recoveryCodes: string[]; cookie: string }> {
  const cookie = await accounts.cookieOf(name)
  const begun = (await ask('POST', '/second-factor/set-up', cookie, {})).json()
  const done = await ask('POST', '/second-factor', cookie, { ticket: begun.ticket, code: codeOf(begun.secret) })
  expect(done.statusCode, done.body).toBe(200)
  return { secret: begun.secret, recoveryCodes: done.json().recoveryCodes, cookie }
}

test('a second factor is set up with a first code, and asked for at the next sign-in', async () => {
  const { secret, recoveryCodes, cookie } = await setUp('anna')
  expect(new Set(recoveryCodes).size).toBe(10)
  expect((await ask('GET', `/users/${ids.anna}/sign-in`, cookie)).json()).toMatchObject({ password: true, secondFactor: { recoveryCodesLeft: 10 } })
  wait()
  const first = await signIn('anna')
  expect(first.statusCode).toBe(202)
  expect(first.headers['set-cookie']).toBeUndefined()
  expect(first.json()).toMatchObject({ next: 'secondFactor', methods: ['code'] })
  const { ticket } = first.json()
  const wrong = await ask('POST', '/session/second-step', '', { ticket, code: '000000' })
  expect(wrong.statusCode).toBe(422)
  expect(wrong.json().errors[0]).toMatchObject({ path: 'code', code: 'wrong_code' })
  const code = codeOf(secret)
  const right = await ask('POST', '/session/second-step', '', { ticket, code: `${code.slice(0, 3)} ${code.slice(3)}` })
  expect(right.statusCode, right.body).toBe(200)
  expect((await ask('GET', '/me', cookieIn(right))).json()).toMatchObject({ name: 'anna' })
  // Neither the ticket nor the code works again.
  expect((await ask('POST', '/session/second-step', '', { ticket, code })).statusCode).toBe(409)
  expect((await ask('POST', '/session/second-step', '', { ticket: (await signIn('anna')).json().ticket, code })).statusCode).toBe(422)
  wait()
})

test('of two requests with one code one gets in', async () => {
  const { secret } = await setUp('peteris')
  wait()
  const tickets = (await Promise.all([signIn('peteris'), signIn('peteris'), signIn('peteris')])).map((answer) => answer.json().ticket)
  const code = codeOf(secret)
  const answers = await Promise.all(tickets.map((ticket) => ask('POST', '/session/second-step', '', { ticket, code })))
  expect(answers.map((answer) => answer.statusCode).sort((a, b) => a - b)).toEqual([200, 422, 422])
})

test('neither the secret nor recovery codes can be read from the database', async () => {
  const { secret, recoveryCodes } = await setUp('janis')
  const { rows } = await sql<{ text: string }>`select coalesce(string_agg(f::text, ' '), '') || (select string_agg(r::text, ' ') from ${table(accounts.workspace, 'recovery_codes')} r) || (select coalesce(string_agg(e::text, ' '), '') from ${table(accounts.workspace, 'events')} e) as text from ${table(accounts.workspace, 'second_factors')} f`.execute(accounts.database.db)
  for (const kept of [secret, ...recoveryCodes]) expect(rows[0]!.text).not.toContain(kept)
})

test('a recovery code opens the door once, however it is typed', async () => {
  const recovery = (await ask('POST', '/second-factor/recovery-codes', await cookieWithCode('janis'), { currentPassword: testPassword })).json().recoveryCodes as string[]
  const { ticket } = (await signIn('janis')).json()
  const typed = recovery[3]!.toUpperCase().replaceAll('-', ' ')
  expect((await ask('POST', '/session/second-step', '', { ticket, code: typed })).statusCode).toBe(200)
  const again = (await signIn('janis')).json().ticket
  expect((await ask('POST', '/session/second-step', '', { ticket: again, code: typed })).statusCode).toBe(422)
  expect((await ask('GET', `/users/${ids.janis}/sign-in`, await accounts.cookieOf('ilze'))).json().secondFactor).toMatchObject({ recoveryCodesLeft: 9 })
})

/** An administrator takes the factor off and the person sets up another: the way back after a lost phone. */
async function cookieWithCode(name: string): Promise<string> {
  expect((await ask('DELETE', `/users/${ids[name]}/second-factor`, await accounts.cookieOf('ilze'))).statusCode).toBe(204)
  return (await setUp(name)).cookie
}

test('guesses at codes are few: five a ticket, ten in all; an administrator lifts the lock', async () => {
  const { ticket } = (await signIn('anna')).json()
  const guess = (ticketText: string, n: number, from: string) => ask('POST', '/session/second-step', '', { ticket: ticketText, code: String(n).padStart(6, '0') }, from)
  const codes = []
  for (let n = 0; n < 7; n++) codes.push((await guess(ticket, n, '10.0.1.1')).statusCode)
  expect(codes).toEqual([422, 422, 422, 422, 422, 409, 409])
  // From other machines too, a hundred at once.
  const tickets = await Promise.all(Array.from({ length: 4 }, async () => (await signIn('anna', '10.0.1.2')).json().ticket as string))
  const answers = await Promise.all(Array.from({ length: 100 }, (_, n) => guess(tickets[n % 4]!, n, `10.0.2.${n}`)))
  expect(answers.filter((answer) => answer.statusCode === 422).length).toBeLessThanOrEqual(5)
  expect(answers.filter((answer) => answer.statusCode === 200)).toEqual([])
  const admin = await accounts.cookieOf('ilze')
  expect((await ask('GET', `/users/${ids.anna}/sign-in`, admin)).json().lockedUntil).toMatch(/^\d{4}-/)
  expect((await ask('DELETE', `/users/${ids.anna}/lock`, await accounts.cookieOf('ilze'))).statusCode).toBe(204)
  expect((await ask('GET', `/users/${ids.anna}/sign-in`, admin)).json().lockedUntil).toBeNull()
})

test('a ticket runs out, and is worth nothing once the person is disabled', async () => {
  const late = (await signIn('anna')).json().ticket
  accounts.ahead((ahead += 11 * 60))
  expect((await ask('POST', '/session/second-step', '', { ticket: late, code: '123456' })).statusCode).toBe(409)
  const { ticket } = (await signIn('peteris')).json()
  await accounts.system((tx) => sql`update ${table(accounts.workspace, 'users')} set active = false where id = ${ids.peteris}`.execute(tx))
  expect((await ask('POST', '/session/second-step', '', { ticket, code: '123456' })).statusCode).toBe(409)
})

test('somebody at an open screen, or with a key, changes nothing of how one signs in', async () => {
  await accounts.add('liga', 'sales')
  const cookie = await accounts.cookieOf('liga')
  await accounts.system((tx) => sql`update ${table(accounts.workspace, 'auth_sessions')} set created_at = created_at - interval '16 minutes'`.execute(tx))
  for (const url of ['/second-factor/set-up', '/second-factor/remove', '/second-factor/recovery-codes', '/passkeys/options']) {
    const answer = await ask('POST', url, cookie, {})
    expect([answer.statusCode, answer.json().code, answer.json().password], url).toEqual([403, 'confirm_identity', true])
    expect((await ask('POST', url, cookie, { currentPassword: 'not the one' })).statusCode, url).toBe(422)
  }
  expect((await ask('POST', '/second-factor/set-up', cookie, { currentPassword: testPassword })).statusCode).toBe(200)
  const { key } = (await ask('POST', '/api-keys', cookie, { name: 'script' })).json()
  const byKey = await accounts.app.inject({ method: 'POST', url: '/api/v1/second-factor/set-up', headers: { authorization: `Bearer ${key}` }, payload: { currentPassword: testPassword } })
  expect([byKey.statusCode, byKey.json().code]).toEqual([403, 'screen_only'])
})

test('another person’s second factor is nobody’s business but an administrator’s', async () => {
  const cookie = await accounts.cookieOf('liga')
  expect((await ask('GET', `/users/${ids.anna}/sign-in`, cookie)).statusCode).toBe(403)
  expect((await ask('DELETE', `/users/${ids.anna}/second-factor`, cookie)).statusCode).toBe(403)
  expect((await ask('DELETE', `/users/${ids.anna}/lock`, cookie)).statusCode).toBe(403)
  for (const id of ['0', ids.ilze!.replace(/.$/, '0')]) expect((await ask('DELETE', `/users/${id}/second-factor`, await accounts.cookieOf('ilze'))).statusCode).toBe(404)
})

test('where the firm requires two factors, the sign-in leads through setting one up', async () => {
  await accounts.system(async (tx, call) => {
    await setSetting(tx, call, 'security', { requireSecondFactor: true })
    await raiseRightsVersion(tx, call)
  })
  const first = await signIn('liga')
  expect([first.statusCode, first.json().next]).toEqual([202, 'setUpSecondFactor'])
  const { ticket } = first.json()
  expect((await ask('POST', '/session/second-step', '', { ticket, code: '123456' })).statusCode).toBe(409)
  const begun = (await ask('POST', '/second-factor/set-up', '', { ticket })).json()
  expect(begun.uri).toMatch(/^otpauth:\/\/totp\/.*secret=[A-Z2-7]{32}/)
  expect((await ask('POST', '/second-factor', '', { ticket: begun.ticket, code: '000000' })).statusCode).toBe(422)
  const done = await ask('POST', '/second-factor', '', { ticket: begun.ticket, code: codeOf(begun.secret) })
  expect(done.statusCode, done.body).toBe(200)
  const cookie = cookieIn(done)
  expect((await ask('GET', '/me', cookie)).json()).toMatchObject({ name: 'liga' })
  // It stays on while it is required.
  expect((await ask('POST', '/second-factor/remove', cookie, {})).json()).toMatchObject({ status: 409, code: 'second_factor_required' })
  expect((await signIn('liga')).json()).toMatchObject({ next: 'secondFactor' })
})

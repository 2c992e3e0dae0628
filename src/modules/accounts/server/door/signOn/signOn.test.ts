import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { table } from '../../../../../kernel/database/connect.ts'
import { addressOf, startAccounts, testAddress, type TestAccounts } from '../../accounts.testing.ts'
import { startProvider, type TestProvider } from './provider.testing.ts'

let accounts: TestAccounts
let provider: TestProvider
let admin: string
beforeAll(async () => {
  accounts = await startAccounts('ws_test_sign_on')
  provider = await startProvider(`${testAddress}/api/v1/sign-on/callback`)
  await accounts.add('ilze', 'admin')
  await accounts.add('anna', 'sales')
  admin = await accounts.cookieOf('ilze')
})
afterAll(async () => {
  await accounts?.stop()
  await provider?.stop()
})

const ask = (method: 'GET' | 'POST' | 'PATCH', url: string, payload?: object, headers: Record<string, string> = {}) => accounts.app.inject({ method, url: `/api/v1${url}`, headers, remoteAddress: '10.0.0.1', ...(payload ? { payload } : {}) })
const setUp = (signOn: object) => ask('PATCH', '/security', { signOn }, { cookie: admin })
const cookiesOf = (answer: { headers: Record<string, unknown> }): string[] => [answer.headers['set-cookie'] ?? []].flat().map((line) => String(line).split(';')[0]!)

/** Where the browser ends, and the session it has then. */
async function signOn(login: string, change: (back: URL, cookie: string) => [URL, string] = (back, cookie) => [back, cookie]): Promise<{ to: string; session: string | undefined }> {
  const started = await ask('POST', '/sign-on')
  expect(started.statusCode, started.body).toBe(200)
  const [back, cookie] = change(await provider.signIn(started.json().url, login), cookiesOf(started)[0]!)
  const answer = await accounts.app.inject({ url: back.pathname + back.search, headers: { cookie }, remoteAddress: '10.0.0.1' })
  expect(answer.statusCode, answer.body).toBe(303)
  return { to: String(answer.headers.location), session: cookiesOf(answer).find((one) => one.startsWith('clientele_session=')) }
}

test('the administrator sets it up; the secret is sealed and never told', async () => {
  expect((await ask('POST', '/sign-on')).statusCode).toBe(409)
  expect((await setUp({ enabled: true })).json().errors.map((issue: { path: string }) => issue.path)).toEqual(['signOn.issuer', 'signOn.clientId', 'signOn.label', 'signOn.secret'])
  for (const issuer of ['http://login.firm.example', 'ftp://x', 'login', 'https://a:b@login.firm.example', 'http://169.254.169.254/']) expect((await setUp({ issuer })).statusCode, issuer).toBe(422)
  const { issuer, clientId, clientSecret: secret } = provider
  const done = await setUp({ enabled: true, issuer, clientId, secret, label: 'Firm account' })
  expect(done.statusCode, done.body).toBe(200)
  expect(done.json().signOn).toMatchObject({ secretSet: true, redirectUrl: `${testAddress}/api/v1/sign-on/callback` })
  expect(done.body).not.toContain(secret)
  const { rows } = await sql<{ text: string }>`select string_agg(s::text, ' ') as text from ${table(accounts.workspace, 'settings')} s`.execute(accounts.database.db)
  expect(rows[0]!.text).not.toContain(secret)
  expect((await ask('GET', '/sign-in')).json()).toMatchObject({ signOn: { label: 'Firm account' } })
})

test('a person known by a verified address comes in', async () => {
  provider.people.a = { email: addressOf('ANNA'), email_verified: true, name: 'Anna' }
  const { to, session } = await signOn('a')
  expect(to).toBe('/')
  expect((await ask('GET', '/me', undefined, { cookie: session! })).json()).toMatchObject({ name: 'anna' })
  expect((await ask('GET', '/sessions', undefined, { cookie: session! })).json().data[0]).toMatchObject({ method: 'signOn' })
})

test('an address that the service has not verified, and a stranger, stay outside', async () => {
  provider.people.b = { email: addressOf('anna'), email_verified: false }
  provider.people.c = { email: addressOf('anna') }
  provider.people.d = { email: 'stranger@firm.example', email_verified: true }
  expect(await signOn('b')).toEqual({ to: '/#sign-on=unverified', session: undefined })
  expect(await signOn('c')).toEqual({ to: '/#sign-on=unverified', session: undefined })
  expect(await signOn('d')).toEqual({ to: '/#sign-on=unknown', session: undefined })
  expect(await accounts.count('users')).toBe(2)
})

test('an answer counts once, in the browser that asked, with its own state and code', async () => {
  expect((await signOn('a', (back) => [back, ''])).to).toBe('/#sign-on=stale')
  expect((await signOn('a', (back) => [back, 'clientele_sign_on=made-up'])).to).toBe('/#sign-on=stale')
  const other = cookiesOf(await ask('POST', '/sign-on'))[0]!
  expect((await signOn('a', (back) => [back, other])).to).toBe('/#sign-on=refused')
  expect((await signOn('a', (back, cookie) => [new URL(back.href.replace(/code=[^&]+/, 'code=made-up')), cookie])).to).toBe('/#sign-on=refused')
  let kept: [URL, string] | undefined
  await signOn('a', (...both) => (kept = both))
  expect((await signOn('a', () => kept!)).to).toBe('/#sign-on=stale')
  expect((await accounts.app.inject({ url: '/api/v1/sign-on/callback?error=access_denied' })).headers.location).toBe('/#sign-on=stale')
})

test('people of the named domains alone, who are added where the firm wants it', async () => {
  expect((await setUp({ createPeople: true, role: 'sales' })).json().errors[0]).toMatchObject({ path: 'signOn.domains' })
  expect((await setUp({ createPeople: true, role: 'admin', domains: ['firm.example'] })).json().errors[0]).toMatchObject({ path: 'signOn.role' })
  expect((await setUp({ createPeople: true, role: 'sales', domains: ['firm.example'] })).statusCode).toBe(200)
  provider.people.e = { email: 'mallory@evil.example', email_verified: true }
  provider.people.f = { email: 'x@firm.example@evil.example', email_verified: true }
  provider.people.g = { email: 'new.person@firm.example', email_verified: true, name: 'New Person' }
  expect((await signOn('e')).to).toBe('/#sign-on=domain')
  expect((await signOn('f')).to).toBe('/#sign-on=domain')
  const { session } = await signOn('g')
  expect((await ask('GET', '/me', undefined, { cookie: session! })).json()).toMatchObject({ name: 'New Person', email: 'new.person@firm.example', roles: ['sales'] })
})

test('somebody who was disabled is not let in, nor added again', async () => {
  await accounts.system((tx) => sql`update ${table(accounts.workspace, 'users')} set active = false where email = ${addressOf('anna')}`.execute(tx))
  expect((await signOn('a')).to).toBe('/#sign-on=unknown')
  await accounts.system((tx) => sql`update ${table(accounts.workspace, 'users')} set active = true`.execute(tx))
})

test('where two factors are required, a sign-on that does not speak of two leads to the second step', async () => {
  await ask('PATCH', '/security', { requireSecondFactor: true }, { cookie: admin })
  const { to, session } = await signOn('a')
  expect(session).toBeUndefined()
  expect(JSON.parse(decodeURIComponent(to.replace('/#second-step=', '')))).toMatchObject({ next: 'setUpSecondFactor', ticket: expect.any(String) })
  await ask('PATCH', '/security', { requireSecondFactor: false }, { cookie: admin })
})

test('a service that sends elsewhere, or is not there, is said to be away; redirects are not followed', async () => {
  let followed = 0
  const elsewhere = createServer((request, response) => {
    if (request.url === '/secret') followed++
    response.writeHead(302, { location: '/secret' }).end()
  })
  elsewhere.listen(0, '127.0.0.1')
  await once(elsewhere, 'listening')
  const { port } = elsewhere.address() as AddressInfo
  await setUp({ issuer: `http://127.0.0.1:${port}` })
  expect((await ask('POST', '/sign-on')).json()).toMatchObject({ status: 502, code: 'sign_on_away' })
  elsewhere.closeAllConnections()
  elsewhere.close()
  await once(elsewhere, 'close')
  expect((await ask('POST', '/sign-on')).statusCode).toBe(502)
  expect(followed).toBe(0)
})

import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { table } from '../../../../kernel/database/connect.ts'
import { addressOf, startAccounts, testPassword, type TestAccounts } from '../accounts.testing.ts'

let accounts: TestAccounts
beforeAll(async () => {
  accounts = await startAccounts('ws_test_sign_in')
  await accounts.add('ilze', 'admin')
  await accounts.add('anna', 'sales')
})
afterAll(() => accounts?.stop())

const signIn = (email: string, password: string, headers: Record<string, string> = {}, remoteAddress = '10.0.0.1') =>
  accounts.app.inject({ method: 'POST', url: '/api/v1/session', payload: { email, password }, headers, remoteAddress })
const me = (cookie: string) => accounts.app.inject({ url: '/api/v1/me', headers: { cookie } })

test('the right password opens a session, in a cookie that scripts of a page cannot read', async () => {
  const answer = await signIn(' ANNA@firm.example ', testPassword)
  expect(answer.statusCode).toBe(200)
  expect(answer.json()).toMatchObject({ name: 'anna', email: 'anna@firm.example', roles: ['sales'] })
  const cookie = String(answer.headers['set-cookie'])
  expect(cookie).toMatch(/^clientele_session=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/)
  expect((await me(cookie.split(';')[0]!)).json()).toMatchObject({ name: 'anna' })
})

test('on a page loaded by https the cookie stays on https', async () => {
  const answer = await signIn('anna@firm.example', testPassword, { origin: 'https://localhost:80', host: 'localhost:80' })
  expect(String(answer.headers['set-cookie'])).toMatch(/^__Host-clientele_session=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax; Secure$/)
  const cookie = String(answer.headers['set-cookie']).split(';')[0]!
  expect((await me(cookie)).json()).toMatchObject({ name: 'anna' })
  // What another page of the domain set beside it counts for nothing, and ends with it.
  const planted = await accounts.cookieOf('ilze')
  expect((await me(`${planted}; ${cookie}`)).json()).toMatchObject({ name: 'anna' })
  const out = await accounts.app.inject({ method: 'DELETE', url: '/api/v1/session', headers: { cookie: `${planted}; ${cookie}` } })
  expect(String(out.headers['set-cookie'])).toMatch(/^__Host-clientele_session=; Max-Age=0; Path=\/; HttpOnly; SameSite=Lax; Secure$/)
  for (const one of [cookie, planted]) expect((await me(one)).statusCode).toBe(401)
})

test('a page of another site cannot sign anybody in', async () => {
  expect((await signIn('anna@firm.example', testPassword, { origin: 'https://evil.example' })).statusCode).toBe(403)
  expect((await signIn('anna@firm.example', testPassword, { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403)
})

test('an unknown address and a wrong password are answered alike, in about the same time', async () => {
  const time = async (email: string) => {
    const started = performance.now()
    const answer = await signIn(email, 'wrong wrong wrong', {}, '10.0.0.2')
    return { body: answer.body, status: answer.statusCode, took: performance.now() - started }
  }
  const wrong = await time('anna@firm.example')
  const unknown = await time('nobody@firm.example')
  expect(wrong.status).toBe(401)
  expect(unknown.body).toBe(wrong.body)
  expect(unknown.took).toBeGreaterThan(wrong.took / 4)
})

test('odd addresses and passwords are wrong, not errors', async () => {
  for (const email of ['', 'x', "a'; drop table users;--", 'anna@firm.example\u0000', '%', 'a@b@c'])
    expect((await signIn(email, 'wrong wrong wrong', {}, '10.0.0.3')).statusCode, email).toBe(401)
  expect((await signIn('anna@firm.example', 'x'.repeat(1025), {}, '10.0.0.3')).statusCode).toBe(422)
  expect((await accounts.app.inject({ method: 'POST', url: '/api/v1/session', payload: { email: { $ne: null }, password: [] } })).statusCode).toBe(422)
})

test('after ten wrong guesses even the right password waits; other machines and people do not', async () => {
  await accounts.add('peteris', 'sales')
  const answers = await Promise.all(Array.from({ length: 100 }, (_, n) => signIn('peteris@firm.example', `guess number ${n}`, {}, '10.0.0.4')))
  const codes = answers.map((answer) => answer.statusCode)
  expect(codes.filter((code) => code === 401)).toHaveLength(10)
  expect(codes.filter((code) => code === 429)).toHaveLength(90)
  const refused = await signIn('peteris@firm.example', testPassword, {}, '10.0.0.4')
  expect(refused.statusCode).toBe(429)
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(800)
  expect(refused.json().detail).toContain('15 minutes')
  await sql`delete from ${table(accounts.workspace, 'sign_in_guesses')} where key like 'account %'`.execute(accounts.database.db)
  expect((await signIn('peteris@firm.example', testPassword, {}, '10.0.0.5')).statusCode).toBe(200)
})

test('the count starts anew when its time is over', async () => {
  await sql`update ${table(accounts.workspace, 'sign_in_guesses')} set since = since - interval '15 minutes'`.execute(accounts.database.db)
  expect((await signIn('peteris@firm.example', testPassword, {}, '10.0.0.4')).statusCode).toBe(200)
})

test('right passwords do not use up the guesses', async () => {
  for (let n = 0; n < 12; n++) expect((await signIn('anna@firm.example', testPassword, {}, '10.0.0.6')).statusCode).toBe(200)
})

test('signing in ends the session that the request came with', async () => {
  const planted = await accounts.cookieOf('anna')
  const answer = await signIn('anna@firm.example', testPassword, { cookie: planted })
  const fresh = String(answer.headers['set-cookie']).split(';')[0]!
  expect(fresh).not.toBe(planted)
  expect((await me(planted)).statusCode).toBe(401)
  expect((await me(fresh)).statusCode).toBe(200)
})

test('after signing out the cookie opens nothing', async () => {
  const cookie = await accounts.cookieOf('anna')
  expect((await me(cookie)).statusCode).toBe(200)
  const out = await accounts.app.inject({ method: 'DELETE', url: '/api/v1/session', headers: { cookie } })
  expect(out.statusCode).toBe(204)
  expect(String(out.headers['set-cookie'])).toContain('Max-Age=0')
  expect((await me(cookie)).statusCode).toBe(401)
})

test('a session that ran out, or a cookie that was tampered with, opens nothing', async () => {
  const cookie = await accounts.cookieOf('anna')
  for (const odd of ['clientele_session=', 'clientele_session=%E0%A4%A', 'clientele_session=abc', `${cookie}x`, cookie.replace(/=(.)/, '=x$1')])
    expect((await me(odd)).statusCode, odd).toBe(401)
  await sql`update ${table(accounts.workspace, 'auth_sessions')} set expires_at = now() - interval '1 second'`.execute(accounts.database.db)
  expect((await me(cookie)).statusCode).toBe(401)
})

test('somebody who was disabled cannot sign in and gets no other answer', async () => {
  await accounts.add('janis', 'sales')
  await accounts.system((tx) => sql`update ${table(accounts.workspace, 'users')} set active = false where email = ${addressOf('janis')}`.execute(tx))
  expect((await signIn('janis@firm.example', testPassword)).statusCode).toBe(401)
})

import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { table } from '../../../../../kernel/database/connect.ts'
import { saveMailSettings } from '../../../../../kernel/mail/index.ts'
import { addressOf, startAccounts, testAddress, testPassword, type TestAccounts } from '../../accounts.testing.ts'

let accounts: TestAccounts
let admin: string
beforeAll(async () => {
  accounts = await startAccounts('ws_test_links')
  await accounts.add('ilze', 'admin')
  await accounts.add('anna', 'sales')
})
beforeEach(async () => {
  accounts.ahead(0)
  await sql`delete from ${table(accounts.workspace, 'sign_in_guesses')}`.execute(accounts.database.db)
  admin = await accounts.cookieOf('ilze')
})
afterAll(() => accounts?.stop())

const ask = (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, payload?: object, headers: Record<string, string> = {}) => accounts.app.inject({ method, url: `/api/v1${url}`, headers, remoteAddress: '10.0.0.1', ...(payload ? { payload } : {}) })
const mails = async (): Promise<{ recipients: string[]; text: string; kind: string }[]> => (await sql<{ recipients: string[]; text: string; kind: string }>`select recipients, text, kind from ${table(accounts.workspace, 'outgoing_mails')} order by id`.execute(accounts.database.db)).rows
const lastLink = async (): Promise<URL> => new URL(/https?:\/\/\S+/.exec((await mails()).at(-1)!.text)![0])
const signIn = (email: string, password: string) => ask('POST', '/session', { email, password })
const setUpMail = () => accounts.system((tx, call) => saveMailSettings(tx, call, { host: 'mail.firm.example', port: 25, security: 'none', user: null, password: null, fromName: 'Firm', fromAddress: 'crm@firm.example', authority: null }))

test('without mail an invitation gives a link to copy, and a reset says whom to ask', async () => {
  const answer = await ask('POST', '/invitations', { email: 'rita@firm.example', roles: ['sales'] }, { cookie: admin })
  expect(answer.statusCode, answer.body).toBe(201)
  expect(answer.json()).toMatchObject({ email: 'rita@firm.example', mailed: false, path: expect.stringMatching(/^\/invitation#[\w-]{43}$/) })
  expect((await ask('GET', '/sign-in')).json()).toEqual({ signOn: null, resetByMail: false, passkeys: false })
  const reset = await ask('POST', '/password-resets', { email: addressOf('anna') })
  expect([reset.statusCode, reset.json().code]).toEqual([409, 'no_mail'])
  await setUpMail()
})

test('an invited person sets name and password, once, and signs in', async () => {
  const made = (await ask('POST', '/invitations', { email: 'maris@firm.example', roles: ['sales'] }, { cookie: admin })).json()
  expect((await mails()).at(-1)).toMatchObject({ recipients: ['maris@firm.example'], kind: 'accounts.invitation' })
  const ticket = (await lastLink()).hash.slice(1)
  expect(made.path).toBe(`/invitation#${ticket}`)
  expect((await ask('GET', `/users/${made.userId}/sign-in`, undefined, { cookie: admin })).json()).toMatchObject({ password: false, invitedUntil: made.expiresAt })
  expect((await ask('POST', '/invitations/read', { ticket })).json()).toMatchObject({ email: 'maris@firm.example', name: 'maris' })
  expect((await ask('POST', '/invitations/accept', { ticket, name: 'Māris Kalns' })).statusCode).toBe(422)
  expect((await ask('POST', '/invitations/accept', { ticket, name: 'Māris Kalns', password: 'short' })).json().errors[0]).toMatchObject({ path: 'password', code: 'too_short' })
  const answers = await Promise.all([1, 2, 3].map(() => ask('POST', '/invitations/accept', { ticket, name: 'Māris Kalns', password: testPassword })))
  expect(answers.map((answer) => answer.statusCode).sort((a, b) => a - b)).toEqual([200, 409, 409])
  expect((await signIn('maris@firm.example', testPassword)).json()).toMatchObject({ name: 'Māris Kalns', roles: ['sales'] })
  expect((await ask('POST', `/users/${made.userId}/invitation`, {}, { cookie: admin })).json()).toMatchObject({ code: 'can_sign_in' })
})

test('an invitation ends by time, by a newer one, by withdrawal, and with the person', async () => {
  const make = async (email: string) => (await ask('POST', '/invitations', { email, roles: ['sales'] }, { cookie: admin })).json() as { userId: string; path: string }
  const ticketOf = ({ path }: { path: string }): string => path.split('#')[1]!
  const read = async (ticket: string) => (await ask('POST', '/invitations/read', { ticket })).statusCode
  const first = await make('one@firm.example')
  const second = (await ask('POST', `/users/${first.userId}/invitation`, {}, { cookie: admin })).json()
  expect([await read(ticketOf(first)), await read(ticketOf(second))]).toEqual([409, 200])
  accounts.ahead(7 * 86_400 + 60)
  expect(await read(ticketOf(second))).toBe(409)
  accounts.ahead(0)
  expect((await ask('DELETE', `/users/${first.userId}/invitation`, undefined, { cookie: admin })).statusCode).toBe(204)
  expect(await read(ticketOf(second))).toBe(409)
  const gone = await make('two@firm.example')
  expect((await ask('DELETE', `/users/${gone.userId}`, undefined, { cookie: admin })).statusCode).toBe(200)
  expect(await read(ticketOf(gone))).toBe(409)
  expect((await ask('POST', '/invitations/accept', { ticket: ticketOf(gone), name: 'X', password: testPassword })).statusCode).toBe(409)
  const renamed = await make('three@firm.example')
  await ask('PATCH', `/users/${renamed.userId}`, { email: 'other@firm.example' }, { cookie: admin })
  expect(await read(ticketOf(renamed))).toBe(409)
})

test('only administrators invite, and not with a taken address, an unknown role or a made-up team', async () => {
  const anna = await accounts.cookieOf('anna')
  expect((await ask('POST', '/invitations', { email: 'x@firm.example', roles: ['admin'] }, { cookie: anna })).statusCode).toBe(403)
  for (const body of [{ email: addressOf('anna'), roles: ['sales'] }, { email: 'x@firm.example', roles: ['boss'] }, { email: 'no address', roles: ['sales'] }, { email: 'x@firm.example', roles: [] }, { email: 'x@firm.example', roles: ['sales'], teamId: '0' }])
    expect((await ask('POST', '/invitations', body, { cookie: admin })).statusCode, JSON.stringify(body)).toBe(422)
})

test('a forgotten password is set anew by a link, once; all sessions end', async () => {
  const cookie = await accounts.cookieOf('anna')
  expect((await ask('POST', '/password-resets', { email: ` ${addressOf('ANNA')} ` }, { host: 'evil.example', 'x-forwarded-host': 'evil.example' })).statusCode).toBe(202)
  const link = await lastLink()
  expect(link.origin).toBe(testAddress)
  expect(link.pathname).toBe('/new-password')
  const ticket = link.hash.slice(1)
  expect((await ask('POST', '/password-resets/use', { ticket, password: 'short' })).statusCode).toBe(422)
  const answers = await Promise.all([1, 2, 3].map((n) => ask('POST', '/password-resets/use', { ticket, password: `four plain other words ${n}` })))
  expect(answers.map((answer) => answer.statusCode).sort((a, b) => a - b)).toEqual([204, 409, 409])
  expect((await ask('GET', '/me', undefined, { cookie })).statusCode).toBe(401)
  expect((await signIn(addressOf('anna'), testPassword)).statusCode).toBe(401)
  const n = answers.findIndex((answer) => answer.statusCode === 204) + 1
  expect((await signIn(addressOf('anna'), `four plain other words ${n}`)).statusCode).toBe(200)
})

test('known, unknown and odd addresses are answered alike and in the same time; nothing is mailed to strangers', async () => {
  const before = (await mails()).length
  const time = async (email: string) => {
    const started = performance.now()
    const answer = await ask('POST', '/password-resets', { email })
    return { status: answer.statusCode, body: answer.body, took: performance.now() - started }
  }
  const known = await time(addressOf('anna'))
  for (const email of ['nobody@firm.example', "a'; drop table users;--", 'a@b.c\r\nBcc: d@e.f', '\u0000']) {
    const unknown = await time(email)
    expect({ status: unknown.status, body: unknown.body }, email).toEqual({ status: 202, body: known.body })
    expect(Math.abs(unknown.took - known.took)).toBeLessThan(350)
  }
  expect((await mails()).length).toBe(before + 1)
  // A mailbox is not flooded, whoever asks.
  const codes = []
  for (let n = 0; n < 5; n++) codes.push((await time(addressOf('anna'))).status)
  expect(codes.filter((code) => code === 429).length).toBeGreaterThanOrEqual(3)
})

test('a reset link ends by time, by a newer one, with a new password or address, and with the person', async () => {
  const id = await accounts.add('zane', 'sales')
  const link = async (): Promise<string> => {
    await sql`delete from ${table(accounts.workspace, 'sign_in_guesses')}`.execute(accounts.database.db)
    await ask('POST', '/password-resets', { email: addressOf('zane') })
    return (await lastLink()).hash.slice(1)
  }
  const use = async (ticket: string) => (await ask('POST', '/password-resets/use', { ticket, password: 'four plain other words' })).statusCode
  const first = await link()
  await link()
  expect(await use(first)).toBe(409)
  const late = await link()
  accounts.ahead(3601)
  expect(await use(late)).toBe(409)
  accounts.ahead(0)
  const before = await link()
  expect((await ask('POST', `/users/${id}/password`, { password: 'yet another four words' }, { cookie: admin })).statusCode).toBe(204)
  expect(await use(before)).toBe(409)
  const moved = await link()
  await ask('PATCH', `/users/${id}`, { email: 'zane.new@firm.example' }, { cookie: admin })
  expect(await use(moved)).toBe(409)
  await ask('PATCH', `/users/${id}`, { email: addressOf('zane') }, { cookie: admin })
  const disabled = await link()
  await ask('PATCH', `/users/${id}`, { active: false }, { cookie: admin })
  expect(await use(disabled)).toBe(409)
})

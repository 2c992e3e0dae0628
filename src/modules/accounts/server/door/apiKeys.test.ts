import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { table } from '../../../../kernel/database/connect.ts'
import { startAccounts, testPassword, type TestAccounts } from '../accounts.testing.ts'

let accounts: TestAccounts
let admin = ''
let sales = ''
let annaId = ''
beforeAll(async () => {
  accounts = await startAccounts('ws_test_api_keys')
  await accounts.add('ilze', 'admin')
  annaId = await accounts.add('anna', 'sales')
  admin = await accounts.cookieOf('ilze')
  sales = await accounts.cookieOf('anna')
})
afterAll(() => accounts?.stop())

const send = (headers: Record<string, string>, method: 'GET' | 'POST' | 'DELETE', path: string, payload?: object) =>
  accounts.app.inject({ method, url: `/api/v1${path}`, headers, ...(payload ? { payload } : {}) })
const makeKey = async (cookie: string, payload: object = { name: 'shop' }) =>
  (await send({ cookie }, 'POST', '/api-keys', payload)).json() as { id: string; key: string; prefix: string }

test('a key acts as its person and is told once; the database does not hold it', async () => {
  const made = await makeKey(sales)
  expect(made.key).toMatch(/^clt_[\w-]{43}$/)
  expect((await send({ authorization: `Bearer ${made.key}` }, 'GET', '/me')).json()).toMatchObject({ id: annaId })
  const { body } = await send({ cookie: sales }, 'GET', '/api-keys')
  expect(body).toContain(made.prefix)
  expect(body).not.toContain(made.key)
  const stored = JSON.stringify(
    (await sql`select k.*, encode(hash, 'escape') as text from ${table(accounts.workspace, 'api_keys')} k`.execute(accounts.database.db)).rows,
  )
  expect(stored).not.toContain(made.key.slice(10))
})

test('its use is noted, and a key taken away stops at once', async () => {
  const made = await makeKey(sales)
  const use = () => send({ authorization: `Bearer ${made.key}` }, 'GET', '/me')
  await use()
  await expect
    .poll(async () => (await send({ cookie: sales }, 'GET', '/api-keys')).json().data.find((key: { id: string }) => key.id === made.id).lastUsedAt)
    .toMatch(/^20/)
  expect((await send({ cookie: sales }, 'DELETE', `/api-keys/${made.id}`)).statusCode).toBe(204)
  expect((await use()).statusCode).toBe(401)
  expect((await send({ cookie: sales }, 'DELETE', `/api-keys/${made.id}`)).statusCode).toBe(404)
})

test('keys of others are hidden from all but administrators', async () => {
  const own = await makeKey(admin)
  expect((await send({ cookie: sales }, 'GET', '/api-keys')).body).not.toContain(own.id)
  expect((await send({ cookie: sales }, 'DELETE', `/api-keys/${own.id}`)).statusCode).toBe(404)
  expect((await send({ cookie: sales }, 'POST', '/api-keys', { name: 'x', userId: '00000000-0000-7000-8000-000000000001' })).statusCode).toBe(404)
  const forAnna = await makeKey(admin, { name: 'for Anna', userId: annaId })
  expect((await send({ cookie: sales }, 'GET', '/api-keys')).body).toContain(forAnna.id)
})

test('wrong keys open nothing', async () => {
  for (const authorization of ['Bearer clt_', `Bearer clt_${'A'.repeat(43)}`, 'Bearer null', 'Basic YTpi'])
    expect((await send({ authorization, cookie: sales }, 'GET', '/me')).statusCode, authorization).toBe(401)
})

test('a new password ends the other sessions of the person, and needs the current one', async () => {
  const here = await accounts.cookieOf('anna')
  const elsewhere = await accounts.cookieOf('anna')
  const change = (cookie: string, payload: object) => send({ cookie }, 'POST', `/users/${annaId}/password`, payload)
  expect((await change(here, { password: 'four more plain words' })).json()).toMatchObject({ code: 'wrong_password' })
  expect((await change(here, { password: 'four more plain words', currentPassword: 'wrong wrong wrong' })).statusCode).toBe(422)
  expect((await change(here, { password: 'short', currentPassword: testPassword })).statusCode).toBe(422)
  expect((await change(here, { password: 'anna@firm.example', currentPassword: testPassword })).json().errors[0]).toMatchObject({
    path: 'password',
    code: 'too_common',
  })
  expect((await change(here, { password: 'four more plain words', currentPassword: testPassword })).statusCode).toBe(204)
  expect((await send({ cookie: here }, 'GET', '/me')).statusCode).toBe(200)
  expect((await send({ cookie: elsewhere }, 'GET', '/me')).statusCode).toBe(401)
  expect(
    (await accounts.app.inject({ method: 'POST', url: '/api/v1/session', payload: { email: 'anna@firm.example', password: testPassword } })).statusCode,
  ).toBe(401)
})

test('administrators set the password of others, and nobody else does', async () => {
  const adminId = (await send({ cookie: admin }, 'GET', '/me')).json().id as string
  const cookie = (await send({ cookie: admin }, 'POST', `/users/${annaId}/password`, { password: testPassword })) && (await accounts.cookieOf('anna'))
  expect((await send({ cookie }, 'POST', `/users/${adminId}/password`, { password: 'four more plain words' })).statusCode).toBe(403)
  expect(
    (await send({ cookie: admin }, 'POST', '/users/00000000-0000-7000-8000-0000000000aa/password', { password: 'four more plain words' })).statusCode,
  ).toBe(404)
})

test('guesses at the current password are counted', async () => {
  const cookie = await accounts.cookieOf('anna')
  const codes: number[] = []
  for (let n = 0; n < 12; n++)
    codes.push((await send({ cookie }, 'POST', `/users/${annaId}/password`, { password: 'four more plain words', currentPassword: `guess ${n}` })).statusCode)
  expect(codes.slice(0, 10)).toEqual(Array(10).fill(422))
  expect(codes.slice(10)).toEqual([429, 429])
})

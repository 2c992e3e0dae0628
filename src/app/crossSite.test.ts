import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { operations } from './operations.testing.ts'
import { startProduct, type Product } from './product.testing.ts'

let product: Product
let cookie: string

beforeAll(async () => {
  product = await startProduct('crosssite')
  await product.person('Ada', 'admin')
  const signedIn = await product.app.inject({ method: 'POST', url: '/api/v1/session', payload: { email: 'ada@firm.example', password: 'three plain words' } })
  cookie = String(signedIn.headers['set-cookie']).split(';')[0]!
})
afterAll(() => product.stop())

const state = async (): Promise<unknown> => (await sql`select (select count(*) from ${sql.id(product.workspace, 'history')}) as history, (select count(*) from ${sql.id(product.workspace, 'events')}) as events, (select count(*) from ${sql.id(product.workspace, 'auth_sessions')}) as sessions, (select count(*) from ${sql.id(product.workspace, 'api_keys')}) as keys`.execute(product.database.db)).rows

/** What answers without a session and changes nothing of anybody's: links that one must hold, and mails to oneself. */
const open = ['POST /password-resets', 'POST /password-resets/use', 'POST /invitations/read', 'POST /invitations/accept', 'POST /invitations/passkey', 'POST /setup', 'POST /sign-on', 'POST /session/second-step', 'POST /session/passkey', 'POST /session/passkey/options', 'POST /second-factor/set-up', 'POST /second-factor']

test('a page of another site makes a signed-in browser change nothing, by any operation', async () => {
  const before = await state()
  let refused = 0
  for (const { method, path } of operations(product)) {
    const url = `/api/v1${path.replace(/\{\w+\}/g, '018f0000-0000-7000-8000-000000000000')}`
    for (const headers of [{ origin: 'https://evil.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site', origin: 'https://other.firm.example' }] as Record<string, string>[]) {
      if (method === 'GET') continue
      const answer = await product.app.inject({ method, url, headers: { ...headers, cookie }, ...(method === 'DELETE' ? {} : { payload: { lastName: 'Forged', name: 'Forged' } }) })
      const about = `${method} ${path} ${JSON.stringify(headers)}: ${answer.statusCode} ${answer.body.slice(0, 200)}`
      if (open.includes(`${method} ${path}`)) expect(answer.statusCode, about).not.toBe(500)
      else expect(answer.statusCode, about).toBe(403)
      refused += Number(answer.statusCode === 403)
    }
  }
  expect(refused).toBeGreaterThan(400)
  expect(await state()).toEqual(before)
  expect((await product.app.inject({ url: '/api/v1/me', headers: { cookie } })).statusCode).toBe(200)
}, 60_000)

test('what a form of any site can send without asking is no request of ours', async () => {
  const before = await state()
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'text/plain; application/json', 'multipart/form-data; boundary=x', '']) {
    const answer = await product.app.inject({ method: 'POST', url: '/api/v1/contacts', headers: { cookie, ...(type === '' ? {} : { 'content-type': type }) }, payload: '{"lastName":"Forged"}' })
    expect([400, 403, 415, 422], `${type} ${answer.body}`).toContain(answer.statusCode)
  }
  expect(await state()).toEqual(before)
})

test('no other site reads answers: none is allowed by a header', async () => {
  for (const [method, origin] of [['GET', 'https://evil.example'], ['OPTIONS', 'https://evil.example'], ['GET', 'null']] as const) {
    const { headers } = await product.app.inject({ method, url: '/api/v1/contacts', headers: { cookie, origin, 'access-control-request-method': 'GET' } })
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([])
  }
})

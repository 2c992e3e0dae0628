import { afterAll, beforeAll, expect, test } from 'vitest'
import { setSetting } from '../../../../../kernel/settings/settings.ts'
import { addressOf, startAccounts, testPassword, type TestAccounts } from '../../accounts.testing.ts'
import { raiseRightsVersion } from '../../rights/rightsVersion.ts'
import { makeAuthenticator, type Authenticator } from './authenticator.testing.ts'

const origin = 'http://localhost:3000'
let accounts: TestAccounts
let anna: { id: string; cookie: string; device: Authenticator; passkeyId: string }
beforeAll(async () => {
  accounts = await startAccounts('ws_test_passkeys')
  await accounts.add('ilze', 'admin')
  const id = await accounts.add('anna', 'sales')
  await accounts.add('peteris', 'sales')
  anna = { id, cookie: await accounts.cookieOf('anna'), device: makeAuthenticator(), passkeyId: '' }
})
afterAll(() => accounts?.stop())

const ask = (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, payload?: object, headers: Record<string, string> = {}) =>
  accounts.app.inject({ method, url: `/api/v1${url}`, headers: { origin, host: 'localhost:3000', ...headers }, remoteAddress: '10.0.0.1', ...(payload ? { payload } : {}) })

async function challenge(): Promise<{ ticket: string; options: Record<string, unknown> }> {
  return (await ask('POST', '/session/passkey/options')).json()
}

test('a passkey is added and opens the door alone, without a second step', async () => {
  const { ticket, options } = (await ask('POST', '/passkeys/options', {}, { cookie: anna.cookie })).json()
  expect(options).toMatchObject({ rp: { id: 'localhost' }, user: { name: addressOf('anna') }, authenticatorSelection: { userVerification: 'required' } })
  const response = anna.device.create(options, origin)
  const added = await ask('POST', '/passkeys', { ticket, name: 'Work laptop', response }, { cookie: anna.cookie })
  expect(added.statusCode, added.body).toBe(201)
  anna.passkeyId = added.json().id
  expect((await ask('POST', '/passkeys', { ticket, name: 'Again', response }, { cookie: anna.cookie })).statusCode).toBe(409)
  expect((await ask('GET', `/users/${anna.id}/sign-in`, undefined, { cookie: anna.cookie })).json().passkeys).toMatchObject([{ name: 'Work laptop', lastUsedAt: null }])

  const asked = await challenge()
  const signed = await ask('POST', '/session/passkey', { ticket: asked.ticket, response: anna.device.get(asked.options, origin) })
  expect(signed.statusCode, signed.body).toBe(200)
  const cookie = String(signed.headers['set-cookie']).split(';')[0]!
  expect((await ask('GET', '/me', undefined, { cookie })).json()).toMatchObject({ name: 'anna' })
  expect((await ask('GET', '/sessions', undefined, { cookie })).json().data[0]).toMatchObject({ current: true, method: 'passkey' })
})

test('an answer works once, for its own challenge, site and device, and only with a check of the person', async () => {
  const used = await challenge()
  const response = anna.device.get(used.options, origin)
  expect((await ask('POST', '/session/passkey', { ticket: used.ticket, response })).statusCode).toBe(200)
  expect((await ask('POST', '/session/passkey', { ticket: used.ticket, response })).statusCode).toBe(409)
  const refuse = async (make: (options: Record<string, unknown>) => Record<string, unknown>): Promise<number> => {
    const fresh = await challenge()
    return (await ask('POST', '/session/passkey', { ticket: fresh.ticket, response: make(fresh.options) })).statusCode
  }
  expect(await refuse(() => response)).toBe(401)
  expect(await refuse((options) => anna.device.get(options, 'http://localhost:9999'))).toBe(401)
  expect(await refuse((options) => anna.device.get(options, origin, { rpId: 'evil.example' }))).toBe(401)
  expect(await refuse((options) => anna.device.get(options, origin, { unverified: true }))).toBe(401)
  expect(await refuse((options) => makeAuthenticator().get(options, origin))).toBe(401)
  expect(await refuse((options) => ({ ...makeAuthenticator().get(options, origin), id: anna.device.get(options, origin).id }))).toBe(401)
  for (const odd of [{ id: 'x' }, { id: 'x', response: null }, { id: '\u0000', rawId: 1, response: { clientDataJSON: '%' } }]) expect(await refuse(() => odd)).toBe(401)
  const { ticket } = await challenge()
  for (const odd of [{}, null, [], 'x', { id: 5 }]) expect((await ask('POST', '/session/passkey', { ticket, response: odd })).statusCode).toBe(422)
})

test('a page by a strange name, or without https, gets no challenge', async () => {
  for (const strange of ['https://evil.example', 'http://192.168.1.5:3000', 'https://192.168.1.5'])
    expect((await ask('POST', '/session/passkey/options', undefined, { origin: strange, host: new URL(strange).host })).json(), strange).toMatchObject({ status: 422, errors: [{ code: 'no_passkeys_here' }] })
})

test('a challenge to add a passkey is of no use to another person', async () => {
  const { ticket, options } = (await ask('POST', '/passkeys/options', {}, { cookie: anna.cookie })).json()
  const response = makeAuthenticator().create(options, origin)
  const peteris = await accounts.cookieOf('peteris')
  expect((await ask('POST', '/passkeys', { ticket, name: 'Mine now', response }, { cookie: peteris })).statusCode).toBe(409)
  expect((await ask('PATCH', `/passkeys/${anna.passkeyId}`, { name: 'Mine' }, { cookie: peteris })).statusCode).toBe(404)
  expect((await ask('DELETE', `/passkeys/${anna.passkeyId}`, undefined, { cookie: peteris })).statusCode).toBe(404)
})

test('where two factors are required, whoever has a passkey cannot put a factor of his own beside it with the password alone', async () => {
  const require = (requireSecondFactor: boolean) => accounts.system(async (tx, call) => {
    await setSetting(tx, call, 'security', { requireSecondFactor })
    await raiseRightsVersion(tx, call)
  })
  await require(true)
  const first = await ask('POST', '/session', { email: addressOf('anna'), password: testPassword })
  expect([first.statusCode, first.json()]).toMatchObject([202, { next: 'secondFactor', methods: ['passkey'] }])
  expect((await ask('POST', '/second-factor/set-up', { ticket: first.json().ticket })).statusCode).toBe(409)
  const { ticket, options } = await challenge()
  expect((await ask('POST', '/session/passkey', { ticket, response: anna.device.get(options, origin) })).statusCode).toBe(200)
  await require(false)
})

test('an invitation is accepted with a passkey in place of a password', async () => {
  const admin = await accounts.cookieOf('ilze')
  const made = (await ask('POST', '/invitations', { email: 'rita@firm.example', roles: ['sales'] }, { cookie: admin })).json()
  const ticket = made.path.split('#')[1]
  const device = makeAuthenticator()
  const add = (await ask('POST', '/invitations/passkey', { ticket })).json()
  const accepted = await ask('POST', '/invitations/accept', { ticket, name: 'Rita', passkey: { ticket: add.ticket, name: 'Phone', response: device.create(add.options, origin) } })
  expect(accepted.statusCode, accepted.body).toBe(200)
  const asked = await challenge()
  const signed = await ask('POST', '/session/passkey', { ticket: asked.ticket, response: device.get(asked.options, origin) })
  expect(signed.statusCode).toBe(200)
  const cookie = String(signed.headers['set-cookie']).split(';')[0]!
  // The only way in stays until there is another.
  const [passkey] = (await ask('GET', `/users/${made.userId}/sign-in`, undefined, { cookie })).json().passkeys
  expect((await ask('DELETE', `/passkeys/${passkey.id}`, undefined, { cookie })).json()).toMatchObject({ status: 409, code: 'last_way_in' })
  expect((await ask('POST', `/users/${made.userId}/password`, { password: 'four plain other words' }, { cookie })).statusCode).toBe(204)
  expect((await ask('DELETE', `/passkeys/${passkey.id}`, undefined, { cookie })).statusCode).toBe(204)
})

test('a removed passkey opens nothing, nor does that of somebody disabled', async () => {
  const tryIn = async (): Promise<number> => {
    const { ticket, options } = await challenge()
    return (await ask('POST', '/session/passkey', { ticket, response: anna.device.get(options, origin) })).statusCode
  }
  const admin = await accounts.cookieOf('ilze')
  await ask('PATCH', `/users/${anna.id}`, { active: false }, { cookie: admin })
  expect(await tryIn()).toBe(401)
  await ask('PATCH', `/users/${anna.id}`, { active: true }, { cookie: admin })
  expect(await tryIn()).toBe(200)
  expect((await ask('DELETE', `/passkeys/${anna.passkeyId}`, undefined, { cookie: admin })).statusCode).toBe(204)
  expect(await tryIn()).toBe(401)
})

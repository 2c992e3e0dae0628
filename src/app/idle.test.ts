/** Screens that nobody touches are signed out where the firm wants it; what a screen asks for by itself keeps nothing alive. */
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { raiseRightsVersion } from '../modules/accounts/server/index.ts'
import { startProduct, type Person, type Product } from './product.testing.ts'

let product: Product
let anna: Person
let boris: Person

beforeAll(async () => {
  product = await startProduct('idle')
  anna = await product.person('Anna', 'admin')
  boris = await product.person('Boris', 'sales')
})
afterAll(() => product.stop())

async function signIn(name: string): Promise<string> {
  const answer = await product.app.inject({ method: 'POST', url: '/api/v1/session', payload: { email: `${name}@firm.example`, password: 'three plain words' } })
  return String(answer.headers['set-cookie']).split(';')[0]!
}
/** @param idle seconds since somebody touched the screen */
const ask = async (cookie: string, idle?: number, url = '/contacts?limit=1'): Promise<number> => (await product.app.inject({ url: `/api/v1${url}`, headers: { cookie, ...(idle === undefined ? {} : { 'clientele-idle': String(idle) }) } })).statusCode
const setPolicy = async (cookie: string, body: object) => product.app.inject({ method: 'PATCH', url: '/api/v1/security', headers: { cookie }, payload: body })
/** All sessions were last touched so many minutes earlier than they were. */
const passed = (minutes: number) =>
  product.system(async (tx, call) => {
    await sql`update ${sql.id(product.workspace, 'auth_sessions')} set active_at = active_at - make_interval(mins => ${minutes}), created_at = created_at - make_interval(mins => ${minutes})`.execute(tx)
    await raiseRightsVersion(tx, call)
  })
const sessionsOf = async (person: Person): Promise<number> => Number((await sql<{ n: number }>`select count(*) as n from ${sql.id(product.workspace, 'auth_sessions')} where user_id = ${person.id}`.execute(product.database.db)).rows[0]!.n)

test('nobody is signed out unless the firm says so, and the time begins when it does', async () => {
  const [admin, cookie] = [await signIn('anna'), await signIn('boris')]
  await passed(600)
  expect(await ask(cookie)).toBe(200)
  expect((await setPolicy(admin, { idleMinutes: 3 })).json().errors[0]).toMatchObject({ path: 'idleMinutes', message: expect.stringContaining('5') })
  expect((await setPolicy(admin, { idleMinutes: 15 })).json()).toMatchObject({ idleMinutes: 15 })
  expect([await ask(admin), await ask(cookie)]).toEqual([200, 200])
  expect((await anna.get('/settings/file')).body.settings.security.idleMinutes).toBe(15)
  expect((await boris.get('/me')).body.idleMinutes).toBe(15)
})

test('a screen that only asks by itself is signed out, one that is touched is not, and it stands in the register', async () => {
  const [idle, touched] = [await signIn('boris'), await signIn('boris')]
  await ask(touched, 0)
  await passed(10)
  expect([await ask(idle, 600), await ask(idle), await ask(touched, 3)]).toEqual([200, 200, 200])
  // What the process was told is written down for others.
  await expect.poll(async () => (await sql<{ n: number }>`select count(*) as n from ${sql.id(product.workspace, 'auth_sessions')} where active_at > now() - interval '1 minute'`.execute(product.database.db)).rows[0]!.n).toBe(1)
  const before = await sessionsOf(boris)
  await passed(10)
  // Also with a word that somebody touched it just now: it was over before.
  expect([await ask(idle, 0), await ask(idle, 0), await ask(touched, 600)]).toEqual([401, 401, 200])
  expect(await sessionsOf(boris)).toBe(before - 1)
  expect((await anna.get(`/register?kind=signOut&person=${boris.id}`)).body.data[0]).toMatchObject({ detail: { idle: true } })
  // Keys of programs go on.
  expect((await boris.get('/contacts?limit=1')).status).toBe(200)
})

test('odd words about idling are no touch, and no error', async () => {
  const cookie = await signIn('boris')
  await passed(14)
  for (const idle of ['-5', 'NaN', '1e9', '99999999', '', '0x10', ' ']) expect((await product.app.inject({ url: '/api/v1/contacts?limit=1', headers: { cookie, 'clientele-idle': idle } })).statusCode, idle).toBe(200)
  await passed(2)
  expect(await ask(cookie, 0)).toBe(401)
})

test('switched off again, nobody is signed out', async () => {
  const admin = await signIn('anna')
  await setPolicy(admin, { idleMinutes: 0 })
  await passed(600)
  expect(await ask(admin)).toBe(200)
})

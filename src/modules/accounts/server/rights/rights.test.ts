import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { table } from '../../../../kernel/database/connect.ts'
import { addApiKey } from '../door/addApiKey.ts'
import { addressOf, startAccounts, testPassword, type TestAccounts } from '../accounts.testing.ts'
import { disableUser } from '../people/disableUser.ts'

let accounts: TestAccounts
const ids: Record<string, string> = {}
let admin = ''
let sales = ''
let head = ''
beforeAll(async () => {
  accounts = await startAccounts('ws_test_rights')
  for (const [name, role] of [
    ['ilze', 'admin'],
    ['anna', 'sales'],
    ['maris', 'head'],
  ] as const)
    ids[name] = await accounts.add(name, role)
  admin = await accounts.cookieOf('ilze')
  sales = await accounts.cookieOf('anna')
  head = await accounts.cookieOf('maris')
})
afterAll(() => accounts?.stop())

const send = (cookie: string, method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, payload?: object) =>
  accounts.app.inject({ method, url: `/api/v1${path}`, headers: { cookie }, ...(payload ? { payload } : {}) })
const row = async (id: string) =>
  (await sql<Record<string, unknown>>`select * from ${table(accounts.workspace, 'users')} where id = ${id}`.execute(accounts.database.db)).rows[0]!

test('nobody raises own rights: every field that gives any is refused and nothing changes', async () => {
  const before = await row(ids.anna!)
  for (const patch of [
    { roles: ['admin'] },
    { active: true },
    { teamId: null },
    { email: 'ilze2@firm.example' },
    { jobTitle: 'Director' },
    { name: 'Anna', roles: ['admin'] },
  ]) {
    expect((await send(sales, 'PATCH', `/users/${ids.anna}`, patch)).statusCode, JSON.stringify(patch)).toBe(403)
    expect((await send(head, 'PATCH', `/users/${ids.maris}`, patch)).statusCode, JSON.stringify(patch)).toBe(403)
  }
  for (const patch of [
    { role: 'admin' },
    { roles: ['admin'] },
    { teamId: ids.anna },
    { active: true },
    { id: ids.ilze },
    { createdAt: '2020-01-01T00:00:00Z' },
    { workspace: 'ws_other' },
    { permissions: { '*': { see: 'all' } } },
    { email: 'x@y.example' },
  ])
    expect((await send(sales, 'PATCH', '/me', patch)).statusCode, JSON.stringify(patch)).toBe(422)
  expect(await row(ids.anna!)).toEqual(before)
})

test('an administrator cannot set what the system sets either', async () => {
  for (const patch of [{ id: ids.ilze }, { createdAt: '2020-01-01T00:00:00Z' }, { version: 9 }, { deletedAt: null }, { workspace: 'x' }, { password: 'x' }]) {
    expect((await send(admin, 'PATCH', `/users/${ids.anna}`, patch)).statusCode, JSON.stringify(patch)).toBe(422)
    expect((await send(admin, 'POST', '/users', { name: 'N', roles: ['sales'], ...patch })).statusCode, JSON.stringify(patch)).toBe(422)
  }
})

test('people, teams and roles are changed by administrators alone', async () => {
  for (const cookie of [sales, head]) {
    expect((await send(cookie, 'POST', '/users', { name: 'N', roles: ['admin'] })).statusCode).toBe(403)
    expect((await send(cookie, 'DELETE', `/users/${ids.ilze}`)).statusCode).toBe(403)
    expect((await send(cookie, 'POST', '/teams', { name: 'T' })).statusCode).toBe(403)
    expect((await send(cookie, 'POST', '/roles', { key: 'x_all', name: 'All', permissions: { '*': { see: 'all' } } })).statusCode).toBe(403)
    expect((await send(cookie, 'POST', '/users/bulk', { ids: [ids.anna], update: { roles: ['admin'] } })).statusCode).toBe(403)
  }
})

test('an own role that reaches people, teams and roles still makes no administrator', async () => {
  const everything = { see: 'all', create: 'all', change: 'all', delete: 'all' }
  const role = await send(admin, 'POST', '/roles', { key: 'x_hr', name: 'HR', permissions: { users: everything, teams: everything, roles: everything } })
  expect(role.statusCode).toBe(201)
  const id = await accounts.add('hr', 'x_hr')
  const hr = await accounts.cookieOf('hr')
  expect((await send(hr, 'PATCH', `/users/${id}`, { roles: ['admin'] })).statusCode).toBe(403)
  expect((await send(hr, 'PATCH', `/users/${id}`, { name: 'Hr', active: false })).statusCode).toBe(403)
  expect((await send(hr, 'PATCH', `/users/${ids.anna}`, { name: 'Somebody' })).statusCode).toBe(403)
  expect((await send(hr, 'POST', '/users', { name: 'N', roles: ['admin'] })).statusCode).toBe(403)
  expect((await send(hr, 'DELETE', `/users/${ids.anna}`)).statusCode).toBe(403)
  expect((await send(hr, 'PATCH', `/roles/${role.json().id}`, { permissions: { '*': everything } })).statusCode).toBe(403)
  expect((await send(hr, 'POST', '/teams', { name: 'T', headId: id })).statusCode).toBe(403)
  expect((await send(hr, 'PATCH', `/users/${id}`, { name: 'Human' })).statusCode).toBe(200)
})

test('own name, language and time zone can be changed by everybody, and the history says who did', async () => {
  const answer = await send(sales, 'PATCH', '/me', { name: 'Anna Ozola', language: 'ru', timeZone: 'Asia/Almaty' })
  expect(answer.json()).toMatchObject({ name: 'Anna Ozola', language: 'ru', timeZone: 'Asia/Almaty' })
  expect((await send(sales, 'PATCH', '/me', { timeZone: "UTC'); select pg_sleep(5)--" })).statusCode).toBe(422)
  const history = await send(admin, 'GET', `/users/${ids.anna}/history`)
  expect(history.json().data[0]).toMatchObject({ actor: { id: ids.anna }, changes: { language: [null, 'ru'] } })
  await send(admin, 'PATCH', `/users/${ids.anna}`, { language: null, name: 'anna' })
})

test('sign-in addresses are unique among the living, whatever their case; a trashed one is free again', async () => {
  expect((await send(admin, 'POST', '/users', { name: 'Second', email: 'ANNA@firm.example', roles: ['sales'] })).json().errors[0]).toMatchObject({
    path: 'email',
    code: 'duplicate',
  })
  const made = (await send(admin, 'POST', '/users', { name: 'Guna', email: 'guna@firm.example', roles: ['sales'] })).json()
  expect((await send(admin, 'DELETE', `/users/${made.id}`)).statusCode).toBe(200)
  expect((await send(admin, 'POST', '/users', { name: 'Guna 2', email: 'guna@firm.example', roles: ['sales'] })).statusCode).toBe(201)
  expect((await send(admin, 'POST', `/users/${made.id}/restore`)).statusCode).toBe(422)
})

test('roles must exist and be at least one', async () => {
  expect((await send(admin, 'POST', '/users', { name: 'N', roles: ['boss'] })).json().errors[0]).toMatchObject({ path: 'roles', code: 'unknown_role' })
  expect((await send(admin, 'PATCH', `/users/${ids.anna}`, { roles: [] })).json().errors[0]).toMatchObject({ path: 'roles', code: 'required' })
})

test('the last administrator stays one', async () => {
  for (const patch of [{ active: false }, { roles: ['sales'] }])
    expect((await send(admin, 'PATCH', `/users/${ids.ilze}`, patch)).json(), JSON.stringify(patch)).toMatchObject({ status: 409, code: 'last_administrator' })
  expect((await send(admin, 'DELETE', `/users/${ids.ilze}`)).statusCode).toBe(409)
  await expect(accounts.system((tx, call) => disableUser(tx, call, addressOf('ilze')))).rejects.toMatchObject({ code: 'last_administrator' })
})

test('two administrators cannot dismiss each other at the same moment', async () => {
  await accounts.add('second', 'admin')
  let other: Promise<unknown> = Promise.resolve()
  await accounts.system(async (tx, call) => {
    await disableUser(tx, call, addressOf('second'))
    other = accounts.system((tx2, call2) => disableUser(tx2, call2, addressOf('ilze')))
    other.catch(() => {})
    await new Promise((resolve) => setTimeout(resolve, 300))
  })
  await expect(other).rejects.toMatchObject({ code: 'last_administrator' })
})

test('a person who is disabled, trashed or demoted loses it at once, by cookie and by key', async () => {
  const id = await accounts.add('oskars', 'head')
  const cookie = await accounts.cookieOf('oskars')
  const { key } = await accounts.system((tx, call) => addApiKey(tx, call, { user: addressOf('oskars'), name: 'script' }))
  const byKey = () => accounts.app.inject({ url: '/api/v1/me', headers: { authorization: `Bearer ${key}` } })
  expect((await byKey()).json().roles).toEqual(['head'])
  await send(admin, 'PATCH', `/users/${id}`, { roles: ['sales'] })
  expect((await send(cookie, 'GET', '/me')).json().roles).toEqual(['sales'])
  expect((await byKey()).json().roles).toEqual(['sales'])
  await send(admin, 'PATCH', `/users/${id}`, { active: false })
  expect((await send(cookie, 'GET', '/me')).statusCode).toBe(401)
  expect((await byKey()).statusCode).toBe(401)
  await send(admin, 'PATCH', `/users/${id}`, { active: true })
  expect((await send(cookie, 'GET', '/me')).statusCode, 'the session is gone for good').toBe(401)
})

test('what another process takes away is gone here within a second', async () => {
  const cookie = await accounts.cookieOf('anna')
  await new Promise((resolve) => setTimeout(resolve, 5200))
  expect((await send(cookie, 'GET', '/me')).statusCode).toBe(200)
  await sql`with gone as (delete from ${table(accounts.workspace, 'auth_sessions')} where user_id = ${ids.anna} returning 1) update ${table(accounts.workspace, 'rights_version')} set version = version + (select 1 from gone limit 1)`.execute(
    accounts.database.db,
  )
  await new Promise((resolve) => setTimeout(resolve, 900))
  expect((await send(cookie, 'GET', '/me')).statusCode).toBe(401)
  sales = await accounts.cookieOf('anna')
})

test('a changed role counts at once for all who have it', async () => {
  const roles = (await send(admin, 'GET', '/roles?limit=50')).json().data as { id: string; key: string; permissions: object }[]
  const role = roles.find(({ key }) => key === 'sales')!
  expect((await send(sales, 'GET', '/me')).json().permissions.contacts.export).toBe('none')
  await send(admin, 'PATCH', `/roles/${role.id}`, { permissions: { ...role.permissions, contacts: { see: 'all', export: 'own' } } })
  expect((await send(sales, 'GET', '/me')).json().permissions.contacts.export).toBe('own')
})

test('roles have their own rules', async () => {
  const roles = ((await send(admin, 'GET', '/roles?limit=50')).json().data as { id: string; key: string }[]).filter(({ key }) => !key.startsWith('x_'))
  expect(roles.map(({ key }) => key).sort()).toEqual(['admin', 'field', 'finance', 'head', 'marketing', 'readonly', 'sales', 'service', 'stock'])
  const idOf = (key: string) => roles.find((role) => role.key === key)!.id
  expect((await send(admin, 'PATCH', `/roles/${idOf('admin')}`, { permissions: {} })).statusCode).toBe(422)
  expect((await send(admin, 'PATCH', `/roles/${idOf('sales')}`, { key: 'x_sales' })).statusCode).toBe(422)
  expect((await send(admin, 'DELETE', `/roles/${idOf('stock')}`)).statusCode).toBe(409)
  for (const bad of [
    { key: 'boss' },
    { permissions: { contacts: { see: 'everything' } } },
    { permissions: { contacts: { fly: 'all' } } },
    { permissions: [] },
    { permissions: { 'a b': {} } },
  ])
    expect(
      (await send(admin, 'POST', '/roles', { key: 'x_a', name: 'A', permissions: { contacts: { see: 'own' } }, ...bad })).statusCode,
      JSON.stringify(bad),
    ).toBe(422)
  const made = await send(admin, 'POST', '/roles', { key: 'x_a', name: 'A', permissions: { contacts: { see: 'own' } } })
  expect(made.statusCode).toBe(201)
  await send(admin, 'PATCH', `/users/${ids.maris}`, { roles: ['head', 'x_a'] })
  expect((await send(admin, 'DELETE', `/roles/${made.json().id}`)).statusCode).toBe(409)
  await send(admin, 'PATCH', `/users/${ids.maris}`, { roles: ['head'] })
  expect((await send(admin, 'DELETE', `/roles/${made.json().id}`)).statusCode).toBe(200)
})

test('teams make no circle, and their people are those of the teams below too', async () => {
  const team = async (name: string, parentId: string | null) => (await send(admin, 'POST', '/teams', { name, parentId })).json().id as string
  const all = await team('All', null)
  const north = await team('North', all)
  const city = await team('City', north)
  expect((await send(admin, 'PATCH', `/teams/${all}`, { parentId: city })).json().errors[0]).toMatchObject({ code: 'circle' })
  expect((await send(admin, 'PATCH', `/teams/${all}`, { parentId: all })).statusCode).toBe(422)
  await send(admin, 'PATCH', `/users/${ids.anna}`, { teamId: city })
  await send(admin, 'PATCH', `/users/${ids.maris}`, { teamId: all })
  const { resolveActor } = await import('./resolveActor.ts')
  const teamOf = async (cookie: string) => (await resolveActor(accounts.database, accounts.workspace, { cookie }, '127.0.0.1'))!.actor.teamUserIds
  expect(new Set(await teamOf(head))).toEqual(new Set([ids.anna, ids.maris]))
  expect(await teamOf(sales)).toEqual([ids.anna])
})

test('no answer holds a hash, a token or a key', async () => {
  for (const path of ['/me', '/users', `/users/${ids.anna}`, `/users/${ids.anna}/history`, '/roles', '/teams', '/api-keys']) {
    const { body } = await send(admin, 'GET', path)
    expect(body).not.toMatch(/password|hash|token|clt_[\w-]{20}/i)
    expect(body).not.toContain(testPassword)
  }
})

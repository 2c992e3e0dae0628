import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { table, transaction } from '../../../kernel/database/connect.ts'
import { loadFirm } from '../../../kernel/settings/settings.ts'
import { systemCall } from '../../../kernel/systemCall.ts'
import { signIn } from '../../accounts/server/index.ts'
import { removeDemo } from '../../demo/server/index.ts'
import { setupFromEnvironment } from './fromEnvironment.ts'
import { setupNeeded } from './needed.ts'
import { setUpFirm } from './setUpFirm.ts'
import type { TestApp } from '../../../kernel/http/testApp.testing.ts'
import { startSetup } from './setup.testing.ts'

let setup: TestApp
beforeAll(async () => {
  setup = await startSetup('ws_test_setup_environment')
})
afterAll(() => setup?.stop())

const run = (env: Record<string, string>) => setupFromEnvironment(setup.database, setup.workspace, env)
const admin = { CLIENTELE_ADMIN_EMAIL: 'ilze.vitola@office', CLIENTELE_ADMIN_PASSWORD: 'short-one' }

test('without an administrator nothing happens', async () => {
  expect(await run({ CLIENTELE_COMPANY: 'Ziemeļu Logi' })).toBeNull()
  expect(await setupNeeded(setup.database, setup.workspace)).toBe(true)
})

test('what cannot be is refused by the name of its variable, and nothing is set up', async () => {
  await expect(
    run({ ...admin, CLIENTELE_COUNTRY: 'Latvia', CLIENTELE_CURRENCY: 'euro', CLIENTELE_TIMEZONE: 'Riga', CLIENTELE_LANGUAGE: 'xx', CLIENTELE_DEMO: 'perhaps' }),
  ).rejects.toThrow(/CLIENTELE_COUNTRY.*CLIENTELE_CURRENCY.*CLIENTELE_TIMEZONE.*CLIENTELE_LANGUAGE.*CLIENTELE_DEMO/s)
  await expect(run({ CLIENTELE_ADMIN_EMAIL: 'ilze@office' })).rejects.toThrow(/CLIENTELE_ADMIN_PASSWORD/)
  await expect(run({ ...admin, CLIENTELE_ADMIN_PASSWORD: 'abc' })).rejects.toThrow(/CLIENTELE_ADMIN_PASSWORD: 3 characters/)
  await expect(run({ ...admin, CLIENTELE_ADMIN_EMAIL: 'ilze' })).rejects.toThrow(/CLIENTELE_ADMIN_EMAIL/)
  expect(await setupNeeded(setup.database, setup.workspace)).toBe(true)
})

test('the administrator can sign in; the rest is what is usual in the country', async () => {
  expect(await run({ ...admin, CLIENTELE_COMPANY: 'Окна', CLIENTELE_COUNTRY: 'KZ', CLIENTELE_DEMO: 'false' })).toEqual({ demo: 'none' })
  expect(await transaction(setup.database, (tx) => loadFirm(tx, setup.workspace))).toMatchObject({
    name: 'Окна',
    country: 'KZ',
    currency: 'KZT',
    timeZone: 'Asia/Almaty',
    language: 'ru',
  })
  const { setCookie } = await signIn(setup.database, setup.workspace, {
    email: 'ilze.vitola@office',
    password: 'short-one',
    address: '127.0.0.1',
    headers: {},
    secure: false,
    language: 'en',
  })
  const me = (await setup.app.inject({ url: '/api/v1/me', headers: { cookie: setCookie.split(';')[0]! } })).json()
  expect(me).toMatchObject({ name: 'Ilze Vitola', roles: ['admin'] })
})

test('the variables may stay: a later start changes nothing', async () => {
  expect(await run({ ...admin, CLIENTELE_ADMIN_PASSWORD: 'another one', CLIENTELE_COMPANY: 'Other' })).toBeNull()
  expect(await transaction(setup.database, (tx) => loadFirm(tx, setup.workspace))).toMatchObject({ name: 'Окна' })
})

test('with sample clients the workplace is full of life, and the firm says that it is a sample', async () => {
  const other = await startSetup('ws_test_setup_sample')
  try {
    expect(
      await setupFromEnvironment(
        other.database,
        other.workspace,
        { ...admin, CLIENTELE_LANGUAGE: 'en', CLIENTELE_DEMO: 'true' },
        { log: (error) => expect.fail(String((error as Error).stack)) },
      ),
    ).toEqual({ demo: 'added' })
    expect(await transaction(other.database, (tx) => loadFirm(tx, other.workspace))).toMatchObject({ industry: 'windows', demo: true })
    const { rows } = await sql<{ n: number }>`select count(*) as n from ${table(other.workspace, 'deals')}`.execute(other.database.db)
    expect(rows[0]!.n).toBeGreaterThan(100)

    // Emptied into a real firm, it keeps the stages and products of its trade.
    const { setCookie } = await signIn(other.database, other.workspace, { email: 'ilze.vitola@office', password: 'short-one', address: '127.0.0.1', headers: {}, secure: false, language: 'en' })
    const headers = { cookie: setCookie.split(';')[0]! }
    const count = async (object: string): Promise<number> => (await other.app.inject({ url: `/api/v1/${object}?count=exact&limit=1`, headers })).json().page.count
    const before = { pipelines: await count('pipelines'), stages: await count('stages'), products: await count('products') }
    expect((await other.app.inject({ method: 'DELETE', url: '/api/v1/demo', headers })).statusCode).toBe(200)
    expect({ pipelines: await count('pipelines'), stages: await count('stages'), products: await count('products') }).toEqual(before)
    expect(before.stages).toBeGreaterThan(7)
    expect([await count('deals'), await count('contacts'), await count('users')]).toEqual([0, 0, 1])
  } finally {
    await other.stop()
  }
})

test('samples without a trade leave a plain pipeline behind', async () => {
  const other = await startSetup('ws_test_setup_plain')
  try {
    const call = { language: 'en', now: new Date(), way: 'cli', log: (error: unknown) => expect.fail(String(error)) } as const
    const firm = { name: 'Plain', country: 'LV', currency: 'EUR', timeZone: 'Europe/Riga', language: 'en' }
    const done = await setUpFirm(other.database, other.workspace, { firm, admin: { name: 'Ilze', email: 'ilze@firm.example', password: 'three plain words' }, industry: 'none', demo: true }, call)
    expect(done).toEqual({ demo: 'added' })
    const pipelines = async () => (await sql<{ name: string }>`select name from ${table(other.workspace, 'pipelines')} order by position, id`.execute(other.database.db)).rows.map(({ name }) => name)
    expect((await pipelines()).length).toBeGreaterThan(1)
    expect((await pipelines())[0]).not.toBe('Sales')
    await transaction(other.database, async (tx) => removeDemo(tx, await systemCall(tx, other.workspace)))
    expect(await pipelines()).toEqual(['Sales'])
  } finally {
    await other.stop()
  }
})

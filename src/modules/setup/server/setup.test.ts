import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { table } from '../../../kernel/database/connect.ts'
import { industryKeys } from '../../demo/server/index.ts'
import { industries } from '../contract.ts'
import type { TestApp } from '../../../kernel/http/testApp.testing.ts'
import { startSetup, testToken } from './setup.testing.ts'

let setup: TestApp
beforeAll(async () => {
  setup = await startSetup('ws_test_setup')
})
afterAll(() => setup?.stop())

const firm = { name: 'SIA “Ziemeļu Logi”', country: 'LV', taxNumber: 'LV40003998721', currency: 'EUR', timeZone: 'Europe/Riga', language: 'ru' }
const admin = { name: 'Ilze Vītola', email: 'ilze@ziemelulogi.example', password: 'three plain words' }
const answers = { token: testToken, firm, admin, industry: 'none', demo: false }

const ask = (token?: string) => setup.app.inject({ url: `/api/v1/setup${token === undefined ? '' : `?token=${encodeURIComponent(token)}`}` })
const post = (payload: object) => setup.app.inject({ method: 'POST', url: '/api/v1/setup', payload })

test('a stranger learns that it is needed, and nothing else', async () => {
  for (const token of [undefined, '', 'wrong', `${testToken} `]) expect((await ask(token)).json()).toEqual({ needed: true, tokenOk: false, page: null })
})

test('the link shows the choices, what the environment answered, and how the server stands', async () => {
  const { needed, tokenOk, page } = (await ask(testToken)).json()
  expect({ needed, tokenOk }).toEqual({ needed: true, tokenOk: true })
  expect(page.proposal).toMatchObject({
    name: 'Ziemeļu Logi',
    country: 'LV',
    currency: 'EUR',
    timeZone: 'Europe/Riga',
    workingHours: { days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' },
  })
  expect(page.languages).toEqual(expect.arrayContaining(['en', 'ru']))
  expect(page.countries.length).toBeGreaterThan(190)
  expect(page.timeZones).toContain('Europe/Riga')
  expect(page.server.database).toMatchObject({ state: 'ok', version: expect.stringMatching(/^\d+/) })
  expect(page.server.disk.free).toBeGreaterThan(0)
  expect(page.server.memory.total).toBeGreaterThan(page.server.memory.used)
  expect(Math.abs(page.server.clock.differenceMs)).toBeLessThan(2000)
  expect(page.server.addresses).toEqual([])
})

test('without the token nobody sets up', async () => {
  expect((await post({ ...answers, token: 'wrong' })).statusCode).toBe(403)
  expect((await ask()).json().needed).toBe(true)
})

test('everything that is wrong is said at once, and nothing is saved', async () => {
  const answer = await post({
    ...answers,
    firm: { ...firm, country: 'ZZ', currency: 'ABC', timeZone: 'Nowhere', language: 'xx', workingHours: { days: [1], from: '18:00', to: '09:00' } },
    admin: { ...admin, email: 'ilze', password: 'ninechars' },
  })
  expect(answer.statusCode).toBe(422)
  expect(
    answer
      .json()
      .errors.map((error: { path: string }) => error.path)
      .sort(),
  ).toEqual(['admin.email', 'admin.password', 'firm.country', 'firm.currency', 'firm.language', 'firm.timeZone', 'firm.workingHours'])
  expect(answer.json().errors.find((error: { path: string }) => error.path === 'admin.password').message).toBe(
    '9 characters. Make it 12 or more; three plain words work well.',
  )
  expect((await ask()).json().needed).toBe(true)
})

test('of several at once one sets up, and is signed in; the others and all later ones are refused', async () => {
  const all = await Promise.all(Array.from({ length: 5 }, (_, n) => post({ ...answers, admin: { ...admin, email: `ilze${n}@ziemelulogi.example` } })))
  const [first, ...others] = all.toSorted((a, b) => a.statusCode - b.statusCode)
  expect([first!.statusCode, ...others.map((answer) => answer.statusCode)]).toEqual([201, 409, 409, 409, 409])
  expect(first!.json()).toEqual({ demo: 'none' })
  const cookie = String(first!.headers['set-cookie']).split(';')[0]!
  const me = (await setup.app.inject({ url: '/api/v1/me', headers: { cookie } })).json()
  expect(me).toMatchObject({ name: 'Ilze Vītola', roles: ['admin'], firm: { name: firm.name, currency: 'EUR', language: 'ru', demo: false } })
  const { rows } = await sql<{ value: object }>`select value from ${table(setup.workspace, 'settings')} where key = 'firm'`.execute(setup.database.db)
  expect(rows[0]!.value).toMatchObject({ taxNumber: 'LV40003998721', workingHours: { from: '09:00' } })
  const roles = (await setup.app.inject({ url: '/api/v1/roles', headers: { cookie } })).json().data.map((role: { name: string }) => role.name)
  expect(roles).toContain('Руководитель продаж')
  const stages = (await setup.app.inject({ url: '/api/v1/stages', headers: { cookie } })).json().data
  expect(stages.length).toBeGreaterThan(2)
  expect((await post(answers)).statusCode).toBe(409)
  expect((await ask(testToken)).json()).toEqual({ needed: false, tokenOk: false, page: null })
})

test('every industry that is offered has its pack', () => {
  expect(new Set(industries)).toEqual(new Set(industryKeys))
})

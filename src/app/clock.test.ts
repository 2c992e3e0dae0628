import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { setSetting } from '../kernel/settings/settings.ts'
import { loadPerson } from '../modules/accounts/server/rights/actor.ts'
import { slotAfter, slotBefore } from '../modules/backups/server/slots.ts'
import { afterQuiet } from '../modules/notifications/server/settings/afterQuiet.ts'
import { dayIn, startOfDay } from '../shared/dates.ts'
import { startProduct, type Person, type Product } from './product.testing.ts'

let product: Product
let ada: Person
let sam: Person

beforeAll(async () => {
  product = await startProduct('clock')
  ada = await product.person('Ada', 'admin')
  sam = await product.person('Sam', 'sales')
})
afterEach(() => product.setNow(null))
afterAll(() => product.stop())

/** The days on which something odd happens to the clock, or which the zone has before or after everybody else. */
const nights = [
  ['Pacific/Honolulu', '2026-11-23'],
  ['Asia/Kolkata', '2026-11-23'],
  ['Pacific/Apia', '2026-11-23'],
  // The clock goes forward, then back.
  ['Europe/Riga', '2026-03-29'],
  ['Europe/Riga', '2026-10-25'],
  ['America/Havana', '2026-03-08'],
] as const

const firmIn = (timeZone: string): Promise<void> => product.system((tx, call) => setSetting(tx, call, 'firm', { ...call.firm, timeZone }))
const ms = (date: Date, by: number): Date => new Date(date.getTime() + by)

/** Files of business code that ask the system's clock, and why they may. */
const mayAsk: Record<string, string> = {
  'accounts/server/rights/actor.ts': 'a default for whoever has no call yet: the person of a request',
  'accounts/server/rights/resolveActor.ts': 'how long a memory is believed, and when a session ends',
  'accounts/server/door/idling.ts': 'how long nobody has touched a session, before there is a call',
  'accounts/server/door/signIn.ts': 'signing in and out, before there is a call',
  'accounts/server/door/ways/openSession.ts': 'the beginning of a session',
  'accounts/server/door/ways/confirmIdentity.ts': 'how fresh a session is',
  'backups/server/folder.ts': 'the age of a file by the clock of its disk',
  'backups/server/makeBackup.ts': 'the end of work that takes minutes',
  'backups/server/proveBackup.ts': 'the end of work that takes minutes',
  'setup/server/serverState.ts': 'measures whether the clocks of server and database agree',
  'setup/server/fromEnvironment.ts': 'the start of the server',
  'webhooks/server/deliverDue.ts': 'the moment of an attempt within minutes of work',
  'webhooks/server/testHook.ts': 'the moment of an attempt',
}

test('business code asks the clock of the call, but for what is named here with its reason', () => {
  const modules = join(import.meta.dirname, '..', 'modules')
  const asking = readdirSync(modules, { recursive: true, encoding: 'utf8' })
    .filter((name) => /^[^/]+\/(server|contract)/.test(name) && name.endsWith('.ts') && !/\.(test|testing)\.ts$/.test(name))
    .filter((name) => /new Date\(\)|Date\.now\(\)|Temporal\.Now|current_date|current_timestamp|localtimestamp/.test(readFileSync(join(modules, name), 'utf8')))
  expect(asking.filter((name) => !(name in mayAsk)).sort()).toEqual([])
})

describe.each(nights)('in %s on %s', (zone, day) => {
  beforeAll(() => firmIn(zone))
  const begins = startOfDay(day, zone)

  test('a task is of the day until the last millisecond before it, and then overdue', async () => {
    product.setNow(ms(begins, -1))
    const before = dayIn(ms(begins, -1), zone)
    const { id } = (await ada.post('/tasks', { title: `Of ${before}`, kind: 'call', dueOn: before })).body
    const groupOf = async () => {
      const { body } = await ada.get('/my-day')
      return [body.today, body.tasks.find((one: { id: string }) => one.id === id)?.urgency]
    }
    expect(await groupOf()).toEqual([before, 'today'])
    product.setNow(begins)
    expect(await groupOf()).toEqual([day, 'overdue'])
    await ada.post(`/tasks/${id}/complete`)
  })

  test('a task with a time is of the day that the firm’s calendar shows then', async () => {
    for (const [at, dueOn] of [[ms(begins, -1), dayIn(ms(begins, -1), zone)], [begins, day], [ms(begins, 3 * 3_600_000), day]] as const) {
      const made = (await ada.post('/tasks', { title: 'Timed', kind: 'call', dueAt: at.toISOString() })).body
      expect(made, at.toISOString()).toMatchObject({ dueAt: at.toISOString(), dueOn })
      await ada.delete(`/tasks/${made.id}`)
    }
  })

  test('a date without time is the same date for everybody', async () => {
    const { id } = (await ada.post('/contacts', { lastName: 'Dated', since: day, birthday: day })).body
    for (const timeZone of ['Pacific/Honolulu', 'Pacific/Apia', 'Asia/Kolkata', 'Europe/Riga']) {
      await ada.patch('/me', { timeZone })
      expect((await ada.get(`/contacts/${id}`)).body, timeZone).toMatchObject({ since: day, birthday: day })
      expect((await ada.get(`/contacts?filter[since]=${day}&filter[id]=${id}`)).body.data, timeZone).toHaveLength(1)
    }
    await ada.delete(`/contacts/${id}`)
  })

  test('a period of a filter is that of the person who asks', async () => {
    await ada.patch('/me', { timeZone: zone })
    const task = (await ada.post('/tasks', { title: 'Within', kind: 'call', dueAt: begins.toISOString() })).body
    for (const [now, period, found] of [[begins, 'today', 1], [ms(begins, -1), 'today', 0], [ms(begins, -1), 'tomorrow', 1], [ms(begins, 26 * 3_600_000), 'yesterday', 1]] as const) {
      product.setNow(now)
      expect((await ada.get(`/tasks?filter[dueAt][within]=${period}&filter[id]=${task.id}`)).body.data, `${period} at ${now.toISOString()}`).toHaveLength(found)
    }
    await ada.delete(`/tasks/${task.id}`)
  })

  test('a stand-in begins and ends at midnight of the firm', async () => {
    const made = await ada.post('/absences', { userId: ada.id, standInId: sam.id, fromOn: day, toOn: day })
    expect(made.status, JSON.stringify(made.body)).toBe(201)
    const standsIn = async (now: Date) => (await loadPerson(product.database, product.workspace, sam.id, now))!.actor.ownUserIds.includes(ada.id)
    const ends = startOfDay(new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10), zone)
    expect([await standsIn(ms(begins, -1)), await standsIn(begins), await standsIn(ms(ends, -1)), await standsIn(ends)]).toEqual([false, true, true, false])
    await ada.delete(`/absences/${made.body.id}`)
  })

  test('one backup is due for every night, also where the hour is skipped or comes twice', () => {
    for (const at of ['00:30', '01:30', '02:30', '03:30', '23:59']) {
      const due = new Set<string>()
      for (let now = ms(begins, -36 * 3_600_000); now < ms(begins, 60 * 3_600_000); now = ms(now, 30 * 60_000)) {
        expect(slotBefore(now, zone, at) <= now && slotAfter(now, zone, at) > now).toBe(true)
        due.add(slotBefore(now, zone, at).toISOString())
      }
      const days = [...due].map((slot) => dayIn(slot, zone))
      expect(new Set(days).size, at).toBe(days.length)
      expect(days.length, at).toBeGreaterThanOrEqual(4)
    }
  })

  test('quiet hours end when the clock of the person says so', () => {
    for (let now = ms(begins, -12 * 3_600_000); now < ms(begins, 24 * 3_600_000); now = ms(now, 30 * 60_000)) {
      const told = afterQuiet(now, { from: '22:00', to: '07:00' }, zone)
      const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(told)
      expect(told >= now).toBe(true)
      expect(clock >= '07:00' && clock < '22:00', `${now.toISOString()} ${clock}`).toBe(true)
      expect(told.getTime() - now.getTime()).toBeLessThanOrEqual(10 * 3_600_000)
    }
  })
})

test('a share ends at its moment, by the clock of the call', async () => {
  const { id } = (await ada.post('/contacts', { lastName: 'Shared' })).body
  product.setNow(new Date('2030-01-01T10:00:00Z'))
  expect((await ada.post('/shares', { object: 'contacts', recordId: id, userId: sam.id, level: 'see', until: '2030-01-02T00:00:00Z' })).status).toBe(201)
  for (const [now, status] of [['2030-01-01T23:59:59.999Z', 200], ['2030-01-02T00:00:00.000Z', 404], ['2030-01-01T12:00:00Z', 200]] as const) {
    product.setNow(new Date(now))
    expect((await sam.get(`/contacts/${id}`)).status, now).toBe(status)
  }
})

test('a clock that jumps back and forth loses nothing and doubles nothing', async () => {
  const { id } = (await ada.post('/contacts', { lastName: 'Jump' })).body
  const names = ['2035-01-01T00:00:00Z', '2020-01-01T00:00:00Z', '2026-11-22T12:00:00Z', '1999-12-31T23:59:59Z']
  for (const now of names) {
    product.setNow(new Date(now))
    expect((await ada.patch(`/contacts/${id}`, { firstName: now })).status, now).toBe(200)
    const made = await ada.post('/contacts', { lastName: 'Jump', firstName: now }, { 'idempotency-key': `jump ${now}` })
    expect(made.status, now).toBe(201)
    expect((await ada.post('/contacts', { lastName: 'Jump', firstName: now }, { 'idempotency-key': `jump ${now}` })).body.id).toBe(made.body.id)
  }
  product.setNow(null)
  expect((await ada.get(`/contacts/${id}`)).body).toMatchObject({ version: 5, firstName: names.at(-1) })
  expect((await ada.get(`/contacts/${id}/history`)).body.data).toHaveLength(5)
  expect((await ada.get('/contacts?filter[lastName]=Jump&count=exact')).body.page.count).toBe(5)
  // Events are in the order in which they were committed, whatever the clock said.
  const { rows } = await sql<{ version: number }>`select (data ->> 'version')::int as version from ${sql.id(product.workspace, 'events')} where record_id = ${id} order by xact, id`.execute(product.database.db)
  expect(rows.length).toBe(5)
  if (rows.every(({ version }) => version !== null)) expect(rows.map(({ version }) => version)).toEqual([1, 2, 3, 4, 5])
})

import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { Call } from '../../../kernel/call.ts'
import { connect, table, transaction, type Database } from '../../../kernel/database/connect.ts'
import { prepareDatabase } from '../../../kernel/database/migrate.ts'
import { startStream } from '../../../kernel/events/stream.ts'
import { emptyWorkspace, sourcesOf } from '../../../kernel/http/testApp.testing.ts'
import { createRecords } from '../../../kernel/records/write.ts'
import { codeCatalog } from '../../../kernel/records/loadCatalog.ts'
import { registerModules } from '../../../kernel/records/registry.ts'
import { unnamedFirm } from '../../../kernel/settings/settings.ts'
import { callOfFirm } from '../../../kernel/systemCall.ts'
import { contacts } from '../../contacts/contract.ts'
import { deals } from '../../deals/contract.ts'
import { activities, notes } from '../../activities/contract.ts'
import { companies } from '../../companies/contract.ts'
import { tasks } from '../../tasks/contract.ts'
import { applyIndustry } from './applyIndustry.ts'
import { makeDemo } from './makeDemo.ts'
import demo from './module.ts'
import { removeDemo } from './removeDemo.ts'

const workspace = 'test_demo'
const needs = ['accounts', 'companies', 'contacts', 'products', 'deals', 'activities', 'tasks']
const now = new Date('2026-11-24T08:42:00Z')
let call: Call

let database: Database

beforeAll(async () => {
  database = connect(inject('databaseUrl'), { max: 6 })
  registerModules([...(await Promise.all(needs.map(async (name) => (await import(`../../${name}/server/module.ts`)).default))), demo])
  await prepareDatabase(database)
  call = callOfFirm(workspace, { ...unnamedFirm, name: 'Ziemeļu Logi', timeZone: 'Europe/Riga' }, codeCatalog(), 'cli', now)
})
afterAll(() => database.close())

const anew = (): Promise<void> => emptyWorkspace(database, workspace, sourcesOf(...needs, 'demo'))

async function rows<T>(query: ReturnType<typeof sql<T>>): Promise<T[]> {
  return (await query.execute(database.db)).rows
}
const count = async (name: string, where = 'true'): Promise<number> =>
  (await rows(sql<{ n: number }>`select count(*) as n from ${table(call, name)} where ${sql.raw(where)}`))[0]!.n

test('a small firm has the promised rows, which agree with each other in the database', async () => {
  await anew()
  const done = await makeDemo(database, call)
  expect(done.added).toMatchObject({ contacts: 400, companies: 120, deals: 500, activities: 4000, tasks: 1500 })
  expect(await count('contacts')).toBe(400)
  expect(await count('activities')).toBe(4000)
  expect(await count('users', 'active')).toBeGreaterThanOrEqual(8)
  // The write path keeps these; the demo must leave the same.
  expect(await count('contacts', "search_text = '' or cardinality(phones_keys) <> jsonb_array_length(phones)")).toBe(0)
  expect(await count('deals', 'amount_base is distinct from amount or amount_rate <> 1')).toBe(0)
  expect(await count('stage_stays', 'left_at is null')).toBe(await count('deals', "status = 'open'"))
  expect(await count('history', "op = 'create' and object = 'activities'")).toBe(4000)
  const steps = await rows(sql<{ n: number }>`select count(*) as n from ${table(call, 'deals')} as d
    where d.next_task_id is distinct from (select t.id from ${table(call, 'tasks')} as t where t.deal_id = d.id and t.status = 'open' order by t.due_on, t.due_at nulls last, t.id limit 1)`)
  expect(steps[0]!.n).toBe(0)
  const touches = await rows(sql<{ n: number }>`select count(*) as n from ${table(call, 'contacts')} as c
    where c.last_touch_at is distinct from (select max(a.occurred_at) from ${table(call, 'activities')} as a where a.contact_id = c.id)`)
  expect(touches[0]!.n).toBe(0)
  const versions = await rows(
    sql<{
      n: number
    }>`select count(*) as n from ${table(call, 'deals')} as d where d.version <> (select count(*) from ${table(call, 'history')} as h where h.record_id = d.id)`,
  )
  expect(versions[0]!.n).toBe(0)
})

test('a contact of the demo is stored as the write path stores the same contact', async () => {
  const [made] = await rows(
    sql<Record<string, unknown>>`select * from ${table(call, 'contacts')} where middle_name is not null and cardinality(emails_keys) > 0 limit 1`,
  )
  const input = Object.fromEntries(
    Object.entries(contacts.fields).flatMap(([name, f]) => {
      const value = made![name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)]
      return ('readOnly' in f && f.readOnly) || value === null ? [] : [[name, value]]
    }),
  )
  const [written] = await transaction(database, (tx) => createRecords(tx, call, contacts, [input]))
  const [stored] = await rows(sql<Record<string, unknown>>`select * from ${table(call, 'contacts')} where id = ${written!.id}`)
  const same = (row: Record<string, unknown>) => ({
    ...row,
    id: null,
    created_at: null,
    updated_at: null,
    created_by_id: null,
    last_touch_at: null,
    next_task_id: null,
    next_step_on: null,
    next_step_at: null,
  })
  expect(same(made!)).toEqual(same(stored!))
})

test('new deals get numbers after those of the demo, and a second run adds to the first', async () => {
  await anew()
  await transaction(database, (tx) => applyIndustry(tx, call, 'windows', 'en'))
  await makeDemo(database, call)
  expect(await count('pipelines')).toBe(2)
  const people = await count('users')
  await makeDemo(database, call, { seed: 2 })
  expect(await count('deals')).toBe(1000)
  expect(await count('users')).toBe(people)
  const [stage] = await rows(sql<{ id: string; pipeline_id: string }>`select id, pipeline_id from ${table(call, 'stages')} where position = 1 limit 1`)
  const [contact] = await rows(sql<{ id: string }>`select id from ${table(call, 'contacts')} limit 1`)
  const [deal] = await transaction(database, (tx) =>
    createRecords(tx, call, deals, [{ title: 'Own', contactId: contact!.id, stageId: stage!.id, pipelineId: stage!.pipeline_id }]),
  )
  expect(deal!.number).toBe(1001)
})

test('removing takes all of the demo and nothing of the firm’s own', async () => {
  await anew()
  await makeDemo(database, call)
  const [stage] = await rows(sql<{ id: string; pipeline_id: string }>`select id, pipeline_id from ${table(call, 'stages')} where position = 2 limit 1`)
  const [company] = await rows(sql<{ id: string }>`select id from ${table(call, 'companies')} limit 1`)
  const own = await transaction(database, async (tx) => {
    const [contact] = await createRecords(tx, call, contacts, [{ lastName: 'Own', companyId: company!.id }])
    const [deal] = await createRecords(tx, call, deals, [{ title: 'Own deal', contactId: contact!.id, stageId: stage!.id, pipelineId: stage!.pipeline_id }])
    await createRecords(tx, call, tasks, [
      { title: 'Own task', kind: 'call', dealId: deal!.id },
      { title: 'Task on a demo company', kind: 'call', companyId: company!.id },
    ])
    return { contact: contact!.id, deal: deal!.id }
  })
  const done = await transaction(database, (tx) => removeDemo(tx, call))
  expect(done.removed).toMatchObject({ contacts: 400, companies: 120, deals: 500, activities: 4000, tasks: 1501 })
  expect(await rows(sql`select last_name, company_id from ${table(call, 'contacts')}`)).toEqual([{ last_name: 'Own', company_id: null }])
  expect(await rows(sql`select id, stage_id from ${table(call, 'deals')}`)).toEqual([{ id: own.deal, stage_id: stage!.id }])
  expect(await rows(sql`select title from ${table(call, 'tasks')}`)).toEqual([{ title: 'Own task' }])
  expect(await count('activities')).toBe(0)
  expect(await count('users')).toBe(0)
  expect(await count('teams')).toBe(0)
  // The stage of the own deal stays with its pipeline; the others are gone.
  expect(await count('stages')).toBe(1)
  expect(await count('pipelines')).toBe(1)
  expect(await count('history', `record_id <> all (array['${own.contact}', '${own.deal}']::uuid[]) and object not in ('tasks', 'pipelines', 'stages')`)).toBe(0)
  for (const object of [companies, activities, notes]) expect(await count(object.name)).toBe(0)
  // And the demo can be made anew.
  expect((await makeDemo(database, call)).added.contacts).toBe(400)
})

test('beside a server the tables stay open while they are filled, and it is said', { timeout: 60_000 }, async () => {
  await anew()
  const stream = startStream(database)
  const hint = sql<{ n: number }>`select count(*) as n from pg_stat_activity where application_name = 'clientele hints'`
  await expect.poll(async () => (await rows(hint))[0]!.n).toBeGreaterThan(0)
  const said: string[] = []
  const filling = makeDemo(database, call, { size: 'medium', besideServer: () => void said.push('beside') })
  const ended = expect(filling).rejects.toThrow()
  const held = sql<{ pid: number; mode: string }>`select pid, mode from pg_locks where relation = ${`${workspace}.contacts`}::regclass and granted and mode <> 'AccessShareLock'`
  // As a screen does, all the while.
  for (let looks = 0; looks < 5; ) {
    await transaction(database, async (tx) => {
      await sql`set local lock_timeout = '2s'`.execute(tx)
      await sql`select count(*) from ${table(call, 'contacts')}`.execute(tx)
    })
    const locks = await rows(held)
    expect(locks.map(({ mode }) => mode)).not.toContain('AccessExclusiveLock')
    const loading = locks.find(({ mode }) => mode === 'RowExclusiveLock')
    // Enough is seen.
    if (loading && ++looks === 5) await sql`select pg_terminate_backend(${loading.pid})`.execute(database.db)
    await pause(100)
  }
  await ended
  expect(said).toEqual(['beside'])
  await stream.stop()
})

import { sql } from 'kysely'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { connect, transaction, type Database } from '../kernel/database/connect.ts'
import { migrateWorkspace, prepareDatabase } from '../kernel/database/migrate.ts'
import { startDispatcher } from '../kernel/events/dispatch.ts'
import type { OutboxEvent, ServerModule } from '../kernel/module.ts'
import { registerModules } from '../kernel/records/registry.ts'
import { createRecords } from '../kernel/records/write.ts'
import { systemCall } from '../kernel/systemCall.ts'
import { contacts } from '../modules/contacts/contract.ts'
import { migrationSources, serverModules } from './modules.server.ts'

/** A database of its own: dispatchers serve all workspaces of one, also those of other tests. */
const name = 'test_outbox'
let database: Database

beforeAll(async () => {
  const any = connect(inject('databaseUrl'), { max: 1 })
  await sql`drop database if exists ${sql.id(name)} with (force)`.execute(any.db)
  await sql`create database ${sql.id(name)}`.execute(any.db)
  await any.close()
  const url = new URL(inject('databaseUrl'))
  url.pathname = `/${name}`
  registerModules(serverModules)
  database = connect(url.href)
  await prepareDatabase(database)
  // Sorts before the others and has no tables: a workspace whose migration failed.
  await sql`create schema ws_broken`.execute(database.db)
  await sql`insert into clientele.workspaces (schema, created_at) values ('ws_broken', '2020-01-01')`.execute(database.db)
  for (const workspace of ['ws_one', 'ws_two']) await migrateWorkspace(database, workspace, [...migrationSources])
  await sql`create table public.effects (event_id uuid, workspace text)`.execute(database.db)
})
afterAll(() => database.close())

const write = (workspace: string, lastNames: string[]): Promise<string[]> =>
  transaction(database, async (tx) => (await createRecords(tx, await systemCall(tx, workspace), contacts, lastNames.map((lastName) => ({ lastName })))).map(({ id }) => id))
const effects = async (): Promise<string[]> => (await sql<{ event_id: string }>`select event_id from public.effects`.execute(database.db)).rows.map((row) => row.event_id)
const events = async (workspace: string, ids: string[]) => (await sql<{ id: string; recordId: string; dispatched_at: string | null; attempts: number; error: string | null; waits: boolean | null }>`select id, record_id as "recordId", dispatched_at, attempts, error, retry_at > now() as waits from ${sql.id(workspace, 'events')} where record_id = any(${ids}::uuid[]) order by id`.execute(database.db)).rows

/** Leaves a row for each event it is given, in the transaction that it is given. */
const listening = (run?: (event: OutboxEvent) => void): ServerModule[] => [
  {
    name: 'counting',
    listeners: [
      {
        type: 'contacts.created',
        run: async (tx, call, event) => {
          await sql`insert into public.effects values (${event.id}, ${call.workspace})`.execute(tx)
          run?.(event)
        },
      },
    ],
  },
]

test('two workers give each event once, and one broken workspace does not hold up the others', async () => {
  const ids = [...(await write('ws_one', Array.from({ length: 60 }, (_, i) => `One ${i}`))), ...(await write('ws_two', Array.from({ length: 60 }, (_, i) => `Two ${i}`)))]
  const dispatchers = [startDispatcher(database, listening(), () => {}), startDispatcher(database, listening(), () => {})]
  try {
    await expect.poll(async () => (await effects()).length, { timeout: 15_000 }).toBeGreaterThanOrEqual(120)
    await new Promise((resolve) => setTimeout(resolve, 700))
  } finally {
    await Promise.all(dispatchers.map((dispatcher) => dispatcher.stop()))
  }
  const told = await effects()
  expect(new Set(told).size).toBe(120)
  expect(told).toHaveLength(120)
  for (const workspace of ['ws_one', 'ws_two']) for (const event of await events(workspace, ids)) expect(event.dispatched_at).not.toBeNull()
})

test('an event that fails is put aside with its reason, leaves nothing, and the next goes on; later it takes effect once', async () => {
  const ids = await write('ws_one', ['Bad', 'Good 1', 'Good 2'])
  await sql`truncate public.effects`.execute(database.db)
  let failing = true
  const logged: string[] = []
  const listeners = listening((event) => {
    if (failing && event.recordId === ids[0]) throw new Error('The mail server said no')
  })
  const dispatcher = startDispatcher(database, listeners, (_, event) => logged.push(event.recordId))
  try {
    await expect.poll(async () => (await effects()).length, { timeout: 10_000 }).toBe(2)
    const [bad, ...good] = await events('ws_one', ids)
    expect(bad).toMatchObject({ dispatched_at: null, attempts: 1, error: 'The mail server said no', waits: true })
    for (const event of good) expect(event).toMatchObject({ attempts: 0, error: null })
    expect(logged).toEqual([ids[0]])
    failing = false
    await sql`update ws_one.events set retry_at = now() where record_id = ${ids[0]}`.execute(database.db)
    await expect.poll(async () => (await effects()).length, { timeout: 10_000 }).toBe(3)
    expect((await events('ws_one', ids))[0]).toMatchObject({ error: null, attempts: 1 })
  } finally {
    await dispatcher.stop()
  }
})

test('who listens to everything hears what interests him now, once, and the rest costs nothing', async () => {
  const heard: string[] = []
  let interest: string[] = []
  const everything: ServerModule[] = [{ name: 'hooks', listeners: [{ type: '*', interest: () => Promise.resolve(interest), run: (_tx, _call, event) => Promise.resolve(void heard.push(event.recordId)) }] }]
  const [unheard] = await write('ws_two', ['Before'])
  const dispatchers = [startDispatcher(database, everything, () => {}), startDispatcher(database, everything, () => {})]
  try {
    await expect.poll(async () => (await events('ws_two', [unheard!]))[0]!.dispatched_at, { timeout: 10_000 }).not.toBeNull()
    for (const pattern of ['contacts.created', 'contacts.*', '*']) {
      heard.length = 0
      interest = [pattern]
      const ids = await write('ws_two', Array.from({ length: 30 }, (_, i) => `${pattern} ${i}`))
      await expect.poll(() => heard.length, { timeout: 10_000 }).toBeGreaterThanOrEqual(30)
      expect([...heard].sort()).toEqual([...ids].sort())
    }
    heard.length = 0
    interest = ['contact.*', 'contacts', 'deals.*']
    const [other] = await write('ws_two', ['Of no interest'])
    await expect.poll(async () => (await events('ws_two', [other!]))[0]!.dispatched_at, { timeout: 10_000 }).not.toBeNull()
    expect(heard).toEqual([])
  } finally {
    await Promise.all(dispatchers.map((dispatcher) => dispatcher.stop()))
  }
})

test('an event that nobody listens to is done at once and never held against anybody', async () => {
  const [id] = await write('ws_two', ['Quiet'])
  const dispatcher = startDispatcher(database, [], () => {})
  await expect.poll(async () => (await events('ws_two', [id!]))[0]!.dispatched_at, { timeout: 10_000 }).not.toBeNull()
  await dispatcher.stop()
})

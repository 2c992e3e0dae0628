import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect, transaction, type Database } from '../kernel/database/connect.ts'
import { migrateWorkspace, prepareDatabase } from '../kernel/database/migrate.ts'
import { enqueue, startJobs } from '../kernel/jobs/jobs.ts'
import { registerModules } from '../kernel/records/registry.ts'
import { systemCall } from '../kernel/systemCall.ts'
import { migrationSources, serverModules } from './modules.server.ts'
import { freshDatabase } from './serverProcess.testing.ts'

let database: Database

beforeAll(async () => {
  database = connect(await freshDatabase('test_jobs'), { max: 4 })
  registerModules(serverModules)
  await prepareDatabase(database)
  await migrateWorkspace(database, 'ws_one', [...migrationSources])
})
afterAll(() => database.close())

test('a job that fails is tried again with its reason kept, and those behind it go on', async () => {
  const name = 'tests.odd'
  const done: unknown[] = []
  const logged: string[] = []
  const run = (_database: Database, _call: unknown, data: unknown): Promise<void> => {
    if (data === 'bad') throw new Error('The other side said no')
    done.push(data)
    return Promise.resolve()
  }
  const jobs = await startJobs(database, [{ name: 'tests', jobs: [{ name, run }] }], { work: true, log: (error) => logged.push(String(error)) })
  try {
    await transaction(database, async (tx) => {
      const call = await systemCall(tx, 'ws_one')
      for (const data of ['bad', 'good 1', 'good 2']) await enqueue(tx, call, name, data)
    })
    await expect.poll(() => done, { timeout: 15_000 }).toEqual(['good 1', 'good 2'])
    await expect.poll(() => logged.length, { timeout: 15_000 }).toBeGreaterThanOrEqual(2)
    expect(new Set(logged)).toEqual(new Set(['Error: The other side said no']))
    const { rows } = await sql<{ state: string; retry_count: number; output: { message: string } }>`select state, retry_count, output from pgboss.job where name = ${name} and data ->> 'data' = 'bad'`.execute(database.db)
    expect(rows).toMatchObject([{ state: 'retry', output: { message: 'The other side said no' } }])
    expect(done).toHaveLength(2)
  } finally {
    await jobs.stop()
  }
}, 40_000)

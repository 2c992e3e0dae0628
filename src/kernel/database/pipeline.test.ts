import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { connect, transaction, type Database } from './connect.ts'
import { unawaited } from './pipeline.ts'

let database: Database
const rows = sql.id('test_pipeline', 'rows')
const stored = async (): Promise<number[]> => (await sql<{ n: number }>`select n from ${rows} order by n`.execute(database.db)).rows.map(({ n }) => n)
const add = (n: number) => sql`${unawaited} insert into ${rows} values (${n})`

beforeAll(async () => {
  database = connect(inject('databaseUrl'), { max: 3, prepare: true })
  await sql`drop schema if exists test_pipeline cascade`.execute(database.db)
  await sql`create schema test_pipeline`.execute(database.db)
  await sql`create table ${rows} (n integer primary key check (n < 1000))`.execute(database.db)
})
beforeEach(() => sql`delete from ${rows}`.execute(database.db))
afterAll(() => database.close())

test('what nobody waits for is done in its order, and is there for the next statement', async () => {
  const seen = await transaction(database, async (tx) => {
    await add(1).execute(tx)
    await add(2).execute(tx)
    await sql`${unawaited} delete from ${rows} where n = 1`.execute(tx)
    const found = await sql<{ n: number }>`select n from ${rows}`.execute(tx)
    await add(3).execute(tx)
    return found.rows
  })
  expect(seen).toEqual([{ n: 2 }])
  expect(await stored()).toEqual([2, 3])
})

test('its failure takes all back and is told as what it is, at the commit or at the next statement', async () => {
  await add(1).execute(database.db)
  const twice = { code: '23505' }
  await expect(transaction(database, async (tx) => {
    await add(2).execute(tx)
    await add(1).execute(tx)
    await add(3).execute(tx)
  })).rejects.toMatchObject(twice)
  await expect(transaction(database, async (tx) => {
    await add(1).execute(tx)
    await add(5000).execute(tx)
    await sql`select 1`.execute(tx)
  })).rejects.toMatchObject(twice)
  expect(await stored()).toEqual([1])
  // The connections are as good as new.
  for (let n = 10; n < 20; n++) await transaction(database, (tx) => add(n).execute(tx))
  expect(await stored()).toHaveLength(11)
})

test('the first failure is told, also where statements behind it were prepared before', async () => {
  await add(1).execute(database.db)
  const other = (n: number) => sql`${unawaited} update ${rows} set n = n where n = ${n}`
  for (let n = 0; n < 30; n++) await transaction(database, async (tx) => void (await other(n).execute(tx)))
  for (const last of [other(1), sql`select 1`])
    await expect(transaction(database, async (tx) => {
      await sql`${unawaited} insert into ${rows} (n) values (1) returning n`.execute(tx)
      await other(2).execute(tx)
      await last.execute(tx)
    })).rejects.toMatchObject({ code: '23505' })
})

test('going back to a savepoint forgets the failure, and work that throws leaves nothing', async () => {
  await transaction(database, async (tx) => {
    await add(1).execute(tx)
    await sql`savepoint part`.execute(tx)
    await add(1).execute(tx)
    await expect(sql`release savepoint part`.execute(tx)).rejects.toMatchObject({ code: '23505' })
    await sql`rollback to savepoint part`.execute(tx)
    await add(2).execute(tx)
  })
  expect(await stored()).toEqual([1, 2])
  await expect(transaction(database, async (tx) => {
    await add(3).execute(tx)
    throw new Error('No')
  })).rejects.toThrow('No')
  expect(await stored()).toEqual([1, 2])
})

test('a connection that breaks under a transaction fails it, and the next one gets another', async () => {
  const other = connect(inject('databaseUrl'), { max: 1 })
  await expect(transaction(database, async (tx) => {
    const { rows: found } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
    await sql`select pg_terminate_backend(${found[0]!.pid})`.execute(other.db)
    await add(7).execute(tx)
  })).rejects.toThrow()
  await other.close()
  expect(await stored()).toEqual([])
  await transaction(database, (tx) => add(8).execute(tx))
  expect(await stored()).toEqual([8])
})

test('many transactions at once on few connections keep to themselves', async () => {
  const done = await Promise.allSettled(Array.from({ length: 60 }, (_, n) => transaction(database, async (tx) => {
    await add(n).execute(tx)
    const { rows: found } = await sql<{ n: number }>`select count(*) as n from ${rows} where n = ${n}`.execute(tx)
    if (n % 3 === 0) await add(n).execute(tx)
    return found[0]!.n
  })))
  expect(done.map(({ status }) => status)).toEqual(Array.from({ length: 60 }, (_, n) => (n % 3 === 0 ? 'rejected' : 'fulfilled')))
  expect(done.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))).toEqual(Array.from({ length: 40 }, () => 1))
  expect(await stored()).toHaveLength(40)
})

import { sql } from 'kysely'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { connect, transaction, type Database } from './connect.ts'

let database: Database

beforeAll(async () => {
  database = connect(inject('databaseUrl'), { max: 4 })
  await sql`drop table if exists public.pairs`.execute(database.db)
  await sql`create table public.pairs (id int primary key, n int not null)`.execute(database.db)
  await sql`insert into public.pairs values (1, 0), (2, 0)`.execute(database.db)
})
afterAll(async () => {
  await sql`drop table public.pairs`.execute(database.db)
  await database.close()
})

test('two transactions that wait for each other in a circle both take effect, once each', async () => {
  const both = Promise.withResolvers<void>()
  let inside = 0
  const raise = (first: number, second: number): Promise<void> =>
    transaction(database, async (tx) => {
      await sql`update public.pairs set n = n + 1 where id = ${first}`.execute(tx)
      if (++inside >= 2) both.resolve()
      await both.promise
      await sql`update public.pairs set n = n + 1 where id = ${second}`.execute(tx)
    })
  await Promise.all([raise(1, 2), raise(2, 1)])
  // The database may take back one of them or, when both have waited long enough, both.
  expect(inside).toBeGreaterThanOrEqual(3)
  expect((await sql<{ n: number }>`select n from public.pairs order by id`.execute(database.db)).rows).toEqual([{ n: 2 }, { n: 2 }])
})

import { sql, type RawBuilder } from 'kysely'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { connect, type Database } from './connect.ts'
import { anyOf, unlooked } from './planOnce.ts'

let database: Database
const rows = sql.id('test_plan_once', 'rows')
const id = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`

beforeAll(async () => {
  // One connection: what is prepared on it is asked of it.
  database = connect(inject('databaseUrl'), { max: 1, prepare: true })
  await sql`drop schema if exists test_plan_once cascade`.execute(database.db)
  await sql`create schema test_plan_once`.execute(database.db)
  await sql`create table ${rows} (id uuid primary key, at timestamptz, keys text[])`.execute(database.db)
  await sql`insert into ${rows} select ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, '2026-01-01'::timestamptz + n * interval '1 hour', array['k' || n] from generate_series(1, 3000) as n`.execute(database.db)
  await sql`create index on ${rows} (at)`.execute(database.db)
  await sql`analyze ${rows}`.execute(database.db)
})
afterAll(() => database.close())

/** What the last of many answers, and how often the statement was planned for any values. */
async function often(of: (n: number) => RawBuilder<{ id: string }>): Promise<{ last: string[]; forAny: number }> {
  let last: string[] = []
  let text = ''
  for (let n = 1; n <= 40; n++) {
    text = of(n).compile(database.db).sql
    last = (await of(n).execute(database.db)).rows.map((row) => row.id)
  }
  const found = await sql<{ times: number }>`select generic_plans as times from pg_prepared_statements where statement = ${text}`.execute(database.db)
  return { last, forAny: found.rows[0]?.times ?? 0 }
}

test('a record is sought by ids with one plan, where the ids themselves would be planned for each time', async () => {
  const seen = await often((n) => sql`select id from ${rows} where id = ${anyOf([id(n)])}`)
  expect(seen.last).toEqual([id(40)])
  expect(seen.forAny).toBeGreaterThan(10)
  expect((await often((n) => sql`select id from ${rows} where id = any(${[id(n)]}::uuid[])`)).forAny).toBe(0)
})

test('none and several ids are as right', async () => {
  expect((await sql`select id from ${rows} where id = ${anyOf([])}`.execute(database.db)).rows).toEqual([])
  expect((await sql`select id from ${rows} where id = ${anyOf([id(7), id(9), id(9999)])} order by id`.execute(database.db)).rows).toEqual([{ id: id(7) }, { id: id(9) }])
})

test('so are other values', async () => {
  const recent = await often((n) => sql`select id from ${rows} where at >= ${unlooked(`2026-05-05T${String(n % 24).padStart(2, '0')}:00:00Z`, 'timestamptz')}`)
  expect(recent.last).toHaveLength(3000 - (124 * 24 + 16) + 1)
  expect(recent.forAny).toBeGreaterThan(10)
  expect((await sql`select id from ${rows} where keys && ${unlooked(['k3', 'none'], 'text[]')}`.execute(database.db)).rows).toEqual([{ id: id(3) }])
})

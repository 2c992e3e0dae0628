/** Statements that nobody waits for (docs/decisions/0008): what they are refused for is told as what it is, by dry runs too. */
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeGathered } from '../kernel/audit/index.ts'
import { connect, transaction } from '../kernel/database/connect.ts'
import { most, restsAfter, statementName } from '../kernel/database/prepared.ts'
import { startProduct, type Person, type Product } from './product.testing.ts'

let product: Product
let admin: Person
const named = (name: string) => sql.id(product.workspace, name)
const run = (query: ReturnType<typeof sql>) => query.execute(product.database.db)

beforeAll(async () => {
  product = await startProduct('sentahead')
  admin = await product.person('Admin', 'admin')
})
afterAll(() => product.stop())

test('a dry run says what the real run says, also of statements sent ahead and of what only the commit checks', async () => {
  const file = (await admin.get('/settings/file')).body
  const west = { ...file, settings: {}, objects: { teams: [{ name: 'West' }] } }
  const answers = async (): Promise<number[]> => [(await admin.post('/settings/file?dryRun=true', west)).status, (await admin.post('/settings/file', west)).status]
  await run(sql`create function ${named('refuse')}() returns trigger language plpgsql as $f$ begin raise exception 'not now' using errcode = '23505'; end $f$`)
  for (const trigger of [sql`create trigger refuse before insert on ${named('history')}`, sql`create constraint trigger refuse after insert on ${named('teams')} deferrable initially deferred`]) {
    await run(sql`${trigger} for each row execute function ${named('refuse')}()`)
    expect(await answers()).toEqual([409, 409])
    await run(sql`drop trigger if exists refuse on ${named('history')}`)
    await run(sql`drop trigger if exists refuse on ${named('teams')}`)
  }
  expect(await answers()).toEqual([200, 200])
})

test('a unique key that is taken by a derived value is named', async () => {
  const contact = async (lastName: string): Promise<string> => (await admin.post('/contacts', { lastName })).body.id
  const [one, two] = [await contact('One'), await contact('Two')]
  await run(sql`create unique index contacts_last_touch_at_key on ${named('contacts')} (last_touch_at)`)
  const touch = (contactId: string) => admin.post('/activities', { kind: 'call', title: 'Said', contactId, occurredAt: '2026-01-05T10:00:00Z' })
  expect((await touch(one)).status).toBe(201)
  const taken = await touch(two)
  expect(taken).toMatchObject({ status: 409, body: { code: 'duplicate', errors: [{ path: 'lastTouchAt', code: 'duplicate' }] } })
  await run(sql`drop index ${named('contacts_last_touch_at_key')}`)
})

test('who is over the limit is refused also where all connections are writing', async () => {
  const anna = await product.person('Anna', 'sales')
  const ids: string[] = []
  for (let n = 0; n < 4; n++) ids.push((await anna.post('/contacts', { lastName: `Own ${n}` })).body.id)
  const put = await product.app.inject({ method: 'PUT', url: '/api/v1/register/limits', headers: { authorization: `Bearer ${admin.key}` }, payload: { '*': { cards: 3, rows: 1000, exportRows: 10, refuse: true } } })
  expect(put.statusCode).toBe(200)
  for (const id of ids.slice(0, 3)) await anna.get(`/contacts/${id}`)
  await writeGathered(product.database)
  // More at once than there are connections, each in a transaction that has one.
  const answers = await Promise.all(Array.from({ length: 24 }, () => anna.patch(`/contacts/${ids[3]}`, { lastName: 'Own 3' })))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([429]))
}, 20_000)

test('names of prepared statements are given back, and the plans on the connections with them', async () => {
  const database = connect(product.database.url, { max: 1, prepare: true })
  const ask = (n: number) => transaction(database, (tx) => sql`select ${sql.lit(n)}::integer as n, ${n}::integer as given`.execute(tx))
  const prepared = async (): Promise<number> => (await sql<{ n: number }>`select count(*) as n from pg_prepared_statements where statement like ${'%as n, $1%'}`.execute(database.db)).rows[0]!.n
  const firm = async (from: number, to: number): Promise<void> => {
    for (let n = from; n < to; n++) for (let times = 0; times < 21; times++) await ask(n)
  }
  await firm(0, most + 20)
  const full = await prepared()
  expect(full).toBeGreaterThan(0)
  expect(full).toBeLessThanOrEqual(most)
  // Other work goes on, and these are asked for no more.
  for (let n = 0; n < restsAfter; n++) statementName('select once')
  await firm(1000, 1020)
  expect(await prepared()).toBeLessThanOrEqual(most)
  const fresh = (await sql<{ n: number }>`select count(*) as n from pg_prepared_statements where statement like ${'select 10__::integer%'}`.execute(database.db)).rows[0]!.n
  expect(fresh).toBe(20)
  await database.close()
}, 60_000)

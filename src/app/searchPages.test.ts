/** A search gives the same pages in each of its ways: few hits, many that stand early in the order, many that stand late. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startProduct, type Person, type Product } from './product.testing.ts'

let product: Product
let admin: Person
let seller: Person
const schema = (): string => product.workspace
const people = 16_000

beforeAll(async () => {
  product = await startProduct('searchpages')
  admin = await product.person('Ada Admin', 'admin')
  seller = await product.person('Sam Seller', 'sales')
  // "often" stands in half of the names, "seldom" in a few, "zebra" only in the last quarter of the order.
  await sql`
    insert into ${sql.table(`${schema()}.contacts`)} (id, version, created_at, updated_at, display_name, last_name, search_text, owner_id)
    select gen_random_uuid(), 1, now(), now(), name, name, lower(name), case when i % 3 = 0 then ${seller.id}::uuid else ${admin.id}::uuid end
    from (select i, concat_ws(' ', case when i > ${people} * 3 / 4 then 'zebra' else 'early' end, lpad(i::text, 6, '0'), case when i % 2 = 0 then 'often' end, case when i % 500 = 0 then 'seldom' end) as name
          from generate_series(1, ${people}) as i) as made`.execute(product.database.db)
}, 60_000)
afterAll(() => product.stop())

async function firstPages(person: Person, q: string, pages: number): Promise<string[]> {
  const names: string[] = []
  let cursor = ''
  for (let page = 0; page < pages; page++) {
    const found = await person.get(`/contacts?q=${encodeURIComponent(q)}&limit=40&fields=displayName${cursor && `&cursor=${cursor}`}`)
    expect(found.status, JSON.stringify(found.body)).toBe(200)
    names.push(...found.body.data.map((record: { displayName: string }) => record.displayName))
    cursor = found.body.page.next
    if (!cursor) break
  }
  return names
}

async function plainly(words: string[], owner: string | null, limit: number): Promise<string[]> {
  const found = await sql<{ name: string }>`
    select display_name as name from ${sql.table(`${schema()}.contacts`)}
    where ${sql.join(words.map((word) => sql`display_name like ${`%${word}%`}`), sql` and `)} and (${owner}::uuid is null or owner_id = ${owner}::uuid)
    order by display_name collate "und-x-icu", id limit ${limit}`.execute(product.database.db)
  return found.rows.map(({ name }) => name)
}

describe.each([
  ['few hits', 'seldom', 3],
  ['many hits from the start', 'often', 4],
  ['many hits at the end', 'zebra', 4],
  ['several words', 'zebra often', 4],
  ['letters too few for the index', 'ze', 2],
  ['nothing', 'unheard', 1],
])('%s', (_, q, pages) => {
  test('come in the order of the list, page after page', async () => {
    const expected = await plainly(q.split(' '), null, 40 * pages)
    if (q !== 'unheard') expect(expected.length).toBeGreaterThan(30)
    expect(await firstPages(admin, q, pages)).toEqual(expected)
  })

  test('are one’s own where one sees no others', async () => {
    expect(await firstPages(seller, q, pages)).toEqual(await plainly(q.split(' '), seller.id, 40 * pages))
  })
})

test('the last page of many hits ends the list', async () => {
  const all = await plainly(['zebra', 'often'], null, people)
  expect(all.length).toBe(people / 8)
  expect(await firstPages(admin, 'zebra often', 1000)).toEqual(all)
})

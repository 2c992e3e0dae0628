/** What hangs on records is listed the same whether one sees little of it or much, by whichever way one sees it. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startProduct, type Person, type Product } from './product.testing.ts'

let product: Product
let admin: Person
/** One sees a tenth of the customers, the other more tasks than are gathered at once. */
let little: Person
let much: Person
const tasks = 30_000

beforeAll(async () => {
  product = await startProduct('reachedpages')
  admin = await product.person('Ada Admin', 'admin')
  const own = { see: 'own', create: 'own', change: 'own', delete: 'own' }
  const role = await admin.post('/roles', { key: 'x_own', name: 'Own', permissions: { contacts: own, companies: own, deals: own, tasks: own } })
  expect(role.status, JSON.stringify(role.body)).toBe(201)
  little = await product.person('Lina Little', 'x_own')
  much = await product.person('Mara Much', 'x_own')
  const at = (name: string): ReturnType<typeof sql> => sql`${sql.table(`${product.workspace}.${name}`)}`
  await sql`
    insert into ${at('contacts')} (id, version, created_at, updated_at, display_name, last_name, search_text, owner_id)
    select gen_random_uuid(), 1, now(), now(), 'C' || i, 'C' || i, 'c' || i, case when i % 10 = 0 then ${little.id}::uuid when i % 10 < 7 then ${much.id}::uuid else ${admin.id}::uuid end from generate_series(1, 1000) as i`.execute(product.database.db)
  // Every third hangs on no customer; of those each has its own third of owners.
  await sql`
    insert into ${at('tasks')} (id, version, created_at, updated_at, title, kind, status, search_text, due_on, contact_id, owner_id)
    select gen_random_uuid(), 1, now() + make_interval(secs => i), now(), 'Task ' || lpad(i::text, 6, '0'), 'call', 'open', 'task', case when i % 4 > 0 then date '2026-01-01' + (i * 7919 % 299) end,
      case when i % 3 > 0 then c.id end,
      case when i % 30 = 0 then ${little.id}::uuid when i % 3 = 0 then ${much.id}::uuid else ${admin.id}::uuid end
    from generate_series(1, ${tasks}) as i join ${at('contacts')} as c on c.display_name = 'C' || (i % 1000 + 1)`.execute(product.database.db)
  await sql`analyze ${at('tasks')}`.execute(product.database.db)
}, 120_000)
afterAll(() => product.stop())

async function pages(person: Person, sort: string, count: number, size = 100): Promise<string[]> {
  const titles: string[] = []
  let cursor = ''
  for (let page = 0; page < count; page++) {
    const found = await person.get(`/tasks?sort=${sort}&limit=${size}&fields=title${cursor && `&cursor=${cursor}`}`)
    expect(found.status, JSON.stringify(found.body)).toBe(200)
    titles.push(...found.body.data.map((task: { title: string }) => task.title))
    cursor = found.body.page.next
    if (!cursor) break
  }
  return titles
}

async function plainly(person: Person, order: string, limit: number | null): Promise<string[]> {
  const found = await sql<{ title: string }>`
    select t.title from ${sql.table(`${product.workspace}.tasks`)} as t left join ${sql.table(`${product.workspace}.contacts`)} as c on c.id = t.contact_id
    where t.owner_id = ${person.id} or c.owner_id = ${person.id} order by ${sql.raw(order)} limit ${limit}`.execute(product.database.db)
  return found.rows.map(({ title }) => title)
}

const orders = [
  ['createdAt', 't.created_at'],
  ['-createdAt', 't.created_at desc'],
  ['dueOn', 't.due_on nulls last, t.id'],
  ['-dueOn', 't.due_on desc nulls last, t.id desc'],
] as const

describe.each(orders)('by %s', (sort, order) => {
  test('who sees little', async () => expect(await pages(little, sort, 3)).toEqual(await plainly(little, order, 300)))
  test('who sees much', async () => expect(await pages(much, sort, 3)).toEqual(await plainly(much, order, 300)))
})

test('every page to the end, also where the dates end and the tasks without one begin', async () => {
  const all = await plainly(little, 't.due_on desc nulls last, t.id desc', null)
  expect(all.length).toBeGreaterThan(2500)
  expect(await pages(little, '-dueOn', 1000, 500)).toEqual(all)
})

test('counts are those of what is seen', async () => {
  for (const person of [little, much]) {
    const all = (await plainly(person, 't.id', null)).length
    expect((await person.get('/tasks?limit=1&count=exact')).body.page.count).toBe(all)
    expect((await person.get('/tasks?limit=1&count=estimate')).body.page.count).toBe(Math.min(all, 10_000))
  }
  expect((await plainly(much, 't.id', null)).length).toBeGreaterThan(20_000)
})

test('a filter counts too', async () => {
  const filter = encodeURIComponent(JSON.stringify({ field: 'dueOn', op: 'eq', value: '2026-02-01' }))
  for (const person of [little, much]) {
    const found = await person.get(`/tasks?filter=${filter}&limit=500&fields=dueOn,title&count=exact`)
    expect(found.body.data.length).toBeGreaterThan(0)
    expect(found.body.data.length).toBe(found.body.page.count)
    expect(new Set(found.body.data.map((task: { dueOn: string }) => task.dueOn))).toEqual(new Set(['2026-02-01']))
  }
})

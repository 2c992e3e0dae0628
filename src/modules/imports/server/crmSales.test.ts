import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fixtures, startImports, type ImportProduct } from './imports.testing.ts'
import type { ImportReport } from './index.ts'

const files = ['sales_pipeline.csv', 'accounts.csv', 'sales_teams.csv', 'products.csv'].map((name) => join(fixtures, 'crm-sales', name))
const expected = readFileSync(files[0]!, 'utf8').trim().split('\n').slice(1).map((line) => line.split(','))

let product: ImportProduct
let report: ImportReport

beforeAll(async () => {
  product = await startImports('imports_crm_sales')
}, 60_000)
afterAll(() => product.stop())

test('a dry run changes nothing and tells the faults of the files', async () => {
  const dry = await product.run(files, { dryRun: true })
  expect(await product.value('select count(*) from $deals')).toBe(0)
  expect(dry).toMatchObject({ read: 8927, created: 8927, failed: 0, import: null })
  const problems = dry.files.flatMap((file) => file.problems)
  expect(problems.find((problem) => problem.to === 'deal.productId')).toMatchObject({ severity: 'warning', count: 1480, values: [{ text: 'GTXPro', count: 1480, proposal: 'GTX Pro' }] })
  expect(problems.find((problem) => problem.to === 'company.industry')?.values[0]).toMatchObject({ text: 'technolgy', proposal: 'technology' })
  expect(problems.find((problem) => problem.to === 'company.country')?.values[0]).toMatchObject({ text: 'Philipines', proposal: 'Philippines' })
  expect(problems.find((problem) => problem.code === 'noCustomer')).toMatchObject({ count: 1425 })
  expect(dry.files.find((file) => file.object === 'deals')?.made.stages).toEqual(['Prospecting', 'Engaging', 'Won', 'Lost'])
}, 120_000)

test('four files in any order become users, products, companies and deals', async () => {
  report = await product.run(files)
  expect(report).toMatchObject({ read: 8927, created: 8927, updated: 0, skipped: 0, failed: 0, warnings: 1480, rejects: null })
  expect(report.files.map((file) => [file.object, file.read])).toEqual([['users', 35], ['products', 7], ['companies', 85], ['deals', 8800]])
  const counts = Object.fromEntries((await product.rows(`select s.name || ' ' || d.status as key, count(*) as n from $deals d join $stages s on s.id = d.stage_id group by 1`)).map((row) => [row.key, row.n]))
  expect(counts).toEqual({ 'Won won': 4238, 'Lost lost': 2473, 'Engaging open': 1589, 'Prospecting open': 500 })
  expect(Number(await product.value(`select sum(amount) from $deals where status = 'won'`))).toBe(10_005_534)
}, 120_000)

test('sums are the same for every seller and office', async () => {
  const sums = await product.rows(`select u.name, sum(d.amount)::float as sum from $deals d join $users u on u.id = d.owner_id where d.status = 'won' group by 1`)
  for (const { name, sum } of sums) expect([name, sum]).toEqual([name, expected.filter((row) => row[1] === name && row[4] === 'Won').reduce((total, row) => total + Number(row[7]), 0)])
  const offices = await product.rows(`select o.name, count(*) as n from $users u join $teams t on t.id = u.team_id join $teams o on o.id = t.parent_id where not 'head' = any(u.roles) group by 1 order by 1`)
  expect(offices).toEqual([{ name: 'Central', n: 11 }, { name: 'East', n: 12 }, { name: 'West', n: 12 }])
  expect(await product.value(`select count(*) from $teams t join $users h on h.id = t.head_id where 'head' = any(h.roles) and h.team_id = t.id`)).toBe(6)
})

test('dates, links and odd values are kept', async () => {
  const [deal] = await product.rows(`select to_char(d.opened_at at time zone 'Europe/Riga', 'YYYY-MM-DD') as opened, to_char(d.closed_at at time zone 'Europe/Riga', 'YYYY-MM-DD') as closed, c.name as company, d.unresolved, d.product_id from $deals d join $companies c on c.id = d.company_id where d.source_id = 'crm-sales:Z063OYW0'`)
  expect(deal).toEqual({ opened: '2016-10-25', closed: '2017-03-11', company: 'Isdom', unresolved: { productId: 'GTXPro' }, product_id: null })
  expect(await product.value(`select p.name from $companies c join $companies p on p.id = c.parent_id where c.name = 'Bluth Company'`)).toBe('Acme Corporation')
  expect(Number(await product.value(`select revenue from $companies where name = 'Acme Corporation'`))).toBe(1_100_040_000)
})

test('the same files again change nothing', async () => {
  const again = await product.run(files)
  expect(again).toMatchObject({ read: 8927, created: 0, updated: 0, skipped: 8927, failed: 0 })
}, 120_000)

test('undo takes everything away, but leaves what people changed since', async () => {
  const boss = await product.person('Boss', 'admin')
  const id = await product.value<string>(`select id from $deals where source_id = 'crm-sales:1C1I7A6R'`)
  expect((await boss.patch(`/deals/${id}`, { summary: 'Called back' })).status).toBe(200)
  const left = await product.undo(report.import!)
  expect(left.filter((entry) => entry.reason === 'changed')).toHaveLength(1)
  expect(await product.value('select count(*) from $deals where deleted_at is null')).toBe(1)
  // The company, product, owner, team and stage of that deal stay with it.
  expect(await product.value('select count(*) from $companies where deleted_at is null')).toBe(1)
  expect(await product.value('select count(*) from $deals d join $stages s on s.id = d.stage_id join $users u on u.id = d.owner_id where d.deleted_at is null and s.deleted_at is null and u.deleted_at is null')).toBe(1)
}, 120_000)

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible, fixtures, picture, startJourney, watchErrors, type Journey } from './journey.ts'

const folder = join(fixtures, 'crm-sales')
const files = ['accounts.csv', 'products.csv', 'sales_teams.csv', 'sales_pipeline.csv'].map((name) => join(folder, name))

/** An independent count of the files themselves. */
const rows = (name: string) => Papa.parse<Record<string, string>>(readFileSync(join(folder, name), 'utf8'), { header: true, skipEmptyLines: true }).data
const opportunities = rows('sales_pipeline.csv')
const inStage = (stage: string): number => opportunities.filter((row) => row.deal_stage === stage).length
const wonBy = (agents: readonly string[]): number => opportunities.filter((row) => row.deal_stage === 'Won' && agents.includes(row.sales_agent!)).reduce((sum, row) => sum + Number(row.close_value), 0)

let journey: Journey

beforeAll(async () => {
  journey = await startJourney()
})
afterAll(() => journey.stop())

async function ask(page: Page, path: string): Promise<{ data: Record<string, unknown>[]; page: { count: number; sums?: Record<string, string> } }> {
  return (await (await page.request.get(`${journey.address}/api/v1${path}`)).json()) as never
}
const count = async (page: Page, object: string, filter = ''): Promise<number> => (await ask(page, `/${object}?count=exact&limit=1${filter}`)).page.count
const sum = async (page: Page, filter: string): Promise<number> => Number((await ask(page, `/deals?sums=amount&limit=1${filter}`)).page.sums!.amount)

async function bringIn(page: Page): Promise<void> {
  await page.goto(`${journey.address}/import`)
  await page.locator('input[type=file]').first().setInputFiles(files)
  await page.getByRole('button', { name: /Match values/ }).click({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Dry run' }).click({ timeout: 60_000 })
  await page.getByRole('heading', { name: 'What will happen' }).waitFor({ timeout: 90_000 })
}
const start = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /^Import/ }).last().click()
  await page.getByRole('heading', { name: 'The import is done' }).waitFor({ timeout: 120_000 })
}

test('a real customer file comes in through the wizard, its faults in sight, and agrees with an independent count', async () => {
  const page = await journey.open('/import')
  const errors = watchErrors(page)
  await bringIn(page)
  await page.getByText('technolgy').first().waitFor()
  await page.getByText('GTXPro').first().waitFor()
  expect(await count(page, 'deals')).toBe(0)
  await expectAccessible(page)
  await picture(page, '10-import-dry-run')
  await start(page)
  expect([await count(page, 'deals'), await count(page, 'deals', '&filter[status]=won'), await count(page, 'deals', '&filter[status]=lost')]).toEqual([8800, 4238, 2473])
  expect([inStage('Won'), inStage('Lost'), inStage('Engaging'), inStage('Prospecting')]).toEqual([4238, 2473, 1589, 500])
  for (const stage of ['Engaging', 'Prospecting']) expect(await count(page, 'deals', `&filter[status]=open&filter[stage.name]=${stage}`)).toBe(inStage(stage))
  expect(await sum(page, '&filter[status]=won')).toBe(10_005_534)
  const teams = rows('sales_teams.csv')
  for (const { sales_agent: agent } of teams.slice(0, 6)) expect(await sum(page, `&filter[status]=won&filter[owner.name]=${encodeURIComponent(agent!)}`), agent!).toBe(wonBy([agent!]))
  for (const office of ['Central', 'East', 'West']) expect(await sum(page, `&filter[status]=won&filter[owner.team.parent.name]=${office}`), office).toBe(wonBy(teams.filter((row) => row.regional_office === office).map((row) => row.sales_agent!)))
  expect(await count(page, 'companies', '&filter[parentId][empty]=false')).toBe(rows('accounts.csv').filter((row) => row.subsidiary_of).length)
  expect(errors).toEqual([])
}, 240_000)

test('list and board show the same numbers', async () => {
  const page = await journey.open('/deals/table')
  await page.getByText(/8,800/).first().waitFor()
  const board = await ask(page, `/deals/board?pipelineId=${String((await ask(page, '/pipelines?filter[name]=Sales%20pipeline')).data[0]!.id)}`)
  expect(board).toMatchObject({ count: inStage('Engaging') + inStage('Prospecting') })
})

test('the same files again create nothing, and undo brings back the state before', async () => {
  const page = await journey.open('/import')
  await bringIn(page)
  // There is nothing to bring in: the dry run says so, and the button rests.
  await expect.poll(() => page.getByRole('button', { name: /^Import/ }).last().getAttribute('aria-disabled')).toBe('true')
  await expect.poll(() => page.locator('main').innerText(), { timeout: 60_000 }).toMatch(/8,800\s+skipped/)
  expect(await count(page, 'deals')).toBe(8800)
  const first = (await ask(page, '/imports?filter[status]=done&limit=1')).data[0]!
  await page.goto(`${journey.address}/import/${String(first.id)}`)
  await page.getByRole('button', { name: /Undo/ }).first().click()
  const confirm = page.getByRole('dialog').getByRole('button', { name: /Undo/ })
  if (await confirm.waitFor({ timeout: 3000 }).then(() => true, () => false)) await confirm.click()
  await expect.poll(() => count(page, 'deals'), { timeout: 90_000, interval: 1000 }).toBe(0)
  expect([await count(page, 'companies'), await count(page, 'products')]).toEqual([0, 0])
}, 240_000)

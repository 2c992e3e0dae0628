import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { email, expectAccessible, firm, password, startJourney, watchErrors, type Journey } from './journey.ts'

let old: Journey
let fresh: Journey
let backup: string

beforeAll(async () => {
  old = await startJourney(firm)
  backup = join(old.dataDir, 'firm.clientele')
  execFileSync(process.execPath, [join(import.meta.dirname, '..', 'src', 'app', 'cli.ts'), 'backup', backup], { env: { ...process.env, CLIENTELE_DATA: old.dataDir }, stdio: 'ignore' })
  fresh = await startJourney({})
})
afterAll(async () => {
  await fresh.stop()
  await old.stop()
})

test('the owner moves to a new computer: a wrong file is refused by name, the backup brings the firm back', async () => {
  const page = await fresh.open(fresh.setupUrl!, { stranger: true })
  const errors = watchErrors(page)
  await page.getByRole('button', { name: 'Restore from a backup' }).click()
  await page.getByRole('button', { name: 'Restore', exact: true }).click()
  await page.getByText('Choose the file of a backup').waitFor()
  await expectAccessible(page)
  const choose = (file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> => page.locator('input[type=file]').setInputFiles(file)
  await choose({ name: 'clients.csv', mimeType: 'text/csv', buffer: Buffer.from('Name;Phone\n') })
  await page.getByRole('button', { name: 'Restore', exact: true }).click()
  await page.getByText('not a backup of Clientele').waitFor()
  await choose(backup)
  await page.getByRole('button', { name: 'Restore', exact: true }).click()
  await page.getByRole('heading', { name: 'Ziemeļu Logi is back' }).waitFor({ timeout: 60_000 })
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByLabel(/mail/i).fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('heading', { name: 'My day', level: 1 }).waitFor()
  expect(errors).toEqual([])
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { email, expectAccessible, password, picture, startJourney, watchErrors, type Journey } from './journey.ts'

let journey: Journey

beforeAll(async () => {
  journey = await startJourney({})
})
afterAll(() => journey.stop())

test('a stranger without the link cannot set up', async () => {
  const page = await journey.open('/', { stranger: true })
  await page.getByText(/link/i).first().waitFor()
  expect(await page.getByRole('button', { name: 'Create workplace' }).count()).toBe(0)
})

test('the owner sets up a firm with sample clients and lands in his day', async () => {
  const page = await journey.open(journey.setupUrl!, { stranger: true })
  const errors = watchErrors(page)
  await page.getByRole('heading', { name: 'Set up your workplace' }).waitFor()
  await expectAccessible(page)
  await page.getByLabel('Company name').fill('SIA “Ziemeļu Logi”')
  await page.getByLabel('Name', { exact: true }).fill('Ilze Vītola')
  await page.getByLabel('Mail address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill('too short')
  await page.getByRole('button', { name: /Create workplace/ }).click()
  await page.getByText(/Make it 12 or more/).waitFor()
  await picture(page, '12-first-run')
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: /Create workplace/ }).click()
  await page.getByRole('heading', { name: 'My day', level: 1 }).waitFor({ timeout: 60_000 })
  await page.getByText('Ziemeļu Logi').first().waitFor()
  expect(errors).toEqual([])
})

test('the link works once, and the sign-in page takes over', async () => {
  const page = await journey.open(journey.setupUrl!, { stranger: true })
  await page.goto(journey.address)
  await page.getByLabel(/mail/i).fill(email)
  await page.getByLabel('Password', { exact: true }).fill('wrong words here')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByText(/not right/).waitFor()
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('heading', { name: 'My day', level: 1 }).waitFor()
})

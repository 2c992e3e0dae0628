/** Signs of life over a slow line, and screens that nobody touches. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible, picture, startJourney, watchErrors, type Journey } from './journey.ts'

let journey: Journey

beforeAll(async () => {
  journey = await startJourney()
})
afterAll(() => journey.stop())

const line = (page: Page) => page.getByRole('progressbar', { name: 'Loading', exact: true })

test('a thin line shows that a page is on its way over a slow line', async () => {
  const page = await journey.open('/profile')
  const errors = watchErrors(page)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  let hold = (): void => {}
  const held = new Promise<void>((resolve) => (hold = resolve))
  let parts = 0
  await page.route('**/assets/*.js', async (route) => {
    parts += 1
    await held
    await route.continue()
  })
  // By the keyboard: a pointer over the link would fetch ahead.
  await page.getByRole('link', { name: /^Products/ }).first().press('Enter')
  await line(page).waitFor()
  expect(parts).toBeGreaterThan(0)
  await picture(page, 'wait-line')
  hold()
  await line(page).waitFor({ state: 'detached' })
  await page.getByRole('heading', { name: 'Products' }).first().waitFor()
  expect(errors).toEqual([])
})

test('a screen that nobody touches warns, goes on at a touch, and is signed out in the end with what was typed', async () => {
  const page = await journey.open('/healthz')
  const answer = await page.request.patch(`${journey.address}/api/v1/security`, { data: { idleMinutes: 15 }, headers: { origin: journey.address } })
  expect(answer.status()).toBe(200)
  await page.clock.install()
  await page.goto(`${journey.address}/profile`)
  const name = page.getByRole('textbox', { name: 'Name', exact: true })
  await name.fill('Half a name')
  const warning = page.getByRole('dialog', { name: 'Still there?' })
  await page.clock.runFor('14:20')
  await warning.waitFor()
  await expectAccessible(page, '[role=dialog]')
  await picture(page, 'idle-warning')
  await warning.getByRole('button', { name: 'Stay signed in' }).click()
  await warning.waitFor({ state: 'detached' })
  await page.clock.runFor('15:30')
  await page.getByRole('dialog', { name: 'Sign in again' }).waitFor()
  expect(await name.inputValue()).toBe('Half a name')
  await expect.poll(async () => (await page.request.get(`${journey.address}/api/v1/me`)).status()).toBe(401)
})

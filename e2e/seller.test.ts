import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible, firm, picture, startJourney, watchErrors, type Journey } from './journey.ts'

let journey: Journey

beforeAll(async () => {
  journey = await startJourney({ ...firm, CLIENTELE_DEMO: '1' })
})
afterAll(() => journey.stop())

const column = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const card = (page: Page, stage: string, title: string) => column(page, stage).getByRole('article', { name: title, exact: true })

const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.tagName ?? '')

describe('with the mouse', () => {
  test('a task is finished with one click and taken back', async () => {
    const page = await journey.open('/')
    const errors = watchErrors(page)
    const finish = page.getByRole('button', { name: 'Finish: Agree the discount and close the contract' })
    await finish.first().waitFor()
    const before = await finish.count()
    await finish.first().click()
    await page.getByRole('button', { name: /Undo/ }).waitFor()
    await expect.poll(() => finish.count()).toBe(before - 1)
    await page.getByRole('button', { name: /Undo/ }).click()
    await expect.poll(() => finish.count()).toBe(before)
    await expectAccessible(page)
    await picture(page, '01-my-day')
    expect(errors).toEqual([])
  })

  test('a deal is dragged to the next stage, and Ctrl Z puts it back', async () => {
    const page = await journey.open('/deals')
    const errors = watchErrors(page)
    await card(page, 'Measurement', '6 windows, Sigulda').waitFor()
    await expectAccessible(page)
    await picture(page, '02-deal-board')
    // Not all cards of a column are drawn; each tells how many there are.
    const inQuote = async (): Promise<number> => Number(await column(page, 'Quote').getByRole('article').first().getAttribute('aria-setsize'))
    const before = await inQuote()
    await card(page, 'Measurement', '6 windows, Sigulda').dragTo(column(page, 'Quote'))
    await page.getByText(/moved to Quote/).waitFor()
    await card(page, 'Quote', '6 windows, Sigulda').waitFor()
    await expect.poll(inQuote).toBe(before + 1)
    await page.keyboard.press('Control+z')
    await card(page, 'Measurement', '6 windows, Sigulda').waitFor()
    await expect.poll(inQuote).toBe(before)
    expect(errors).toEqual([])
  })

  test('a deal is opened, won and opened again', async () => {
    const page = await journey.open('/deals')
    await card(page, 'Contract', 'Workshop, 7 windows').getByRole('link').click()
    await page.getByRole('heading', { name: 'Workshop, 7 windows', level: 1 }).waitFor()
    await expectAccessible(page)
    await picture(page, '04-deal-card')
    await page.getByRole('button', { name: 'Won', exact: true }).click()
    await page.getByRole('button', { name: /Reopen|Undo/ }).first().waitFor()
    await page.getByRole('button', { name: /Reopen|Undo/ }).first().click()
    await page.getByRole('button', { name: 'Won', exact: true }).waitFor()
  })

  test('a note stands on the timeline of the customer', async () => {
    const page = await journey.open('/companies')
    await page.getByRole('searchbox').fill('alatau')
    await page.getByRole('link', { name: 'Alatau Stroy' }).first().click()
    await page.getByRole('heading', { name: 'Alatau Stroy', level: 1 }).waitFor()
    await page.getByRole('textbox', { name: 'Write a note' }).fill('Wants darker handles')
    await page.getByRole('button', { name: 'Save' }).first().click()
    await page.getByText('Wants darker handles').waitFor()
    await expect.poll(() => page.getByRole('textbox', { name: 'Write a note' }).inputValue()).toBe('')
    await expectAccessible(page)
    await picture(page, '03-customer-card')
  })
})

test('a list is where it was when one comes back to it from a card', async () => {
  const page = await journey.open('/companies')
  const grid = page.locator('[data-scroll]')
  await page.locator('tr[data-id]').first().waitFor()
  await grid.evaluate((box) => box.scrollTo(0, 1440))
  await page.locator('tr[aria-rowindex="47"]').waitFor()
  const place = await grid.evaluate((box) => box.scrollTop)
  const name = await page.locator('tr[aria-rowindex="47"] th a').innerText()
  await page.locator('tr[aria-rowindex="47"] th a').click()
  await page.getByRole('heading', { name, level: 1 }).waitFor()
  await page.goBack()
  await page.locator('tr[aria-rowindex="47"]').waitFor()
  expect(await grid.evaluate((box) => box.scrollTop)).toBe(place)
})

test('somebody is named in the result of a task', async () => {
  const page = await journey.open('/')
  await page.getByRole('button', { name: /^Finish: / }).first().click({ modifiers: ['Shift'] })
  const result = page.getByRole('textbox', { name: 'Result' })
  await result.fill('Agreed with ')
  await result.press('End')
  await result.pressSequentially('@')
  await page.getByRole('option').first().click()
  expect(await result.inputValue()).toMatch(/^Agreed with @\p{L}+/u)
})

describe('with the keyboard alone', () => {
  test('from the day to the board and back, a deal moved and a customer found', async () => {
    const page = await journey.open('/')
    await page.getByRole('heading', { name: 'My day', level: 1 }).waitFor()
    await page.keyboard.press('g')
    await page.keyboard.press('s')
    await card(page, 'Measurement', '6 windows, Sigulda').waitFor()
    await card(page, 'Measurement', '6 windows, Sigulda').focus()
    await page.keyboard.press('Shift+ArrowRight')
    await card(page, 'Quote', '6 windows, Sigulda').waitFor()
    await page.getByText(/moved to Quote/).waitFor()
    await page.keyboard.press('Control+z')
    await card(page, 'Measurement', '6 windows, Sigulda').waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').waitFor()
    await page.keyboard.type('alatau')
    await page.getByRole('option', { name: /Alatau Stroy/ }).first().waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Alatau Stroy', level: 1 }).waitFor()
    await page.getByRole('textbox', { name: 'Write a note' }).waitFor()
    await expect
      .poll(async () => {
        await page.keyboard.press('n')
        return focused(page)
      })
      .toBe('TEXTAREA')
    await page.getByRole('textbox', { name: 'Write a note' }).fill('')
    await page.keyboard.type('Typed without a mouse')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Typed without a mouse').first().waitFor()
    await expect
      .poll(async () => {
        await page.keyboard.press('Escape')
        return focused(page)
      })
      .not.toBe('TEXTAREA')
    await page.keyboard.press('g')
    await page.keyboard.press('d')
    await page.getByRole('heading', { name: 'My day', level: 1 }).waitFor()
  })

  test('keys show themselves with a question mark', async () => {
    const page = await journey.open('/contacts')
    await page.getByRole('heading', { name: 'Contacts', level: 1 }).waitFor()
    await page.keyboard.press('?')
    await page.getByRole('dialog').getByText('Ctrl').first().waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
  })
})

test('on a phone the day, the board and a card fit the width', async () => {
  const page = await journey.open('/', { phone: true })
  for (const [path, heading] of [
    ['/', 'My day'],
    ['/contacts', 'Contacts'],
    ['/deals', 'Windows, private clients'],
  ] as const) {
    await page.goto(journey.address + path)
    await page.getByRole('heading', { name: heading, level: 1 }).waitFor()
    await page.waitForTimeout(500)
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(390)
    await expectAccessible(page)
    await picture(page, `11-phone${path.replaceAll('/', '-')}`)
  }
})

test('in Russian every word has a text', async () => {
  const page = await journey.open('/', { language: 'ru' })
  for (const [path, heading] of [
    ['/', 'Мой день'],
    ['/contacts', 'Контакты'],
    ['/companies', 'Компании'],
    ['/products', /Товары/],
    ['/tasks', 'Задачи'],
    ['/settings/all', /настройки/i],
  ] as const) {
    await page.goto(journey.address + path)
    await page.getByRole('heading', { name: heading, level: 1 }).waitFor()
    await page.waitForTimeout(300)
    const text = await page.locator('body').innerText()
    expect(text.match(/\b[a-z]+:[a-zA-Z]+\.[a-zA-Z.]+|\b(errors|fields|options)\.[a-zA-Z]+/g), path).toBeNull()
  }
  await page.goto(`${journey.address}/deals`)
  await page.getByRole('button', { name: /Новая сделка/ }).waitFor()
  await picture(page, '13-board-russian')
})

test('the board is readable in the dark', async () => {
  const page = await journey.open('/deals', { dark: true })
  await card(page, 'Measurement', '6 windows, Sigulda').waitFor()
  await expectAccessible(page)
  await picture(page, '13a-deal-board-dark')
})

test('what was typed is kept while the server is away, and saved when it is back', async () => {
  const page = await journey.open('/companies')
  await page.getByRole('searchbox').fill('alatau')
  await page.getByRole('link', { name: 'Alatau Stroy' }).first().click()
  await page.getByRole('textbox', { name: 'Write a note' }).fill('Written in a storm')
  await journey.kill()
  await page.getByRole('button', { name: 'Save' }).first().click()
  await page.waitForTimeout(1500)
  expect(await page.getByRole('textbox', { name: 'Write a note' }).inputValue()).toBe('Written in a storm')
  await journey.restart()
  await expect
    .poll(
      async () => {
        const box = page.getByRole('textbox', { name: 'Write a note' })
        if ((await box.inputValue()) !== '') await page.getByRole('button', { name: 'Save' }).first().click({ timeout: 1000 }).catch(() => {})
        return box.inputValue()
      },
      { timeout: 30_000, interval: 1500 },
    )
    .toBe('')
  await page.reload()
  await page.getByText('Written in a storm').first().waitFor()
  expect(await page.getByText('Written in a storm').count()).toBe(1)
})

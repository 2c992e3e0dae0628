import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible, firm, picture, startJourney, watchErrors, type Journey } from './journey.ts'

let journey: Journey
let company: string

beforeAll(async () => {
  journey = await startJourney({ ...firm, CLIENTELE_DEMO: '1' })
  const page = await journey.open('/')
  const found = (await (await page.request.get(`${journey.address}/api/v1/companies?limit=1`)).json()) as { data: { id: string }[] }
  company = found.data[0]!.id
})
afterAll(() => journey.stop())

async function countClicks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    Object.assign(window, { clicks: 0 })
    addEventListener('pointerdown', () => (window as unknown as { clicks: number }).clicks++, true)
  })
  return () => page.evaluate(() => (window as unknown as { clicks: number }).clicks)
}

/** Writes of settings change tables, which takes longer than a second on a busy machine. */
const soon = { timeout: 15_000 }

const dialog = (page: Page) => page.getByRole('dialog')
const field = (page: Page, name: string) => page.getByRole('list', { name: 'Fields' }).getByRole('listitem').filter({ has: page.getByRole('button', { name: new RegExp(`^${name}`) }) })

/** Names of fields and sections from top to bottom. */
const order = (page: Page): Promise<string[]> => page.getByRole('list', { name: 'Fields' }).locator('h2, strong').allInnerTexts()

describe('on a card', () => {
  test('a section of one’s own with a field takes at most five clicks', async () => {
    const page = await journey.open(`/companies/${company}`)
    const errors = watchErrors(page)
    await page.getByRole('button', { name: 'Add section' }).waitFor()
    const clicks = await countClicks(page)
    await page.getByRole('button', { name: 'Add section' }).click()
    await dialog(page).getByLabel('Name of the section').fill('Measurements')
    await dialog(page).getByLabel('Label').fill('Window width')
    await expectAccessible(page, '[role=dialog]')
    await picture(page, 'fields-section-dialog')
    await dialog(page).getByRole('button', { name: 'Add section' }).click()
    await page.getByRole('tab', { name: 'Measurements' }).click()
    await page.getByText('Window width').waitFor()
    await picture(page, 'fields-section')
    expect(await clicks()).toBeLessThanOrEqual(5)
    await expectAccessible(page, '#card-part')
    expect(errors).toEqual([])
  })
})

test('a field of a deal that stands in no section is on its overview', async () => {
  const page = await journey.open('/')
  const api = `${journey.address}/api/v1`
  expect((await page.request.post(`${api}/fields`, { headers: { origin: journey.address }, data: { object: 'deals', label: 'Facade', fieldType: 'option', options: [{ label: 'North', colour: 'teal' }] } })).status()).toBe(201)
  const { data } = (await (await page.request.get(`${api}/deals?limit=1`)).json()) as { data: { id: string }[] }
  await page.request.patch(`${api}/deals/${data[0]!.id}`, { headers: { origin: journey.address }, data: { x_facade: 'north' } })
  await page.goto(`${journey.address}/deals/${data[0]!.id}`)
  const more = page.getByRole('region', { name: 'More fields' })
  await more.getByText('Facade').waitFor()
  await more.getByText('North').waitFor()
  await picture(page, 'fields-deal')
})

describe('in the settings', () => {
  test('a field is added, given options and a condition, moved by keyboard, removed and brought back', async () => {
    const page = await journey.open('/settings/fields?object=companies')
    const errors = watchErrors(page)
    await field(page, 'Window width').waitFor()
    await expectAccessible(page)
    await picture(page, 'fields-list')

    await page.getByRole('banner').or(page.locator('header')).getByRole('button', { name: 'Add field', exact: true }).first().click()
    await dialog(page).getByLabel('Label').fill('Frame colour')
    await dialog(page).getByRole('combobox', { name: 'Type' }).click()
    await page.getByRole('option', { name: 'One of a list' }).click()
    for (const [index, option] of ['White', 'Oak'].entries()) {
      await dialog(page).getByRole('button', { name: 'Add option' }).click()
      await dialog(page).getByRole('textbox', { name: `Option ${index + 1}` }).fill(option)
    }
    await dialog(page).getByText('Conditions').click()
    await dialog(page).getByRole('switch', { name: 'Shown only under a condition' }).check()
    await dialog(page).getByRole('option', { name: 'Name', exact: true }).click()
    await dialog(page).getByRole('textbox', { name: 'Name', exact: true }).fill('a')
    await dialog(page).getByText('More settings').click()
    await expectAccessible(page)
    await picture(page, 'fields-dialog')
    await dialog(page).getByRole('button', { name: 'Add field' }).click()
    await field(page, 'Frame colour').getByText('Conditions').waitFor()

    await page.getByRole('button', { name: 'Move: Frame colour' }).focus()
    const at = (await order(page)).indexOf('Frame colour')
    await page.keyboard.press('Shift+ArrowUp')
    await expect.poll(async () => (await order(page)).indexOf('Frame colour'), soon).toBe(at - 1)
    await page.getByText('Frame colour: moved').waitFor()
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await order(page)).indexOf('Frame colour'), soon).toBe(at)

    await page.getByRole('button', { name: 'Actions: Frame colour' }).click()
    await page.getByRole('menuitem', { name: 'History' }).click()
    await dialog(page).getByText('added it').waitFor()
    await picture(page, 'fields-history')
    await page.keyboard.press('Escape')

    await page.getByRole('button', { name: 'Actions: Frame colour' }).click()
    await page.getByRole('menuitem', { name: 'Remove field' }).click()
    await dialog(page).getByText('No record has a value.').waitFor()
    await picture(page, 'fields-remove')
    await dialog(page).getByRole('button', { name: 'Remove field' }).click()
    await expect.poll(() => field(page, 'Frame colour').count(), soon).toBe(0)
    await page.getByText('Removed: 1').click()
    await page.getByRole('button', { name: 'Restore' }).click()
    await field(page, 'Frame colour').waitFor()
    expect(errors).toEqual([])
  })

  test('a built-in field takes other words and gives them back', async () => {
    const page = await journey.open('/settings/fields?object=companies')
    await field(page, 'Website').getByRole('button', { name: /^Website/ }).click()
    await dialog(page).getByLabel('Label').fill('Home page')
    await dialog(page).getByRole('button', { name: 'Save' }).click()
    await field(page, 'Home page').waitFor()
    await page.getByRole('button', { name: 'Actions: Home page' }).click()
    await page.getByRole('menuitem', { name: 'Back to the original' }).click()
    await field(page, 'Website').waitFor()
  })

  test('a formula is checked while it is typed', async () => {
    const page = await journey.open('/settings/fields?object=companies')
    await page.getByRole('button', { name: 'Add field', exact: true }).first().click()
    await dialog(page).getByLabel('Label').fill('Area')
    await dialog(page).getByRole('combobox', { name: 'Type' }).click()
    await page.getByRole('option', { name: 'Formula' }).click()
    await dialog(page).getByRole('combobox', { name: 'The result is' }).click()
    await page.getByRole('option', { name: 'Decimal number' }).click()
    await dialog(page).getByRole('textbox', { name: 'Formula' }).fill('x_nothing * 2')
    await dialog(page).getByText(/x_nothing/).nth(1).waitFor()
    await picture(page, 'fields-formula')
    await dialog(page).getByRole('textbox', { name: 'Formula' }).fill('name.size() * 2')
    await expect.poll(() => dialog(page).getByText(/x_nothing/).count(), soon).toBe(0)
  })

  test('options are merged, and a field goes back to what it was', async () => {
    const api = `${journey.address}/api/v1`
    const page = await journey.open('/settings/fields?object=contacts')
    const errors = watchErrors(page)
    const headers = { origin: journey.address }
    const made = (await (await page.request.post(`${api}/fields`, { headers, data: { object: 'contacts', label: 'Shirt', fieldType: 'option', options: [{ label: 'Small' }, { label: 'Tiny' }] } })).json()) as { key: string }
    const contact = ((await (await page.request.get(`${api}/contacts?limit=1`)).json()) as { data: { id: string }[] }).data[0]!.id
    expect((await page.request.patch(`${api}/contacts/${contact}`, { headers, data: { [made.key]: 'tiny' } })).status()).toBe(200)
    await page.reload()
    await field(page, 'Shirt').getByRole('button', { name: /^Shirt/ }).click()
    await dialog(page).getByText('1 record', { exact: true }).waitFor()
    await dialog(page).getByRole('button', { name: 'Actions: Tiny' }).click()
    await page.getByRole('menuitem', { name: 'Merge into another' }).click()
    await page.getByRole('dialog', { name: /^Merge Tiny/ }).getByRole('button', { name: 'Merge options' }).click()
    await page.getByText('Tiny: merged').waitFor()
    expect(((await (await page.request.get(`${api}/contacts/${contact}`)).json()) as Record<string, unknown>)[made.key]).toBe('small')

    await field(page, 'Shirt').getByRole('button', { name: /^Shirt/ }).click()
    await dialog(page).getByLabel('Label').fill('Shirt size')
    await dialog(page).getByRole('button', { name: 'Save' }).click()
    await field(page, 'Shirt size').getByRole('button', { name: 'Actions: Shirt size' }).click()
    await page.getByRole('menuitem', { name: 'History' }).click()
    await dialog(page).getByRole('button', { name: 'Go back to before this' }).first().click()
    await expect.poll(() => page.getByRole('button', { name: /^Shirt size/ }).count(), soon).toBe(0)
    await field(page, 'Shirt').waitFor()

    await page.getByRole('button', { name: 'Actions: Shirt' }).click()
    await page.getByRole('menuitem', { name: 'Remove field' }).click()
    await dialog(page).getByText(/1 record has a value/).waitFor()
    await dialog(page).getByRole('button', { name: 'Remove field' }).click()
    await page.getByText('Removed: 1').click()
    await page.getByRole('button', { name: 'Delete for good' }).click()
    await dialog(page).getByRole('textbox').fill('something')
    await dialog(page).getByRole('button', { name: 'Delete for good' }).click()
    await dialog(page).getByText(`To delete it for good, type ${made.key}.`).waitFor()
    await dialog(page).getByRole('textbox').fill(made.key)
    await dialog(page).getByRole('button', { name: 'Delete for good' }).click()
    await expect.poll(() => page.getByText('Removed: 1').count(), soon).toBe(0)
    expect(errors).toEqual([])
  })

  test('the sum of the deals of a company is put together, and a section is changed and dragged into', async () => {
    const page = await journey.open('/settings/fields?object=companies')
    const errors = watchErrors(page)
    await field(page, 'Website').waitFor()
    await page.getByRole('button', { name: 'Add section', exact: true }).click()
    await dialog(page).getByLabel('Name of the section').fill('Money')
    await dialog(page).getByRole('button', { name: '3', exact: true }).click()
    await dialog(page).getByRole('button', { name: 'Add section' }).click()
    await page.getByRole('heading', { name: 'Money', level: 2 }).waitFor()

    await page.getByRole('button', { name: 'Add field: Money' }).click()
    await dialog(page).getByLabel('Label').fill('Won so far')
    await dialog(page).getByRole('combobox', { name: 'Type' }).click()
    await page.getByRole('option', { name: 'Total of linked records' }).click()
    await dialog(page).getByRole('combobox', { name: 'Of which linked records' }).click()
    await page.getByRole('option', { name: 'Deals', exact: true }).click()
    await dialog(page).getByRole('combobox', { name: 'How' }).click()
    await page.getByRole('option', { name: 'Sum', exact: true }).click()
    await dialog(page).getByRole('combobox', { name: 'Of which field' }).click()
    await page.getByRole('option', { name: 'Amount', exact: true }).click()
    await dialog(page).getByRole('switch', { name: 'Only some of them' }).check()
    await dialog(page).getByRole('option', { name: 'Status', exact: true }).click()
    await dialog(page).getByText('Won', { exact: true }).click()
    await picture(page, 'fields-rollup')
    await dialog(page).getByRole('button', { name: 'Add field' }).click()
    await field(page, 'Won so far').waitFor()

    await page.getByRole('button', { name: 'Move: Website' }).dragTo(field(page, 'Won so far'))
    await expect.poll(async () => (await order(page)).slice((await order(page)).indexOf('Money')), soon).toEqual(['Money', 'Website', 'Won so far'])
    await page.getByText('Website: moved').waitFor()
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await order(page)).slice((await order(page)).indexOf('Money')), soon).toEqual(['Money', 'Won so far'])
    await page.getByRole('button', { name: 'Actions: Money' }).click()
    await page.getByRole('menuitem', { name: 'Remove section' }).click()
    await expect.poll(() => page.getByRole('heading', { name: 'Money' }).count(), soon).toBe(0)
    await field(page, 'Won so far').waitFor()
    await page.goto(`${journey.address}/companies/${company}`)
    await page.getByRole('region', { name: 'Details' }).getByText('Won so far').waitFor()
    await picture(page, 'fields-details')
    expect(errors).toEqual([])
  })

  test('an object with a field is made; its record is in a list, behind a filter and on the card of its company', async () => {
    const page = await journey.open('/settings/objects')
    const errors = watchErrors(page)
    await page.getByText('No objects of your own yet').waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Add object' }).click()
    await dialog(page).getByLabel('One of them').fill('Vehicle')
    await dialog(page).getByLabel('Many of them').fill('Vehicles')
    await dialog(page).getByRole('button', { name: 'Car', exact: true }).click()
    await dialog(page).getByText('Linked to a company').click()
    await expectAccessible(page)
    await picture(page, 'fields-object')
    await dialog(page).getByRole('button', { name: 'Add object' }).click()
    await page.getByRole('heading', { name: 'Fields', level: 1 }).waitFor()
    await page.getByRole('button', { name: 'Add field', exact: true }).first().click()
    await dialog(page).getByLabel('Label').fill('Plate')
    await dialog(page).getByRole('button', { name: 'Add field' }).click()
    await field(page, 'Plate').waitFor()

    await page.getByRole('link', { name: 'Vehicles' }).click()
    await page.getByRole('button', { name: 'New: Vehicle' }).first().click()
    await dialog(page).getByLabel('Name').fill('Ford Transit')
    await dialog(page).getByLabel('Plate').fill('AB-1234')
    await picture(page, 'fields-record-form')
    await dialog(page).getByRole('button', { name: /Save|Create|Add/ }).last().click()
    await page.getByText('Ford Transit').first().waitFor()
    await picture(page, 'fields-record-list')

    const api = `${journey.address}/api/v1`
    const made = ((await (await page.request.get(`${api}/x_vehicles?filter[x_plate]=AB-1234`)).json()) as { data: { id: string }[] }).data
    expect(made).toHaveLength(1)
    await page.request.patch(`${api}/x_vehicles/${made[0]!.id}`, { data: { companyId: company }, headers: { origin: journey.address } })
    await page.goto(`${journey.address}/companies/${company}`)
    await page.getByRole('tab', { name: /Vehicles/ }).click()
    await page.getByRole('link', { name: 'Ford Transit' }).waitFor()
    await picture(page, 'fields-linked')
    await page.goto(`${journey.address}/settings/objects`)
    await page.getByRole('button', { name: 'Actions: Vehicles' }).click()
    await page.getByRole('menuitem', { name: 'Remove object' }).click()
    await dialog(page).getByText(/1 record is out of sight/).waitFor()
    await picture(page, 'fields-object-remove')
    await page.keyboard.press('Escape')
    expect(errors).toEqual([])
  })

  test('a module is switched off with its consequences told, and comes back', async () => {
    const page = await journey.open('/settings/modules')
    await page.getByText('Always on').waitFor()
    await expectAccessible(page)
    await picture(page, 'modules')
    const webhooks = page.getByRole('switch', { name: 'Webhooks' })
    await webhooks.locator('..').click()
    await dialog(page).getByText(/disappear for everybody/).waitFor()
    await picture(page, 'modules-off')
    await dialog(page).getByRole('button', { name: 'Switch off' }).click()
    await expect.poll(() => page.getByRole('link', { name: 'Webhooks' }).count(), soon).toBe(0)
    await page.getByRole('button', { name: /Undo/ }).click()
    await page.getByRole('link', { name: 'Webhooks' }).waitFor()
  })

  test('without tasks, cards and board ask for none and offer none', async () => {
    const page = await journey.open('/')
    const api = `${journey.address}/api/v1`
    const switchOff = async (off: string[]): Promise<void> => expect((await page.request.put(`${api}/modules`, { headers: { origin: journey.address }, data: { off } })).status()).toBe(200)
    const { data } = (await (await page.request.get(`${api}/deals?limit=1`)).json()) as { data: { id: string }[] }
    await switchOff(['tasks'])
    try {
      const errors = watchErrors(page)
      await page.goto(`${journey.address}/companies/${company}`)
      await page.getByRole('tab', { name: 'Deals' }).waitFor()
      await page.getByRole('button', { name: 'Note' }).first().waitFor()
      expect(await page.getByRole('tab', { name: 'Tasks' }).count()).toBe(0)
      expect(await page.getByRole('button', { name: /^Task/ }).count()).toBe(0)
      await page.goto(`${journey.address}/deals/${data[0]!.id}`)
      await page.getByRole('tab', { name: 'Overview' }).waitFor()
      await page.waitForLoadState('networkidle')
      await page.goto(`${journey.address}/deals`)
      await page.getByRole('article').first().waitFor()
      await page.getByRole('article').first().focus()
      await page.keyboard.press('T')
      expect(await dialog(page).count()).toBe(0)
      expect(errors).toEqual([])
    } finally {
      await switchOff([])
    }
  })
})

describe('in Russian, in the dark, on a phone', () => {
  const waited = { fields: /^Юридическое название/, objects: 'Добавить объект', modules: 'Сделки' } as const
  test.each(['fields', 'objects', 'modules'] as const)('%s', async (name) => {
    const page = await journey.open(`/settings/${name}`, { phone: true, dark: true, language: 'ru' })
    const errors = watchErrors(page)
    const there = name === 'modules' ? page.getByRole('list', { name: 'Модули' }).getByText(waited.modules).first() : page.getByRole('button', { name: waited[name] }).first()
    await there.waitFor()
    await expectAccessible(page, 'main')
    await picture(page, `ru-${name}`)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    if (name !== 'modules') {
      await there.click()
      await dialog(page).getByText(name === 'fields' ? 'Подпись' : 'Значок').first().waitFor()
      await expectAccessible(page, '[role=dialog]')
      await picture(page, `ru-${name}-dialog`)
    }
    expect(errors).toEqual([])
  })
})

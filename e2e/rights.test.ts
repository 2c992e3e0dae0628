import type { Page } from 'playwright-core'
import { dayIn } from '../src/shared/dates.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible, picture, startJourney, watchErrors, type Journey } from './journey.ts'

let journey: Journey
let admin: Page
const ids: Record<string, string> = {}
const password = 'three plain words'

/** As the person whose window it is. */
async function send(page: Page, method: 'POST' | 'PATCH' | 'GET', path: string, data?: object) {
  const answer = await page.request.fetch(`${journey.address}/api/v1${path}`, { method, data, headers: { origin: journey.address } })
  expect(answer.ok(), `${method} ${path}: ${await answer.text()}`).toBe(true)
  return answer.status() === 204 ? null : await answer.json()
}

async function person(name: string, role: string, teamId?: string): Promise<void> {
  const email = `${name.toLowerCase()}@firm.example`
  ids[name] = (await send(admin, 'POST', '/users', { name, email, roles: [role], teamId })).id
  await send(admin, 'POST', `/users/${ids[name]}/password`, { password })
}

async function openAs(name: string, path: string, options: { phone?: boolean; dark?: boolean; language?: 'en' | 'ru' } = {}): Promise<Page> {
  const page = await journey.open('/healthz', { ...options, stranger: true })
  await send(page, 'POST', '/session', { email: `${name.toLowerCase()}@firm.example`, password })
  await send(page, 'PATCH', '/me', { language: options.language ?? 'en' })
  await page.goto(journey.address + path)
  return page
}

/** Hides what a card, a list or a board would show first. */
const veiled = {
  '*': { see: 'all' },
  contacts: { see: 'all', change: 'all', create: 'all', fields: { phones: 'none', emails: 'none', companyId: 'none', jobTitle: 'none', tags: 'none', addresses: 'none', lastTouchAt: 'none' } },
  companies: { see: 'all', change: 'all', create: 'all', fields: { phones: 'none', emails: 'none', addresses: 'none', tags: 'none', needs: 'none', parentId: 'none', industry: 'none', website: 'none', priority: 'none' } },
  deals: { see: 'all', change: 'all', create: 'all', fields: { amount: 'none', probability: 'none', expectedCloseOn: 'none', productId: 'none', summary: 'none', source: 'none', contactId: 'none' } },
  tasks: { see: 'all', change: 'all', create: 'all', fields: { importance: 'none', result: 'none' } },
}

beforeAll(async () => {
  journey = await startJourney()
  admin = await journey.open('/healthz')
  ids.latvia = (await send(admin, 'POST', '/teams', { name: 'Latvia' })).id
  ids.north = (await send(admin, 'POST', '/teams', { name: 'North', parentId: ids.latvia })).id
  ids.south = (await send(admin, 'POST', '/teams', { name: 'South', parentId: ids.latvia })).id
  await send(admin, 'POST', '/roles', { key: 'x_veiled', name: 'Veiled', permissions: veiled })
  await send(admin, 'POST', '/roles', { key: 'x_teamlead', name: 'Team lead', permissions: { companies: { see: 'team', change: 'team' }, contacts: { see: 'team' }, users: { see: 'all' }, teams: { see: 'all' }, roles: { see: 'all' }, absences: { see: 'all', create: 'own', change: 'own', delete: 'own' } } })
  await person('Anna', 'sales', ids.north)
  await person('Bob', 'sales', ids.south)
  await person('Nils', 'x_teamlead', ids.latvia)
  await person('Vera', 'x_veiled')
  await send(admin, 'PATCH', `/teams/${ids.north}`, { headId: ids.Nils })
  ids.company = (await send(admin, 'POST', '/companies', { name: 'Baltic Windows', ownerId: ids.Anna, phones: [{ value: '+371 26114208' }], emails: [{ value: 'office@baltic.example' }], addresses: [{ city: 'Rīga', street: 'Brīvības 1', country: 'LV' }], tags: ['key'] })).id
  ids.contact = (await send(admin, 'POST', '/contacts', { firstName: 'Ieva', lastName: 'Ozola', companyId: ids.company, ownerId: ids.Anna, phones: [{ value: '+371 26114209' }] })).id
  const stage = (await send(admin, 'GET', '/stages?sort=position&limit=1')).data[0]
  ids.deal = (await send(admin, 'POST', '/deals', { title: 'Ten windows', companyId: ids.company, contactId: ids.contact, stageId: stage.id, ownerId: ids.Anna, amount: { amount: '7771', currency: 'EUR' } })).id
  await send(admin, 'POST', '/tasks', { title: 'Ring Ieva', kind: 'call', dealId: ids.deal, ownerId: ids.Vera, dueOn: dayIn(new Date(), 'Europe/Riga') })
})
afterAll(() => journey.stop())

test('an administrator widens a role, sees for whom it matters, saves, and takes it back from the history', async () => {
  const page = await journey.open('/settings/roles')
  const errors = watchErrors(page)
  await page.getByRole('link', { name: 'Sales', exact: true }).click()
  await page.getByText('Lists and settings').waitFor()
  await picture(page, 'roles-editor')
  const deals = page.getByLabel('Deals, See', { exact: true })
  await deals.focus()
  await page.keyboard.press('4')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  expect(await deals.inputValue()).toBe('all')
  await page.getByRole('button', { name: /^Deals/ }).click()
  await page.getByLabel('Amount', { exact: true }).selectOption('none')
  await page.getByText('2 changes not saved').waitFor()
  await picture(page, 'roles-changed')
  await expectAccessible(page, 'main')
  await page.getByRole('button', { name: 'Look through and save' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(/2 people gain by it: Anna and Bob/).waitFor()
  await dialog.getByText(/2 people lose by it/).waitFor()
  await picture(page, 'roles-review')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Role “Sales” saved').waitFor()
  expect((await send(admin, 'GET', '/roles?filter[key]=sales')).data[0].permissions.deals).toMatchObject({ see: 'all', fields: { amount: 'none' } })
  await page.getByRole('tab', { name: 'History' }).click()
  await page.getByRole('button', { name: 'Take back to before this' }).click()
  await page.getByRole('button', { name: 'Look through and save' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect.poll(async () => (await send(admin, 'GET', '/roles?filter[key]=sales')).data[0].permissions.deals.see).toBe('own')
  expect(errors).toEqual([])
})

test('a role is copied, asks before it is left unsaved, and is deleted; one in use is kept', async () => {
  const page = await journey.open('/settings/roles')
  await page.getByRole('button', { name: 'Actions for Sales', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Copy role' }).click()
  await page.getByRole('button', { name: 'Create role' }).click()
  await page.getByRole('heading', { name: 'Sales, copy', level: 1 }).waitFor()
  await page.getByLabel('Contacts, Export', { exact: true }).selectOption('all')
  await page.getByRole('link', { name: 'Teams' }).first().click()
  await page.getByRole('dialog').getByText('1 change of the role is not saved').waitFor()
  await page.getByRole('dialog').getByRole('button', { name: 'Discard' }).click()
  await page.getByRole('heading', { name: 'Teams', level: 1 }).waitFor()
  await page.goto(`${journey.address}/settings/roles`)
  const remove = async (name: string): Promise<void> => {
    await page.getByRole('button', { name: `Actions for ${name}`, exact: true }).click()
    await page.getByRole('menuitem', { name: 'Delete' }).click()
  }
  await remove('Veiled')
  await page.getByText(/1 person has this role|this role/).first().waitFor()
  await remove('Sales, copy')
  await page.getByText('Role “Sales, copy” deleted').waitFor()
  await picture(page, 'roles-list')
})

test('teams stand in a tree and are moved with the keys', async () => {
  const page = await journey.open('/settings/teams')
  const errors = watchErrors(page)
  const south = page.getByRole('treeitem', { name: 'South' })
  await south.focus()
  await page.keyboard.press('Alt+ArrowRight')
  await page.getByText('South is now part of North').waitFor()
  await picture(page, 'teams')
  await expectAccessible(page, 'main')
  await page.getByRole('treeitem', { name: 'South' }).dragTo(page.getByRole('treeitem', { name: 'Latvia' }))
  await expect.poll(async () => (await send(admin, 'GET', `/teams/${ids.south}`)).parentId).toBe(ids.latvia)
  expect(errors).toEqual([])
})

test('somebody tells of an absence; others see who stands in, and it is ended early', async () => {
  const page = await openAs('Anna', '/profile')
  const errors = watchErrors(page)
  await page.getByRole('button', { name: 'I am away' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Who stands in').click()
  await page.getByRole('option', { name: 'Bob' }).click()
  await picture(page, 'absence')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Bob stands in').waitFor()
  const people = await journey.open('/settings/people')
  await people.getByText(/away until .*, Bob stands in/).waitFor()
  await picture(people, 'people')
  await expectAccessible(people, 'main')
  await page.getByRole('button', { name: 'Back again' }).click()
  await page.getByText('Anna is back').waitFor()
  expect(errors).toEqual([])
})

test('a card is shared with a person, who sees it until it is taken back', async () => {
  const page = await openAs('Anna', `/companies/${ids.company}`)
  const errors = watchErrors(page)
  const see = async (): Promise<number> => (await bob.request.get(`${journey.address}/api/v1/companies/${ids.company}`)).status()
  const bob = await openAs('Bob', '/')
  expect(await see()).toBe(404)
  await page.getByRole('button', { name: 'More', exact: true }).first().click()
  await page.getByRole('menuitem', { name: 'Share…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Person', { exact: true }).click()
  await page.getByRole('option', { name: 'Bob' }).click()
  await dialog.getByRole('button', { name: 'Share', exact: true }).click()
  await dialog.getByText('until it is taken back').waitFor()
  await picture(page, 'share')
  await expectAccessible(page, '[role=dialog]')
  await expect.poll(see).toBe(200)
  const boss = await journey.open(`/companies/${ids.company}`)
  await boss.getByRole('button', { name: 'More', exact: true }).first().click()
  await boss.getByRole('menuitem', { name: 'Who sees this' }).click()
  await boss.getByText('It is shared with this person.').waitFor()
  await boss.getByText('Head of team North, where Anna, whose it is, works.').waitFor()
  await boss.getByText(/Hidden fields: .*Phone/).waitFor()
  await picture(boss, 'who-sees')
  await expectAccessible(boss, '[role=dialog]')
  await dialog.getByRole('button', { name: 'Stop sharing with Bob' }).click()
  await expect.poll(see).toBe(404)
  expect(errors).toEqual([])
})

test('an administrator looks with other eyes in one tab, changes nothing, and stops', async () => {
  const page = await journey.open('/settings/people')
  await page.getByRole('button', { name: 'Actions for Bob' }).click()
  await page.getByRole('menuitem', { name: 'See as this person' }).click()
  await page.getByText('You are looking with the eyes of Bob.').waitFor()
  await page.goto(`${journey.address}/companies`)
  await page.getByText('You are looking with the eyes of Bob.').waitFor()
  await page.getByRole('heading', { name: 'Companies', level: 1 }).waitFor()
  expect(await page.getByText('Baltic Windows').count()).toBe(0)
  await picture(page, 'see-as')
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await page.getByText('Baltic Windows').first().waitFor()
  expect(await page.getByText('You are looking with the eyes of').count()).toBe(0)
})

test('hidden fields are nowhere on the screens, and nothing breaks without them', async () => {
  for (const phone of [false, true]) {
    const page = await openAs('Vera', '/', { phone })
    const errors = watchErrors(page)
    const places: [path: string, words: string][] = [
      ['/', 'Ring Ieva'],
      ['/deals', 'Ten windows'],
      ['/deals/table', 'Ten windows'],
      [`/deals/${ids.deal}`, 'Ten windows'],
      ['/companies', 'Baltic Windows'],
      [`/companies/${ids.company}`, 'Baltic Windows'],
      [`/companies/${ids.company}?tab=deals`, 'Ten windows'],
      ['/contacts', 'Ozola'],
      [`/contacts/${ids.contact}`, 'Ozola'],
      [`/contacts/${ids.contact}?tab=company`, 'Ozola'],
      ['/tasks', 'Ring Ieva'],
    ]
    for (const [path, words] of places) {
      await page.goto(journey.address + path)
      await page.getByText(words).first().waitFor()
      await page.waitForLoadState('networkidle')
      const shown = await page.locator('body').innerText()
      for (const gone of ['undefined', 'NaN', '26114208', '26114209', '7,771', 'could not be loaded', 'hidden from your role', '[object']) expect(shown, `${path} ${phone ? 'phone' : 'desk'}`).not.toContain(gone)
      await picture(page, `veiled-${phone ? 'phone' : 'desk'}-${path.replaceAll(/[/?=]/g, '_').replaceAll(/[0-9a-f-]{30,}/g, '')}`)
    }
    if (!phone) {
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox').waitFor()
      await page.keyboard.type('ozola')
      const hit = page.getByRole('option', { name: /Ozola/ }).first()
      await hit.waitFor()
      expect(await hit.innerText()).not.toMatch(/undefined|26114209/)
    }
    expect(errors).toEqual([])
  }
}, 120_000)

test('in Russian, dark, on a phone', async () => {
  const page = await journey.open(`/settings/roles/sales`, { phone: true, dark: true, language: 'ru' })
  await page.getByText('Справочники и настройки').waitFor()
  await picture(page, 'ru-role')
  await expectAccessible(page, 'table')
  await page.getByLabel('Сделки, Смотреть', { exact: true }).selectOption('all')
  await page.getByText('1 изменение не сохранено').waitFor()
  await page.getByRole('button', { name: 'Просмотреть и сохранить' }).click()
  await page.getByText(/Прав станет больше у 2 сотрудников/).waitFor()
  await picture(page, 'ru-review')
  for (const [path, words, part] of [['/settings/teams', 'отдел', '[role=tree]'], ['/settings/people', 'Отсутствия', 'main section']] as const) {
    const other = await journey.open(path, { phone: true, dark: true, language: 'ru' })
    await other.getByText(words, { exact: true }).first().waitFor()
    await picture(other, `ru${path.replaceAll('/', '-')}`)
    await expectAccessible(other, part)
  }
  const card = await journey.open(`/companies/${ids.company}`, { phone: true, dark: true, language: 'ru' })
  for (const [item, words] of [['Кто это видит', 'Руководит командой'], ['Поделиться…', 'Пока никому']] as const) {
    await card.getByRole('main').getByRole('button', { name: 'Ещё', exact: true }).first().click()
    await card.getByRole('menuitem', { name: item }).click()
    await card.getByText(words).first().waitFor()
    await picture(card, `ru-${item}`)
    await card.keyboard.press('Escape')
  }
  const wide = await journey.open('/settings/roles/head', { dark: true, language: 'ru' })
  await wide.getByText('Справочники и настройки').waitFor()
  await picture(wide, 'ru-role-wide')
})

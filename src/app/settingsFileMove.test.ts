/** The settings of one firm, taken to another that has none. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readMailSettings } from '../kernel/mail/index.ts'
import type { SettingsFile } from '../modules/settingsfile/contract.ts'
import { startProduct, type Answer, type Person, type Product } from './product.testing.ts'

interface Office {
  product: Product
  anna: Person
  /** Anna at the screen: keys of programs may not change the policy of sign-in. */
  atScreen(method: 'GET' | 'POST' | 'PATCH' | 'PUT', url: string, body?: unknown): Promise<Answer>
}

const opened: Product[] = []
let from: Office
let to: Office

async function open(name: string): Promise<Office> {
  const product = await startProduct(name)
  opened.push(product)
  const anna = await product.person('Anna', 'admin')
  const signedIn = await product.app.inject({ method: 'POST', url: '/api/v1/session', payload: { email: 'anna@firm.example', password: 'three plain words' } })
  const cookie = String(signedIn.headers['set-cookie']).split(';')[0]!
  return {
    product,
    anna,
    async atScreen(method, url, body) {
      const answer = await product.app.inject({ method, url: `/api/v1${url}`, headers: { cookie }, ...(body === undefined ? {} : { payload: body as object }) })
      return { status: answer.statusCode, body: answer.body === '' ? null : answer.json(), headers: answer.headers }
    },
  }
}

const fileOf = async ({ anna }: Office): Promise<SettingsFile> => (await anna.get('/settings/file')).body

/** Ids are given anew; that which names which stays. */
function comparable(file: SettingsFile): unknown {
  const seen = new Map<string, string>()
  const text = JSON.stringify({ ...file, exportedAt: '' }).replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => seen.get(id) ?? (seen.set(id, `#${seen.size + 1}`), seen.get(id)!))
  return JSON.parse(text)
}

const made = async (answer: Promise<Answer>): Promise<string> => {
  const { status, body } = await answer
  expect(status, JSON.stringify(body)).toBeLessThan(300)
  return body?.id as string
}

const secret = 'known to the service alone'

beforeAll(async () => {
  from = await open('settingsfrom')
  const { anna, product } = from
  const pipeline = await product.pipeline()
  const riga = await product.team('Riga')
  await product.team('Riga west', riga)
  await made(anna.post('/objects', { name: 'x_vehicles', one: 'Vehicle', many: 'Vehicles', withContact: true }))
  const section = await made(anna.post('/sections', { object: 'contacts', label: 'Fitting' }))
  await made(anna.post('/fields', { object: 'contacts', key: 'x_floor', fieldType: 'number', label: 'Floor', sectionId: section }))
  await made(anna.post('/fields', { object: 'x_vehicles', key: 'x_colour', fieldType: 'option', label: { en: 'Colour', ru: 'Цвет' }, options: [{ key: 'red', label: 'Red' }, { key: 'blue', label: 'Blue' }] }))
  await made(anna.post('/roles', { key: 'x_fitters', name: 'Fitters', permissions: { contacts: { see: 'team', fields: { x_floor: 'see' } }, x_vehicles: { see: 'all', change: 'own' } } }))
  await made(anna.post('/views', { object: 'contacts', name: 'High up', shared: true, settings: { filter: { field: 'x_floor', op: 'gt', value: 5 }, columns: ['displayName', 'x_floor'] } }))
  await made(anna.post('/views', { object: 'deals', name: 'Second', shared: true, settings: { filter: { field: 'stageId', op: 'eq', value: pipeline.stages[1] } } }))
  await made(from.atScreen('PATCH', '/security', {
    requireSecondFactor: false,
    sessionDays: 14,
    networks: { all: ['127.0.0.0/8', '10.0.0.0/8'], roles: { x_fitters: ['10.1.0.0/16'] }, people: { [anna.id]: ['127.0.0.1'] } },
    signOn: { enabled: true, issuer: 'https://login.firm.example', clientId: 'crm', label: 'Firm', domains: ['firm.example'], createPeople: true, role: 'x_fitters', secret },
  }))
  await made(from.atScreen('PUT', '/modules', { off: ['duplicates'] }))
  await made(anna.patch('/notification-settings/everybody', { channels: { won: { mail: true }, stage: { app: false } } }))
}, 60_000)
afterAll(async () => {
  for (const product of opened) await product.stop()
})

test('settings taken over into an empty firm are there as they were', { timeout: 60_000 }, async () => {
  const file = await fileOf(from)
  expect(file.settings).toMatchObject({ security: { sessionDays: 14, networks: { people: { 'anna@firm.example': ['127.0.0.1'] } } }, modulesOff: { off: ['duplicates'] }, noticeDefaults: { channels: { won: { app: true, push: true, mail: true } } } })
  expect(JSON.stringify(file)).not.toContain(secret)
  expect(JSON.stringify(file)).not.toMatch(/sealed|"secret/)

  to = await open('settingsto')
  const empty = await fileOf(to)
  const told = await to.atScreen('POST', '/settings/file?dryRun=true', file)
  expect(told.status, JSON.stringify(told.body)).toBe(200)
  expect(comparable(await fileOf(to))).toEqual(comparable(empty))
  const taken = await to.atScreen('POST', '/settings/file', file)
  expect(taken.body).toMatchObject({ applied: true, unknown: [], changes: told.body.changes })
  expect(comparable(await fileOf(to))).toEqual(comparable(file))
  // What came works: the added field filters, the role exists, the module is gone.
  expect((await to.anna.get('/contacts?filter[x_floor][gt]=5')).status).toBe(200)
  expect((await to.anna.get('/x_vehicles')).status).toBe(200)
  expect((await to.anna.get('/duplicates')).status).toBe(404)
  expect((await to.anna.get('/notification-settings')).body.channels.won.mail).toBe(true)
  // A sign-on service whose secret is not here yet is not offered.
  expect((await to.product.app.inject({ url: '/api/v1/sign-in' })).json().signOn).toBeNull()
  expect((await from.product.app.inject({ url: '/api/v1/sign-in' })).json().signOn).toEqual({ label: 'Firm' })

  const { body } = await to.atScreen('POST', '/settings/file/undo')
  expect(body.left).toEqual([])
  expect((await fileOf(to)).settings).toEqual(empty.settings)
})

test('a file locks nobody out, and a program cannot open the door with it', async () => {
  const file = await fileOf(from)
  const outside = structuredClone(file)
  outside.settings.security = { networks: { all: ['192.0.2.0/24'], people: { 'anna@firm.example': [] } } }
  const refused = await from.atScreen('POST', '/settings/file', outside)
  expect(refused.status).toBe(422)
  expect(refused.body.errors[0]).toMatchObject({ path: 'settings.security.networks', code: 'outside' })
  expect((await from.anna.post('/settings/file', file)).body).toMatchObject({ applied: true, changes: [] })
  expect((await from.anna.post('/settings/file', { ...file, settings: { security: { sessionDays: 300 } } })).status).toBe(422)
  expect((await from.atScreen('POST', '/settings/file', { ...file, settings: { security: { signOn: { secret: 'x' } } } })).status).toBe(422)
  expect(comparable(await fileOf(from))).toEqual(comparable(file))
})

test('another service does not get the secret that was entered for this one', async () => {
  const file = await fileOf(from)
  const moved = { ...file, objects: {}, settings: { security: { signOn: { issuer: 'https://login.elsewhere.example' } } } }
  expect((await from.atScreen('POST', '/settings/file', moved)).status).toBe(200)
  expect((await from.atScreen('GET', '/security')).body.signOn).toMatchObject({ enabled: true, secretSet: false })
  // Taken back, the service has its secret again; no answer shows it.
  const undone = await from.atScreen('POST', '/settings/file/undo')
  expect(undone.body).toEqual({ undone: 1, left: [] })
  const { signOn } = (await from.atScreen('GET', '/security')).body
  expect(signOn).toMatchObject({ enabled: true, secretSet: true, issuer: 'https://login.firm.example' })
  expect((await from.product.app.inject({ url: '/api/v1/sign-in' })).json().signOn).toEqual({ label: 'Firm' })
})

test('webhooks come without a secret and rest, mappings and personal choices come as they are, and all of it goes back', { timeout: 60_000 }, async () => {
  const mapping = { system: 'generic', object: 'contacts', mode: 'createUpdate', columns: [{ column: 0, header: 'Name', to: 'contacts.lastName' }], values: {}, create: { users: false, stages: false, companies: false }, pipeline: null, prefix: '' }
  const saved = await from.anna.post('/import-mappings', { name: 'From the fair', mapping })
  expect(saved.status, JSON.stringify(saved.body)).toBeLessThan(300)
  const hook = await from.anna.post('/webhooks', { name: 'Shop', url: 'https://1.1.1.1/hook', events: ['deals.won', 'contacts.*'] })
  expect(hook.status, JSON.stringify(hook.body)).toBe(201)
  await from.anna.patch('/notification-settings', { channels: { won: { push: false } }, quietFrom: '21:00', quietTo: '07:00' })
  const file = await fileOf(from)
  expect(file.settings).toMatchObject({ importMappings: [{ name: 'From the fair', mapping: { object: 'contacts' } }], webhooks: [{ name: 'Shop', active: true }], noticeChoices: { 'anna@firm.example': { quietFrom: '21:00', channels: { won: { push: false } } } } })
  expect(JSON.stringify(file)).not.toContain('whsec_')
  expect(JSON.stringify(file)).not.toContain(hook.body.secret)

  const before = (await fileOf(to)).settings
  const { importMappings, webhooks, noticeChoices } = file.settings
  const brought = { ...file, objects: {}, settings: { importMappings, webhooks, noticeChoices: { ...(noticeChoices as object), 'stranger@elsewhere.example': { channels: {}, quietFrom: null, quietTo: null, mailWhen: 'daily' } } } }
  const taken = await to.anna.post('/settings/file', brought)
  expect(taken.status, JSON.stringify(taken.body)).toBe(200)
  expect(taken.body.warnings.map(({ path }: { path: string }) => path).toSorted()).toEqual(['settings.noticeChoices.stranger@elsewhere.example', 'settings.webhooks.0'])
  expect((await fileOf(to)).settings).toMatchObject({ importMappings, noticeChoices, webhooks: [{ name: 'Shop', url: 'https://1.1.1.1/hook', active: false }] })
  expect((await to.anna.get('/notification-settings')).body).toMatchObject({ quietFrom: '21:00', channels: { won: { push: false } } })
  // Again: nothing more, and still at rest.
  expect((await to.anna.post('/settings/file', brought)).body.changes).toEqual([])
  const { body } = await to.anna.post('/settings/file/undo')
  expect(body).toEqual({ undone: 3, left: [] })
  expect((await fileOf(to)).settings).toEqual(before)
})

test('the mail server has its password again after an import of another one is taken back', async () => {
  const { product, atScreen } = from
  const server = { host: 'mail.firm.example', port: 587, security: 'starttls', user: 'crm', password: 'of the mail alone', fromName: '', fromAddress: 'crm@firm.example' }
  await made(atScreen('PUT', '/mail-settings', server))
  const file = await fileOf(from)
  const other = { ...file, objects: {}, settings: { mail: { ...(file.settings.mail as object), host: 'mail.elsewhere.example' } } }
  // Twice: the password of the new one was not entered in between.
  for (const applied of [true, true]) expect((await atScreen('POST', '/settings/file', other)).body).toMatchObject({ applied })
  expect((await atScreen('GET', '/mail-settings')).body.server).toMatchObject({ host: 'mail.elsewhere.example', hasPassword: false })
  expect((await atScreen('POST', '/settings/file/undo')).body).toEqual({ undone: 1, left: [] })
  expect((await atScreen('GET', '/mail-settings')).body.server).toMatchObject({ host: 'mail.firm.example', hasPassword: true })
  expect(await product.system(async (tx, call) => (await readMailSettings(tx, call))?.password)).toBe('of the mail alone')
})

test('what a person has chosen stays when the firm chooses for everybody', async () => {
  const boris = await from.product.person('Boris', 'sales')
  await boris.patch('/notification-settings', { channels: { won: { push: false } } })
  await from.anna.patch('/notification-settings/everybody', { channels: { won: { push: true, mail: false }, lost: { mail: true } } })
  expect((await boris.get('/notification-settings')).body.channels).toMatchObject({ won: { push: false, mail: false }, lost: { mail: true } })
  expect((await boris.get('/notification-settings/everybody')).status).toBe(403)
  expect((await boris.patch('/notification-settings/everybody', { channels: {} })).status).toBe(403)
})

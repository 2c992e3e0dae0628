import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../kernel/ids.ts'
import { loadFrom, sendTo } from './files.testing.ts'
import { operations } from './operations.testing.ts'
import { startProduct, type Answer, type Person, type Product } from './product.testing.ts'

let product: Product
let anna: Person
let sam: Person
/** Of Anna, whom Sam's rights do not reach, by the first part of the path. */
const hers: Record<string, string> = {}
/** Of Sam. */
const his: Record<string, string> = {}
let stages: string[]

async function make(person: Person, object: string, body: Record<string, unknown>): Promise<string> {
  const made = await person.post(`/${object}`, body)
  expect(made.status, `${object} ${JSON.stringify(made.body)}`).toBe(201)
  return made.body.id
}

beforeAll(async () => {
  product = await startProduct('foreignids')
  const [west, east] = [await product.team('West'), await product.team('East')]
  stages = (await product.pipeline()).stages
  anna = await product.person('Anna', 'admin', west)
  sam = await product.person('Sam', 'sales', east)
  await make(anna, 'fields', { object: 'deals', label: 'Partner', key: 'x_partner_id', fieldType: 'reference', settings: { to: 'companies' } })
  await make(anna, 'fields', { object: 'deals', label: 'Partners', key: 'x_partner_ids', fieldType: 'references', settings: { to: 'companies' } })
  await make(anna, 'fields', { object: 'deals', label: 'Plan', key: 'x_plan_id', fieldType: 'file' })
  for (const [of, person] of [[hers, anna], [his, sam]] as const) {
    of.companies = await make(person, 'companies', { name: 'Quiet Firm' })
    of.contacts = await make(person, 'contacts', { lastName: 'Quiet', companyId: of.companies })
    of.deals = await make(person, 'deals', { title: 'Quiet', contactId: of.contacts })
    of.tasks = await make(person, 'tasks', { title: 'Quiet', kind: 'call', dealId: of.deals, dueOn: '2026-11-25' })
    of.notes = await make(person, 'notes', { body: 'Quiet', dealId: of.deals })
    of.activities = await make(person, 'activities', { kind: 'call', title: 'Quiet', occurredAt: '2026-11-20T10:00:00Z', dealId: of.deals })
    of.views = await make(person, 'views', { object: 'deals', name: 'Quiet', settings: {} })
    of.absences = await make(person, 'absences', { userId: person.id, fromOn: '2026-12-01', toOn: '2026-12-02' })
    of.files = (await sendTo(product, person, `/files?object=deals&recordId=${of.deals}`, 'quiet.txt', `Quiet of ${person.id}`)).body.id
    of.jobs = (await person.post('/contacts/bulk', { ids: [of.contacts], update: { firstName: 'Q' } })).body.jobId
    if (person === anna) of.imports = (await person.post('/imports/paste', { text: 'Name\tPhone\nQuiet\t+371 29555888\n', name: 'Quiet' })).body.id
    of.shares = await make(person, 'shares', { object: 'contacts', recordId: of.contacts, userId: person === anna ? await make(anna, 'users', { name: 'Third', email: 'third@firm.example', roles: ['sales'] }) : anna.id, level: 'see' })
    of['api-keys'] = (await person.get('/api-keys')).body.data.find((key: { userId: string }) => key.userId === person.id).id
  }
  hers.webhooks = await make(anna, 'webhooks', { name: 'Quiet', url: 'https://hook.example/x', events: ['*'] })
  for (const [name, id] of Object.entries({ ...hers, ...his })) expect(id, name).toBeTypeOf('string')
})
afterAll(() => product.stop())

const shape = ({ status, body }: Answer, id: string): string => `${status} ${JSON.stringify(body).replaceAll(id, '{id}').replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '{some}')}`

test('an id that is not his looks like one that is not there, whatever he asks for', async () => {
  let asked = 0
  for (const { method, path } of operations(product)) {
    const [, object = ''] = path.split('/')
    // Everybody sees who is away.
    if (!path.includes('{id}') || !hers[object] || object === 'absences') continue
    const ask = async (id: string): Promise<string> => {
      const url = path.replace('{id}', id).replace('{number}', '1').replace(/\{\w+\}/g, '0')
      const body = path.endsWith('/merge') ? { with: [newId()] } : path.endsWith('/move') ? { stageId: stages[0] } : method === 'PATCH' ? { name: 'x' } : {}
      const answer = method === 'GET' ? await sam.get(url) : method === 'DELETE' ? await sam.delete(url) : method === 'PATCH' ? await sam.patch(url, body) : await sam.post(url, body)
      expect(answer.status, `${method} ${path}`).toBeGreaterThanOrEqual(400)
      return shape(answer, id)
    }
    const about = `${method} ${path}`
    expect(await ask(hers[object]), about).toBe(await ask(newId()))
    asked++
  }
  expect(asked).toBeGreaterThan(50)
})

test('nothing of hers is told by what takes ids beside the path', async () => {
  const nobody = newId()
  const questions: [string, (id: string) => Promise<Answer>][] = [
    ['files', (id) => sam.get(`/files?object=contacts&recordId=${id}`)],
    ['shares', (id) => sam.get(`/shares?object=contacts&recordId=${id}`)],
    ['share', (id) => sam.post('/shares', { object: 'contacts', recordId: id, userId: sam.id, level: 'change' })],
    ['access', (id) => sam.get(`/access?object=contacts&recordId=${id}`)],
    ['timeline', (id) => sam.get(`/timeline?object=contacts&id=${id}`)],
    ['followers', (id) => sam.get(`/followers?object=contacts&id=${id}`)],
    ['follow', (id) => sam.post('/followers', { object: 'contacts', id, userIds: [sam.id] })],
    ['mentionable', (id) => sam.get(`/mentionable?object=contacts&id=${id}`)],
    ['mention', (id) => sam.post('/mentionable/check', { object: 'contacts', id, userIds: [sam.id] })],
    ['keep apart', (id) => sam.post('/duplicates/keep-apart', { object: 'contacts', ids: [his.contacts, id] })],
    ['merged', (id) => sam.get(`/duplicates/merged?object=contacts&id=${id}`)],
    ['merge into his', (id) => sam.post(`/contacts/${his.contacts}/merge`, { with: [id] })],
    ['bulk', (id) => sam.post('/contacts/bulk', { ids: [id], update: { lastName: 'Mine' }, dryRun: true })],
    ['attach', (id) => sam.post(`/files/${his.files}/attach`, { object: 'contacts', recordId: id })],
    ['a filter by id', (id) => sam.get(`/contacts?filter[id]=${id}&count=exact`)],
    ['a filter by link', (id) => sam.get(`/deals?filter[contactId]=${id}&count=exact`)],
    ['a customer', (id) => sam.post('/deals', { title: 'Mine', contactId: id })],
    ['a task', (id) => sam.post('/tasks', { title: 'Mine', kind: 'call', contactId: id, dueOn: '2026-11-25' })],
    ['the next task', (id) => sam.post(`/tasks/${his.tasks}/complete`, { next: { title: 'Mine', kind: 'call', contactId: id, dueOn: '2026-11-25' } })],
    ['a note that moves', (id) => sam.patch(`/notes/${his.notes}`, { contactId: id })],
    ['fields of a move', (id) => sam.post(`/deals/${his.deals}/move`, { stageId: stages[1], fields: { contactId: id } })],
    ['bulk link', (id) => sam.post('/deals/bulk', { ids: [his.deals], update: { contactId: id } })],
  ]
  for (const [about, ask] of questions) expect(shape(await ask(hers.contacts!), hers.contacts!), about).toBe(shape(await ask(nobody), nobody))
})

describe('his own records', () => {
  test('take no link to hers, in built-in and added fields alike', async () => {
    for (const patch of [{ companyId: hers.companies }, { contactId: hers.contacts }, { x_partner_id: hers.companies }, { x_partner_ids: [hers.companies] }, { x_plan_id: hers.files }]) {
      const answer = await sam.patch(`/deals/${his.deals}`, patch)
      expect(answer.status, JSON.stringify([patch, answer.body])).toBe(422)
      expect((await sam.post('/deals/bulk', { ids: [his.deals], update: patch })).body.changed ?? 0, JSON.stringify(patch)).toBe(0)
    }
    expect((await sam.get(`/deals/${his.deals}`)).body).toMatchObject({ contactId: his.contacts, x_partner_id: null, x_partner_ids: [], x_plan_id: null })
  })

  test('do not open hers: an absence cannot become hers with him as stand-in', async () => {
    for (const patch of [{ userId: anna.id }, { userId: anna.id, standInId: sam.id }]) {
      expect((await sam.patch(`/absences/${his.absences}`, patch)).status).toBe(422)
      expect((await sam.post('/absences/bulk', { ids: [his.absences], update: patch })).body.changed ?? 0).toBe(0)
    }
    expect((await anna.get(`/absences/${his.absences}`)).body).toMatchObject({ userId: sam.id })
    expect((await sam.get(`/contacts/${hers.contacts}`)).status).toBe(404)
  })

  test('a view becomes nobody else’s, and is shared with others by whom that is granted', async () => {
    const { status } = await sam.patch(`/views/${his.views}`, { ownerId: anna.id })
    expect([200, 403, 422]).toContain(status)
    const view = (await anna.get(`/views/${hers.views}`)).body
    expect([403, 404]).toContain((await sam.patch(`/views/${hers.views}`, { name: 'Mine' })).status)
    expect((await anna.get(`/views/${hers.views}`)).body).toEqual(view)
  })

  test('a hand-over by him moves nothing of hers, nor takes her sign-in away', async () => {
    for (const body of [{ to: [sam.id] }, { to: [sam.id], disable: true }, { to: 'head', objects: { contacts: { to: [sam.id] } } }]) {
      const answer = await sam.post(`/users/${anna.id}/hand-over`, body)
      if (answer.status === 200) expect(answer.body, JSON.stringify(body)).toMatchObject({ total: 0 })
      else expect([403, 404, 422], JSON.stringify(answer.body)).toContain(answer.status)
    }
    expect((await sam.get(`/users/${anna.id}/holdings`)).body.data ?? []).toEqual([])
    expect((await anna.get(`/contacts/${hers.contacts}`)).body.ownerId).toBe(anna.id)
    expect((await anna.get('/me')).status).toBe(200)
  })
})

test('bytes of her files come to him by no address', async () => {
  for (const url of [`/files/${hers.files}/content`, `/files/${hers.files}/content?version=1`, `/files/${hers.files}/thumbnail`, `/files/${his.files}/content?version=2`, `/files/${hers.files!.toUpperCase()}/content`, `/files/%2e%2e%2f${hers.files}/content`]) {
    const answer = await loadFrom(product, sam, url)
    expect([404, 422], url).toContain(answer.status)
    expect(answer.raw.toString(), url).not.toContain(`Quiet of ${anna.id}`)
  }
})

test('settings, catalog, webhooks and backups are closed to him, read or written', async () => {
  for (const path of ['/settings/file', '/webhooks', '/webhook-events', '/fields', '/objects', '/sections', '/modules', '/backups', '/mail-settings', '/outgoing-mails', '/network-access', '/security']) expect((await sam.get(path)).status, path).toBe(403)
  for (const [path, body] of [['/settings/file', (await anna.get('/settings/file')).body], ['/settings/file/undo', {}], ['/webhooks', { name: 'x', url: 'https://hook.example', events: ['*'] }], ['/fields', { object: 'contacts', label: 'x', fieldType: 'text' }], ['/sections', { object: 'contacts', label: 'x' }], ['/objects', { one: 'x', many: 'xs' }], ['/backups', {}], ['/invitations', { email: 'x@firm.example', name: 'x', roles: ['admin'] }]] as const) expect((await sam.post(path, body)).status, path).toBe(403)
})

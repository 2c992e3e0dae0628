/** Rights on single fields, departments, shares and absences, over HTTP as people meet them. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Permissions } from '../shared/access.ts'
import { dayIn } from '../shared/dates.ts'
import { startProduct, type Person, type Product } from './product.testing.ts'

let product: Product
let admin: Person
let pipeline: { id: string; stages: string[] }
const people: Record<string, Person> = {}

const q = (filter: unknown): string => encodeURIComponent(JSON.stringify(filter))

beforeAll(async () => {
  product = await startProduct('fieldrights')
  admin = await person('Anna', 'admin')
  pipeline = await product.pipeline()
})
afterAll(() => product.stop())

async function person(name: string, roleKey: string, teamId?: string): Promise<Person> {
  const made = await product.person(name, roleKey, teamId)
  people[made.id] = made
  return made
}

async function role(key: string, permissions: Permissions): Promise<string> {
  const made = await admin.post('/roles', { key, name: key, permissions })
  expect(made.status, JSON.stringify(made.body)).toBe(201)
  return key
}

const open: Permissions = { '*': { see: 'all' } }

test('a hidden field is nowhere: answer, list, filter, sort, sums, search, include, history, export', async () => {
  await role('x_nomoney', { ...open, deals: { see: 'all', change: 'all', create: 'all', export: 'all', fields: { amount: 'none', probability: 'see' } }, companies: { see: 'all', fields: { phones: 'none', legalName: 'none' } } })
  const bob = await person('Bob', 'x_nomoney')
  const company = (await admin.post('/companies', { name: 'Secret Phone SIA', phones: [{ value: '+371 26114208' }], legalName: 'hushhush' })).body
  const deal = (await admin.post('/deals', { title: 'Windows', companyId: company.id, stageId: pipeline.stages[0], amount: { amount: '777', currency: 'EUR' } })).body
  await admin.patch(`/deals/${deal.id}`, { amount: { amount: '778', currency: 'EUR' }, title: 'Windows 2' })

  const one = await bob.get(`/deals/${deal.id}?include=company`)
  expect(one.status).toBe(200)
  expect(one.body).not.toHaveProperty('amount')
  expect(one.body.company).not.toHaveProperty('phones')
  expect((await bob.get('/deals')).body.data[0]).not.toHaveProperty('amount')
  for (const url of [`/deals?filter=${q({ field: 'amount', op: 'gt', value: '500' })}`, '/deals?sort=amount', '/deals?fields=amount', '/deals?sums=amount', `/deals?filter=${q({ field: 'company.legalName', op: 'contains', value: 'hush' })}`, `/companies?filter=${q({ field: 'phones', op: 'contains', value: '26114208' })}`]) {
    const answer = await bob.get(url)
    expect(answer.status, url).toBe(422)
    for (const { message } of answer.body.errors) expect(message.split('Take one of')[1] ?? '', url).not.toMatch(/\bamount\b|\bphones\b|\blegalName\b/)
  }
  expect((await bob.get('/companies?q=hushhush')).body.data).toEqual([])
  expect((await bob.get('/companies?q=26114208')).body.data).toEqual([])
  expect((await bob.get('/companies?q=secret')).body.data).toHaveLength(1)
  expect((await admin.get('/companies?q=hushhush')).body.data).toHaveLength(1)
  const lines = (await bob.get(`/deals/${deal.id}/history`)).body.data
  expect(Object.keys(lines[0].changes)).toEqual(['title'])
  // As an amount: an id may hold these digits by chance.
  const amount = /(?<![\w-])77[78](?![\w-])/
  expect(JSON.stringify({ amount: '777' })).toMatch(amount)
  expect(JSON.stringify((await bob.get('/deals/export?format=jsonl')).body)).not.toMatch(amount)
  const board = (await bob.get(`/deals/board?pipelineId=${pipeline.id}`)).body
  expect(JSON.stringify(board)).not.toMatch(amount)
  expect(Number(board.sum)).toBe(0)
})

test('a field that one may only see is not written, and a write answers without what is hidden', async () => {
  const bob = await person('Bea', 'x_nomoney')
  const deal = (await admin.get('/deals')).body.data[0]
  const changed = await bob.patch(`/deals/${deal.id}`, { title: 'Mine' })
  expect(changed.status).toBe(200)
  expect(changed.body).not.toHaveProperty('amount')
  expect((await bob.patch(`/deals/${deal.id}`, { probability: '5' })).body.errors).toMatchObject([{ path: 'probability', code: 'read_only' }])
  expect((await bob.patch(`/deals/${deal.id}`, { amount: null })).body.errors).toMatchObject([{ path: 'amount', code: 'unknown_field' }])
  expect((await admin.get(`/deals/${deal.id}`)).body.amount.amount).toBe('778')
})

test('with a second role that leaves the field open it is open, and the change works at once', async () => {
  await role('x_money', { deals: { see: 'all' } })
  const carl = await person('Carl', 'x_nomoney')
  expect((await carl.get('/deals')).body.data[0]).not.toHaveProperty('amount')
  await admin.patch(`/users/${carl.id}`, { roles: ['x_nomoney', 'x_money'] })
  expect((await carl.get('/deals')).body.data[0].amount.amount).toBe('778')
})

test('the search of everything bears hidden fields and does not tell them', async () => {
  await role('x_veiled', { ...open, contacts: { see: 'all', fields: { phones: 'none', emails: 'none', companyId: 'none' } }, companies: { see: 'all', fields: { phones: 'none', industry: 'none' } }, products: { see: 'all', fields: { sku: 'none', price: 'none' } }, deals: { see: 'all', fields: { amount: 'none', companyId: 'none', contactId: 'none' } } })
  const vera = await person('Vera', 'x_veiled')
  const company = (await admin.post('/companies', { name: 'Quillwork SIA', phones: [{ value: '+371 26114299' }] })).body
  await admin.post('/contacts', { lastName: 'Quillman', companyId: company.id, phones: [{ value: '+371 26114298' }], emails: [{ value: 'q@quill.example' }] })
  await admin.post('/deals', { title: 'Quill deal', companyId: company.id, stageId: pipeline.stages[0], amount: { amount: '4321', currency: 'EUR' } })
  await admin.post('/products', { name: 'Quill', sku: 'SKU-4321', price: { amount: '4321', currency: 'EUR' } })
  const found = await vera.get('/search?q=quill')
  expect(found.status, JSON.stringify(found.body)).toBe(200)
  expect(found.body.data.map((hit: { object: string }) => hit.object).sort()).toEqual(['companies', 'contacts', 'deals', 'products'])
  for (const hit of found.body.data) expect(hit).toMatchObject({ subtitle: null, amount: null })
})

test('a role cannot hide what names a record or says whose it is, nor a field that is not there', async () => {
  const refused = await admin.post('/roles', { key: 'x_bad', name: 'Bad', permissions: { deals: { see: 'all', fields: { title: 'none', ownerId: 'none', nonsense: 'see' } } } })
  expect(refused.status).toBe(422)
  expect(refused.body.errors.map((e: { code: string }) => e.code)).toEqual(['needed_field', 'needed_field', 'unknown_field'])
})

test('department reaches over the whole branch of teams, team does not', async () => {
  const top = await product.team('Latvia')
  const [west, east] = [await product.team('Liepāja', top), await product.team('Rēzekne', top)]
  const far = await product.team('Estonia')
  await role('x_department', { contacts: { see: 'department', create: 'own' } })
  await role('x_team', { contacts: { see: 'team', create: 'own' } })
  const [dora, theo, east1, far1] = [await person('Dora', 'x_department', west), await person('Theo', 'x_team', west), await person('Elga', 'x_team', east), await person('Felix', 'x_team', far)]
  await east1.post('/contacts', { lastName: 'Eastern' })
  await far1.post('/contacts', { lastName: 'Far' })
  const names = async (person: Person): Promise<string[]> => (await person.get('/contacts?sort=lastName')).body.data.map((c: { lastName: string }) => c.lastName)
  expect(await names(dora)).toEqual(['Eastern'])
  expect(await names(theo)).toEqual([])
})

test('a shared record opens for that person, to see or to change, until it is taken back', async () => {
  const [sam, sue] = [await person('Sam', 'sales'), await person('Sue', 'sales')]
  const contact = (await sam.post('/contacts', { lastName: 'Shared' })).body
  expect((await sue.get(`/contacts/${contact.id}`)).status).toBe(404)
  expect((await sue.post('/shares', { object: 'contacts', recordId: contact.id, userId: sue.id, level: 'see' })).status).toBe(404)
  const share = await sam.post('/shares', { object: 'contacts', recordId: contact.id, userId: sue.id, level: 'see' })
  expect(share.status, JSON.stringify(share.body)).toBe(201)
  expect((await sue.get(`/contacts/${contact.id}`)).status).toBe(200)
  expect((await sue.get('/contacts?count=exact')).body.page.count).toBe(1)
  expect((await sue.patch(`/contacts/${contact.id}`, { lastName: 'X' })).status).toBe(403)
  expect((await sue.post('/shares', { object: 'contacts', recordId: contact.id, userId: sue.id, level: 'change' })).status).toBe(403)
  await sam.post('/shares', { object: 'contacts', recordId: contact.id, userId: sue.id, level: 'change' })
  expect((await sue.patch(`/contacts/${contact.id}`, { firstName: 'Sue was here' })).status).toBe(200)
  expect((await sue.delete(`/contacts/${contact.id}`)).status).toBe(403)
  expect((await sam.get(`/shares?object=contacts&recordId=${contact.id}`)).body.data).toMatchObject([{ user: { name: 'Sue' }, level: 'change' }])
  expect((await sam.delete(`/shares/${share.body.id}`)).status).toBe(204)
  expect((await sue.get(`/contacts/${contact.id}`)).status).toBe(404)
  for (const bad of [{ object: 'nothing', recordId: contact.id, userId: sue.id, level: 'see' }, { object: 'contacts', recordId: "x'; drop table contacts", userId: sue.id, level: 'see' }]) expect((await sam.post('/shares', bad)).status).toBe(404)
  expect((await sam.post('/shares', { object: 'contacts', recordId: contact.id, level: 'see' })).status).toBe(422)
})

test('what was shared with somebody is lent to nobody else, nor kept', async () => {
  const [mia, max, zoe] = [await person('Mia', 'sales'), await person('Max', 'sales'), await person('Zoe', 'sales')]
  const { id } = (await mia.post('/contacts', { lastName: 'Lent' })).body
  const lent = await mia.post('/shares', { object: 'contacts', recordId: id, userId: max.id, level: 'change' })
  expect((await max.patch(`/contacts/${id}`, { firstName: 'Max was here' })).status).toBe(200)
  const attempts = [
    await max.patch(`/contacts/${id}`, { ownerId: max.id }),
    await max.patch(`/contacts/${id}`, { ownerId: zoe.id }),
    await max.post('/contacts/bulk', { ids: [id], update: { ownerId: max.id } }),
    await max.post(`/users/${mia.id}/hand-over`, { to: [max.id] }),
    await max.post('/shares', { object: 'contacts', recordId: id, userId: zoe.id, level: 'see' }),
    await max.post('/shares', { object: 'contacts', recordId: id, userId: max.id, level: 'change', until: null }),
    await max.delete(`/shares/${lent.body.id}`),
  ]
  for (const [index, { status, body }] of attempts.entries()) if (status < 400) expect(body.job ?? body, `${index}`).toMatchObject({ changed: 0 })
  expect((await mia.get(`/contacts/${id}`)).body).toMatchObject({ ownerId: mia.id, firstName: 'Max was here' })
  expect((await zoe.get(`/contacts/${id}`)).status).toBe(404)
  expect((await mia.delete(`/shares/${lent.body.id}`)).status).toBe(204)
  expect((await max.get(`/contacts/${id}`)).status).toBe(404)
  // Who has the right by its role still takes and gives.
  expect((await mia.patch(`/contacts/${id}`, { ownerId: zoe.id })).status).toBe(200)
})

test('a stand-in works on the absent person’s records on these days only', async () => {
  const [abe, bill] = [await person('Abe', 'sales'), await person('Bill', 'sales')]
  const contact = (await abe.post('/contacts', { lastName: 'Of Abe' })).body
  // The firm's day: just before midnight in UTC it is another.
  const today = dayIn(new Date(), 'Europe/Riga')
  expect((await bill.post('/absences', { userId: abe.id, standInId: bill.id, fromOn: today, toOn: today })).status).toBe(403)
  const wrong = await abe.post('/absences', { userId: abe.id, standInId: abe.id, fromOn: '2030-02-02', toOn: '2030-02-01' })
  expect(wrong.body.errors.map((e: { code: string }) => e.code).sort()).toEqual(['order', 'self'])
  const absence = (await abe.post('/absences', { userId: abe.id, standInId: bill.id, fromOn: today, toOn: '2099-01-01', reason: 'Holiday' })).body
  expect((await bill.patch(`/contacts/${contact.id}`, { firstName: 'Bill' })).status).toBe(200)
  const why = (await admin.get(`/access?object=contacts&recordId=${contact.id}`)).body.data.find((line: { user: { name: string } }) => line.user.name === 'Bill')
  expect(why.see).toMatchObject([{ kind: 'standIn', owner: { name: 'Abe' } }])
  await abe.delete(`/absences/${absence.id}`)
  expect((await bill.get(`/contacts/${contact.id}`)).status).toBe(404)
})

test('the reasons given are those by which it is decided', async () => {
  for (const object of ['contacts', 'deals', 'companies']) {
    for (const { id } of (await admin.get(`/${object}?limit=20`)).body.data) {
      const { data } = (await admin.get(`/access?object=${object}&recordId=${id}`)).body
      for (const line of data) {
        expect((await people[line.user.id]!.get(`/${object}/${id}`)).status === 200, `${line.user.name} ${object}`).toBe(line.see.length > 0)
      }
    }
  }
})

test('to whom one may give a record is a right of its own', async () => {
  await role('x_keeper', { contacts: { see: 'own', create: 'own', change: 'own', assign: 'own' }, users: { see: 'all' } })
  const [kim, leo] = [await person('Kim', 'x_keeper'), await person('Leo', 'x_keeper')]
  const contact = (await kim.post('/contacts', { lastName: 'Kept' })).body
  expect((await kim.patch(`/contacts/${contact.id}`, { ownerId: leo.id })).status).toBe(403)
  expect((await kim.patch(`/contacts/${contact.id}`, { firstName: 'K' })).status).toBe(200)
})

test('an administrator looks with another person’s eyes, and changes nothing by it', async () => {
  const [una, uma] = [await person('Una', 'sales'), await person('Uma', 'sales')]
  await una.post('/contacts', { lastName: 'Only of Una' })
  const look = (key: string, method: 'GET' | 'PATCH', url: string, payload?: object) => product.app.inject({ method, url: `/api/v1${url}`, headers: { authorization: `Bearer ${key}`, 'clientele-as': una.id }, ...(payload ? { payload } : {}) })
  expect((await look(admin.key, 'GET', '/contacts')).json().data.map((c: { lastName: string }) => c.lastName)).toEqual(['Only of Una'])
  expect((await look(admin.key, 'GET', '/me')).json()).toMatchObject({ name: 'Una', seenBy: { name: 'Anna' } })
  expect((await look(admin.key, 'PATCH', '/me', { name: 'Changed' })).statusCode).toBe(403)
  expect((await look(uma.key, 'GET', '/contacts')).statusCode).toBe(403)
})

test('the board shows no customer, step or task that is hidden', async () => {
  const company = (await admin.post('/companies', { name: 'Cloaked SIA' })).body
  const deal = (await admin.post('/deals', { title: 'Veiled', companyId: company.id, stageId: pipeline.stages[0] })).body
  expect((await admin.post('/tasks', { title: 'Whisper', kind: 'call', dealId: deal.id, dueOn: '2020-01-01' })).status).toBe(201)
  const cardFor = async (name: string, permissions: Permissions): Promise<Record<string, unknown>> => {
    await role(`x_${name}`, permissions)
    const bystander = await person(name, `x_${name}`)
    const { columns } = (await bystander.get(`/deals/board?pipelineId=${pipeline.id}`)).body
    return columns.flatMap((column: { cards: { title: string }[] }) => column.cards).find((card: { title: string }) => card.title === 'Veiled')
  }
  expect(await cardFor('open', open)).toMatchObject({ customer: { name: 'Cloaked SIA' }, urgency: 'overdue', nextStepOn: '2020-01-01', nextTask: { title: 'Whisper', kind: 'call' } })
  expect(await cardFor('notasks', { ...open, tasks: { see: 'none' } })).toMatchObject({ customer: { name: 'Cloaked SIA' }, nextTask: null })
  expect(await cardFor('nokind', { ...open, tasks: { see: 'all', fields: { kind: 'none' } } })).toMatchObject({ nextTask: null })
  const fields = { companyId: 'none', contactId: 'none', nextStepOn: 'none', nextStepAt: 'none', nextTaskId: 'none', stageEnteredAt: 'none' } as const
  expect(await cardFor('bare', { ...open, deals: { see: 'all', fields } })).toMatchObject({ title: 'Veiled', customer: null, nextStepOn: null, nextTask: null, urgency: 'none', daysInStage: 0 })
})

test('the board tells neither the number nor the order of opening to whom these are hidden', async () => {
  const open = { pipelines: { see: 'all' }, stages: { see: 'all' } } as const
  const stageId = pipeline.stages[1]
  const companyId = (await admin.post('/companies', { name: 'Order SIA' })).body.id
  // The later opened one was made first: its id is the lower one.
  const late = (await admin.post('/deals', { title: 'Order late', companyId, stageId, openedAt: '2026-01-20T10:00:00Z' })).body
  const early = (await admin.post('/deals', { title: 'Order early', companyId, stageId, openedAt: '2026-01-10T10:00:00Z' })).body
  const cardsFor = async (name: string, fields: Record<string, 'none'>): Promise<{ id: string; number: number | null; title: string }[]> => {
    await role(`x_${name}`, { ...open, deals: { see: 'all', fields } })
    const bystander = await person(name, `x_${name}`)
    const { columns } = (await bystander.get(`/deals/board?pipelineId=${pipeline.id}&stageId=${stageId}&limit=100`)).body
    return columns.flatMap((column: { cards: { id: string }[] }) => column.cards).filter(({ id }: { id: string }) => id === early.id || id === late.id)
  }
  expect(await cardsFor('orderseen', {})).toMatchObject([{ id: late.id, number: late.number }, { id: early.id, number: early.number }])
  await admin.patch(`/deals/${late.id}`, { openedAt: '2026-01-01T10:00:00Z' })
  expect(await cardsFor('orderseentoo', {})).toMatchObject([{ id: early.id }, { id: late.id }])
  expect(await cardsFor('ordernot', { openedAt: 'none', number: 'none' })).toMatchObject([{ id: late.id, number: null }, { id: early.id, number: null }])
})

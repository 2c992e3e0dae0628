import { afterAll, beforeAll, expect, test } from 'vitest'
import { sendTo } from './files.testing.ts'
import { operations } from './operations.testing.ts'
import { startProduct, type Answer, type Person, type Product } from './product.testing.ts'

/** Values of fields that Nora's role hides, or lets her see only, on records that she sees. */
const hidden = { needs: 'zebraneeds', amount: '7777.13', note: 'zebranote' }
const fixed = { source: 'giraffesource', summary: 'giraffesummary' }

let product: Product
let ada: Person
let nora: Person
const ids: Record<string, string> = {}
let spare: string
let stages: string[]
let pipelineId: string

beforeAll(async () => {
  product = await startProduct('hiddenfields')
  const { id, stages: made } = await product.pipeline()
  ;[pipelineId, stages] = [id, made]
  ada = await product.person('Ada', 'admin')
  const all = { see: 'all', create: 'all', change: 'all', delete: 'all', export: 'all', import: 'all' }
  const role = await ada.post('/roles', { key: 'x_narrow', name: 'Narrow', permissions: { '*': all, contacts: { ...all, fields: { needs: 'none', source: 'see' } }, deals: { ...all, fields: { amount: 'none', summary: 'see' } }, tasks: { ...all, fields: { note: 'none' } } } })
  expect(role.status, JSON.stringify(role.body)).toBe(201)
  nora = await product.person('Nora', 'x_narrow')
  const make = async (object: string, body: object): Promise<string> => (ids[object] = await add(object, body))
  const companyId = await make('companies', { name: 'Open' })
  const contactId = await make('contacts', { lastName: 'Open', companyId, needs: hidden.needs, source: fixed.source, phones: [{ value: '+371 29555777' }] })
  spare = await add('contacts', { lastName: 'Open', companyId, needs: hidden.needs, source: fixed.source, phones: [{ value: '+371 29555777' }] })
  const dealId = await make('deals', { title: 'Open', contactId, companyId, amount: { amount: hidden.amount, currency: 'EUR' }, summary: fixed.summary })
  await make('tasks', { title: 'Open', kind: 'call', dealId, note: hidden.note, dueOn: '2026-11-25', ownerId: nora.id })
  await make('notes', { body: 'Open', dealId, contactId })
  await make('activities', { kind: 'call', title: 'Open', occurredAt: '2026-11-20T10:00:00Z', dealId, contactId })
  ids.files = (await sendTo(product, ada, `/files?object=contacts&recordId=${contactId}`, 'open.txt', 'open')).body.id
  ids.users = nora.id
  ids.pipelines = pipelineId
  ids.stages = stages[0]!
  await ada.post('/followers', { object: 'deals', id: dealId, userIds: [nora.id] })
  // Changes of them are in history, timeline and notices.
  await ada.patch(`/contacts/${contactId}`, { needs: `${hidden.needs} again`, firstName: 'Changed' })
  await ada.patch(`/deals/${dealId}`, { amount: { amount: '7777.13', currency: 'USD' }, title: 'Open too' })
  await ada.patch(`/deals/${dealId}`, { amount: { amount: '7777.13', currency: 'EUR' } })
})
afterAll(() => product.stop())

async function add(object: string, body: object): Promise<string> {
  const made = await ada.post(`/${object}`, body)
  expect(made.status, `${object} ${JSON.stringify(made.body)}`).toBe(201)
  return made.body.id
}
const textOf = ({ body }: Answer): string => (typeof body === 'string' ? body : JSON.stringify(body))

test('what a role hides of a field is in no answer, by any operation', async () => {
  let told = 0
  for (const { method, path } of operations(product)) {
    if (method !== 'GET') continue
    const [, object = ''] = path.split('/')
    const url = path.replace('{id}', ids[object] ?? ids.contacts!).replace('{code}', 'EUR').replace('{number}', '1').replace(/\{\w+\}/g, '0')
    for (const query of ['', '?include=company,contact,deal,owner', `?object=contacts&id=${ids.contacts}&recordId=${ids.contacts}`, `?object=deals&id=${ids.deals}&recordId=${ids.deals}`, `?pipelineId=${pipelineId}`, '?sums=amount&count=exact', '?fields=id,needs,amount,note', '?q=zebraneeds', '?q=7777']) {
      const answer = await nora.get(url + query)
      for (const value of Object.values(hidden)) expect(textOf(answer).replace(/"q":"[^"]*"/, ''), `${url}${query}`).not.toContain(value)
      told += Number(answer.status === 200)
    }
  }
  expect(told).toBeGreaterThan(150)
})

test('nor is it guessed by looking for it', async () => {
  for (const path of ['/search?q=zebraneeds', '/search?q=zebranote', '/contacts?q=zebraneeds', '/tasks?q=zebranote', `/timeline?object=contacts&id=${ids.contacts}&q=zebraneeds`]) expect((await nora.get(path)).body.data ?? [], path).toEqual([])
  for (const path of ['/contacts?filter[needs][starts]=z', '/contacts?sort=needs', '/deals?filter[amount][gt]=7000', '/deals?sort=-amount', '/tasks?filter[note][contains]=zebra', '/tasks?filter[contact.needs][contains]=zebra', '/tasks?filter[deal.amount][gt]=1', `/companies?filter=${encodeURIComponent(JSON.stringify({ some: { deals: { field: 'amount', op: 'gt', value: 1 } } }))}`, '/contacts/export?filter[needs]=z', `/deals/board?pipelineId=${pipelineId}&filter=${encodeURIComponent('{"field":"amount","op":"gt","value":1}')}`]) expect((await nora.get(path)).status, path).toBe(422)
})

test('and is changed by no write of hers, nor is what she may only see', async () => {
  const before = [(await ada.get(`/contacts/${ids.contacts}`)).body, (await ada.get(`/deals/${ids.deals}`)).body, (await ada.get(`/tasks/${ids.tasks}`)).body]
  const attempts: [string, Promise<Answer>][] = [
    ['patch', nora.patch(`/contacts/${ids.contacts}`, { needs: 'x' })],
    ['patch of what is seen only', nora.patch(`/contacts/${ids.contacts}`, { source: 'x' })],
    ['create', nora.post('/contacts', { lastName: 'New', needs: 'x' })],
    ['bulk', nora.post('/contacts/bulk', { ids: [ids.contacts], update: { needs: 'x' } })],
    ['bulk where', nora.post('/contacts/bulk', { where: { field: 'needs', op: 'starts', value: 'zebra' }, update: { firstName: 'x' } })],
    ['merge', nora.post(`/contacts/${ids.contacts}/merge`, { with: [spare], values: { needs: 'x' } })],
    ['merge of what is seen only', nora.post(`/contacts/${ids.contacts}/merge`, { with: [spare], values: { source: 'x' } })],
    ['move', nora.post(`/deals/${ids.deals}/move`, { stageId: stages[1], fields: { amount: { amount: '1', currency: 'EUR' } } })],
    ['move of several', nora.post('/deals/move', { ids: [ids.deals], stageId: stages[1], fields: { summary: 'x' } })],
    ['next task', nora.post(`/tasks/${ids.tasks}/complete`, { next: { title: 'x', kind: 'call', dueOn: '2026-12-01', note: 'x' } })],
    ['tags as a way in', nora.post('/contacts/bulk', { ids: [ids.contacts], tags: { add: ['x'] }, update: { source: 'x' } })],
  ]
  for (const [about, attempt] of attempts) {
    const answer = await attempt
    expect([403, 422], `${about} ${textOf(answer).slice(0, 300)}`).toContain(answer.status)
    for (const value of Object.values(hidden)) expect(textOf(answer), about).not.toContain(value)
  }
  expect([(await ada.get(`/contacts/${ids.contacts}`)).body, (await ada.get(`/deals/${ids.deals}`)).body, (await ada.get(`/tasks/${ids.tasks}`)).body]).toEqual(before)
})

test('what she may do answers without it: a preview, a bulk change, a merge and its undo, a win', async () => {
  const answers = [await nora.post('/contacts/bulk', { ids: [ids.contacts], update: { firstName: 'By Nora' }, preview: true }), await nora.patch(`/contacts/${ids.contacts}`, { firstName: 'By Nora' }), await nora.post(`/deals/${ids.deals}/win`), await nora.get(`/contacts/duplicates?phone=29555777`), await nora.get('/duplicates?object=contacts')]
  const merged = await nora.post(`/contacts/${ids.contacts}/merge`, { with: [spare] })
  answers.push(merged)
  if (merged.status === 200) answers.push(await nora.get(`/jobs/${merged.body.merge.jobId}`), await nora.get(`/contacts/${ids.contacts}/history`), await nora.post(`/jobs/${merged.body.merge.jobId}/undo`))
  for (const answer of answers) {
    expect(answer.status, textOf(answer)).toBeLessThan(500)
    for (const value of Object.values(hidden)) expect(textOf(answer)).not.toContain(value)
  }
  expect((await ada.get(`/contacts/${ids.contacts}`)).body).toMatchObject({ needs: `${hidden.needs} again`, source: fixed.source })
})

/** My day is for one's own: what it tells goes by the rights on objects and on single fields. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Permissions } from '../shared/access.ts'
import { startProduct, type Person, type Product } from './product.testing.ts'

let product: Product
let ada: Person
const now = new Date('2026-11-24T10:00:00Z')

beforeAll(async () => {
  product = await startProduct('myday')
  product.setNow(now)
  await product.pipeline()
  ada = await product.person('Ada', 'admin')
})
afterAll(() => product.stop())

async function add(object: string, body: object): Promise<string> {
  const made = await ada.post(`/${object}`, body)
  expect(made.status, JSON.stringify(made.body)).toBe(201)
  return made.body.id
}

/** Somebody with these rights, who has a call that is overdue and one that is done, a deal with a step and one without, and a deal won today. */
async function atWork(name: string, permissions: Permissions): Promise<Person> {
  const role = await ada.post('/roles', { key: `x_${name.toLowerCase()}`, name, permissions: { '*': { see: 'all', change: 'all' }, ...permissions } })
  expect(role.status, JSON.stringify(role.body)).toBe(201)
  const person = await product.person(name, `x_${name.toLowerCase()}`)
  const ownerId = person.id
  const companyId = await add('companies', { name: `Firm of ${name}`, timeZone: 'Asia/Almaty', ownerId })
  const dealId = await add('deals', { title: `Deal of ${name}`, companyId, ownerId, amount: { amount: '500', currency: 'EUR' } })
  await add('deals', { title: `Idle deal of ${name}`, companyId, ownerId })
  await add('tasks', { title: `Task of ${name}`, kind: 'call', importance: 'high', durationMinutes: 47, dueAt: '2026-11-24T08:00:00Z', companyId, dealId, ownerId })
  const done = await add('tasks', { title: `Done task of ${name}`, kind: 'call', dueOn: '2026-11-24', companyId, ownerId })
  await ada.post(`/tasks/${done}/complete`)
  const won = await add('deals', { title: `Won deal of ${name}`, companyId, ownerId, amount: { amount: '900', currency: 'EUR' } })
  expect((await ada.post(`/deals/${won}/win`)).status).toBe(200)
  return person
}

test('shows what is open, with the customer, and counts what was done', async () => {
  const body = (await (await atWork('Olga', {})).get('/my-day')).body
  expect(body.counts).toEqual({ overdue: 1, today: 0, planned: 0 })
  expect(body.tasks).toMatchObject([{ title: 'Task of Olga', kind: 'call', group: 'doFirst', urgency: 'overdue', durationMinutes: 47, deal: { title: 'Deal of Olga' }, customer: { name: 'Firm of Olga', timeZone: 'Asia/Almaty' } }])
  expect(body.dealsWithoutStep).toMatchObject({ count: 1, data: [{ title: 'Idle deal of Olga' }] })
  expect(body.facts.today).toMatchObject({ tasksDone: 1, won: '900' })
})

test('tasks that one may not see are not in it, one’s own neither', async () => {
  const body = (await (await atWork('Nils', { tasks: { see: 'none' } })).get('/my-day')).body
  expect([body.tasks, body.counts, body.facts.today.tasksDone]).toEqual([[], { overdue: 0, today: 0, planned: 0 }, 0])
  expect(body.dealsWithoutStep.count).toBe(1)
})

test('deals and activities that one may not see are counted nowhere', async () => {
  const body = (await (await atWork('Vera', { deals: { see: 'none' }, activities: { see: 'none' } })).get('/my-day')).body
  expect(body.tasks).toMatchObject([{ title: 'Task of Vera', deal: null, customer: { name: 'Firm of Vera' } }])
  expect([body.dealsWithoutStep, body.facts.today]).toEqual([{ count: 0, data: [] }, { tasksDone: 1, calls: 0, meetings: 0, won: '0' }])
})

test('a hidden field of a task, of its deal and its customer is in no answer', async () => {
  const hidden: Permissions = {
    tasks: { see: 'all', fields: { kind: 'none', importance: 'none', durationMinutes: 'none', dueOn: 'none', dueAt: 'none', dealId: 'none', doneAt: 'none' } },
    companies: { see: 'all', fields: { timeZone: 'none' } },
    deals: { see: 'all', fields: { nextStepOn: 'none', closedAt: 'none' } },
  }
  const body = (await (await atWork('Hugo', hidden)).get('/my-day')).body
  expect(body.tasks).toMatchObject([{ title: 'Task of Hugo', kind: null, importance: null, durationMinutes: null, dueOn: null, dueAt: null, urgency: 'none', group: 'ifTimeAllows', deal: null, customer: { name: 'Firm of Hugo', timeZone: null } }])
  expect([body.counts, body.dealsWithoutStep, body.facts.today]).toMatchObject([{ overdue: 0, today: 0, planned: 0 }, { count: 0, data: [] }, { tasksDone: 0, won: '0' }])
})

test('nor is a customer that a hidden link names, nor what hides behind the state of a task', async () => {
  const linkless = (await (await atWork('Lina', { tasks: { see: 'all', fields: { companyId: 'none' } } })).get('/my-day')).body
  expect(linkless.tasks).toMatchObject([{ title: 'Task of Lina', customer: null }])
  const stateless = (await (await atWork('Stan', { tasks: { see: 'all', fields: { status: 'none' } } })).get('/my-day')).body
  expect([stateless.tasks, stateless.facts.today.tasksDone]).toEqual([[], 0])
})

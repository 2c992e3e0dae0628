import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startProduct, type Person, type Product } from './product.testing.ts'

let product: Product
let head: Person
let admin: Person
let pipeline: { id: string; stages: string[] }
let companyId: string
const noon = new Date('2026-11-24T10:00:00Z')

beforeAll(async () => {
  product = await startProduct('deals')
  admin = await product.person('Ada', 'admin')
  head = await product.person('Ilze', 'head')
  pipeline = await product.pipeline()
  companyId = (await head.post('/companies', { name: 'Alatau Stroy' })).body.id
})
beforeEach(() => product.setNow(noon))
afterAll(() => product.stop())

const deal = async (body: object = {}): Promise<{ id: string; version: number }> => {
  const made = await head.post('/deals', { title: '12 windows', companyId, amount: { amount: '1000', currency: 'EUR' }, ...body })
  expect(made.status, JSON.stringify(made.body)).toBe(201)
  return made.body
}
const stageAt = (index: number): string => pipeline.stages[index]!

describe('a deal', () => {
  test('starts open, in the first stage, with a number of its own', async () => {
    const [a, b] = [await deal(), await deal()]
    expect(a).toMatchObject({ status: 'open', stageId: stageAt(0), pipelineId: pipeline.id })
    expect((b as unknown as { number: number }).number).toBeGreaterThan((a as unknown as { number: number }).number)
  })

  test('needs a customer', async () => {
    const refused = await head.post('/deals', { title: 'Nobody' })
    expect(refused.status).toBe(422)
    expect(refused.body.errors[0]).toMatchObject({ path: 'companyId', code: 'noCustomer' })
  })

  test('belongs to the company of its contact', async () => {
    const contact = (await head.post('/contacts', { lastName: 'Saparova', companyId })).body
    expect((await head.post('/deals', { title: 'By contact', contactId: contact.id })).body.companyId).toBe(companyId)
  })

  test('keeps the days of each stage', async () => {
    const { id } = await deal()
    product.setNow(new Date('2026-11-26T10:00:00Z'))
    await head.post(`/deals/${id}/move`, { stageId: stageAt(1) })
    product.setNow(new Date('2026-11-27T22:00:00Z'))
    expect((await head.get(`/deals/${id}/stage-times`)).body.data).toMatchObject([
      { stageId: stageAt(0), days: 2 },
      { stageId: stageAt(1), days: 1.5 },
    ])
  })

  test('changes its state by verbs only', async () => {
    const { id } = await deal()
    expect((await head.patch(`/deals/${id}`, { status: 'won' })).status).toBe(422)
    expect((await head.post(`/deals/${id}/lose`, { reason: 'price', note: 'Plant in Shymkent' })).body).toMatchObject({ status: 'lost', lostReason: 'price', stageId: stageAt(0) })
    expect((await head.post(`/deals/${id}/win`)).status).toBe(409)
    expect((await head.post(`/deals/${id}/reopen`)).body).toMatchObject({ status: 'open', closedAt: null, lostReason: null })
    expect((await head.post(`/deals/${id}/win`)).body).toMatchObject({ status: 'won', closedAt: noon.toISOString() })
  })

  test('is won by entering a stage that says so', async () => {
    const { id } = await deal()
    expect((await head.post(`/deals/${id}/move`, { stageId: stageAt(2) })).body).toMatchObject({ status: 'won', stageId: stageAt(2) })
  })
})

describe('a stage that needs data', () => {
  test('names what is missing, and takes it with the move', async () => {
    await admin.patch(`/stages/${stageAt(1)}`, { requiredFields: ['expectedCloseOn', 'amount'] })
    const { id } = await deal({ amount: null })
    const refused = await head.post(`/deals/${id}/move`, { stageId: stageAt(1) })
    expect(refused.status).toBe(422)
    expect(refused.body.errors.map((e: { path: string }) => e.path)).toEqual(['fields.expectedCloseOn', 'fields.amount'])
    expect((await head.get(`/deals/${id}`)).body.stageId).toBe(stageAt(0))
    const moved = await head.post(`/deals/${id}/move`, { stageId: stageAt(1), fields: { expectedCloseOn: '2026-12-01', amount: { amount: '5', currency: 'EUR' } } })
    expect(moved.body).toMatchObject({ stageId: stageAt(1), expectedCloseOn: '2026-12-01' })
    await admin.patch(`/stages/${stageAt(1)}`, { requiredFields: [] })
  })

  test('several deals move all or none', async () => {
    await admin.patch(`/stages/${stageAt(1)}`, { requiredFields: ['expectedCloseOn'] })
    const [a, b] = [await deal({ expectedCloseOn: '2026-12-01' }), await deal()]
    expect((await head.post('/deals/move', { ids: [a.id, b.id], stageId: stageAt(1) })).status).toBe(422)
    expect((await head.get(`/deals/${a.id}`)).body.stageId).toBe(stageAt(0))
    await admin.patch(`/stages/${stageAt(1)}`, { requiredFields: [] })
    const moved = await head.post('/deals/move', { ids: [a.id, b.id], stageId: stageAt(1) })
    expect(moved.body.moved.map((m: { fromStageId: string }) => m.fromStageId)).toEqual([stageAt(0), stageAt(0)])
  })

  test('that holds deals is not thrown away', async () => {
    await deal()
    const refused = await admin.delete(`/stages/${stageAt(0)}`)
    expect(refused.status).toBe(409)
    expect(refused.body.detail).toMatch(/\d/)
  })
})

describe('the board', () => {
  test('adds up counts, sums, weights, ages and urgency as the deals themselves say', async () => {
    const own = await product.system(async (tx, call) => {
      const { createRecords } = await import('../kernel/records/write.ts')
      const { pipelines, stages } = await import('../modules/deals/contract.ts')
      const [made] = await createRecords(tx, call, pipelines, [{ name: 'Board' }])
      return { id: made!.id, stages: (await createRecords(tx, call, stages, [{ pipelineId: made!.id, name: 'A', position: 1, probability: '10' }, { pipelineId: made!.id, name: 'B', position: 2, probability: '50' }])).map((s) => s.id) }
    })
    const at = (index: number): object => ({ pipelineId: own.id, stageId: own.stages[index] })
    product.setNow(new Date('2026-11-20T10:00:00Z'))
    const late = await deal({ ...at(0), amount: { amount: '100.10', currency: 'EUR' } })
    product.setNow(noon)
    const today = await deal({ ...at(0), amount: { amount: '200.20', currency: 'EUR' }, probability: '100' })
    const planned = await deal({ ...at(0), amount: null })
    await deal({ ...at(1), amount: { amount: '50', currency: 'EUR' } })
    const task = (dealId: string, due: object): Promise<unknown> => head.post('/tasks', { title: 'Step', kind: 'call', dealId, ...due })
    await task(late.id, { dueOn: '2026-11-22' })
    await task(today.id, { dueAt: '2026-11-24T14:30:00Z' })
    await task(planned.id, { dueOn: '2026-11-26' })
    const board = (await head.get(`/deals/board?pipelineId=${own.id}`)).body
    expect(board).toMatchObject({ currency: 'EUR', count: 4, sum: '350.30', urgency: { overdue: 1, today: 1, none: 1, planned: 1 } })
    expect(board.columns[0]).toMatchObject({ count: 3, sum: '300.30', weighted: '210.21', averageDays: 1.3, urgency: { overdue: 1, today: 1, none: 0, planned: 1 } })
    expect(board.columns[0].cards.map((card: { id: string }) => card.id)).toEqual([late.id, today.id, planned.id])
    expect(board.columns[0].cards[1]).toMatchObject({ urgency: 'today', nextStepAt: '2026-11-24T14:30:00.000Z', nextTask: { title: 'Step' }, customer: { name: 'Alatau Stroy' }, owner: { name: 'Ilze' } })
    product.setNow(new Date('2026-11-24T15:00:00Z'))
    expect((await head.get(`/deals/board?pipelineId=${own.id}`)).body.urgency).toEqual({ overdue: 2, today: 0, none: 1, planned: 1 })
    const one = (await head.get(`/deals/board?pipelineId=${own.id}&limit=1`)).body.columns[0]
    const two = (await head.get(`/deals/board?pipelineId=${own.id}&limit=5&stageId=${own.stages[0]}&cursor=${one.next}`)).body.columns[0]
    expect([...one.cards, ...two.cards].map((card: { id: string }) => card.id)).toEqual([late.id, today.id, planned.id])
    expect((await head.get(`/deals/board?pipelineId=${own.id}&filter=${encodeURIComponent('{"field":"amount","op":"gte","value":"100"}')}`)).body.count).toBe(2)
    expect((await head.get(`/deals/board?pipelineId=${own.id}&filter[amount][gte]=100`)).body.count).toBe(2)
    expect((await head.get(`/deals/board?pipelineId=${own.id}&filter[amount][gte]=100&filter[amount][gte]=200&q=none`)).body.count).toBe(0)
    for (const wrong of ['filter[nothing]=1', 'filter[amount][near]=1', 'filter={', 'colour=red']) expect((await head.get(`/deals/board?pipelineId=${own.id}&${wrong}`)).status, wrong).toBe(422)
  })
})

describe('a task', () => {
  test('is finished with its result on the timeline and the next step planned, and can be taken back', async () => {
    const { id } = await deal({ title: 'Story' })
    const task = (await head.post('/tasks', { title: 'Agree the discount', kind: 'call', importance: 'high', dealId: id, dueOn: '2026-11-22' })).body
    expect(task).toMatchObject({ companyId, status: 'open', ownerId: head.id })
    expect((await head.get(`/deals/${id}`)).body).toMatchObject({ nextTaskId: task.id, nextStepOn: '2026-11-22', version: 1 })
    const done = await head.post(`/tasks/${task.id}/complete`, { result: 'Agreed 8 %', next: { title: 'Send the contract', kind: 'document', dueOn: '2026-11-25' } })
    expect(done.status).toBe(200)
    expect((await head.get(`/deals/${id}`)).body).toMatchObject({ nextTaskId: done.body.next.id, nextStepOn: '2026-11-25' })
    const line = (await head.get(`/timeline?object=deals&id=${id}&type=calls`)).body.data[0]
    expect(line).toMatchObject({ type: 'activity', actor: { name: 'Ilze' }, record: { title: 'Agree the discount', body: 'Agreed 8 %' } })
    expect((await head.get(`/companies/${companyId}`)).body.lastTouchAt).toBe(noon.toISOString())
    expect((await head.post(`/tasks/${task.id}/complete`)).status).toBe(409)
    expect((await head.post(`/tasks/${task.id}/reopen`)).body).toMatchObject({ status: 'open', doneAt: null, result: null })
    expect((await head.get(`/timeline?object=deals&id=${id}&type=calls`)).body.data).toEqual([])
    expect((await head.get(`/deals/${id}`)).body.nextTaskId).toBe(task.id)
  })

  test('takes its day from its time in the zone of the firm', async () => {
    const made = await head.post('/tasks', { title: 'Late', kind: 'todo', dueAt: '2026-11-24T22:30:00Z' })
    expect(made.body.dueOn).toBe('2026-11-25')
    expect((await head.patch(`/tasks/${made.body.id}`, { dueOn: '2026-11-28' })).body).toMatchObject({ dueOn: '2026-11-28', dueAt: null })
  })

  test('shows in My day in its group', async () => {
    const day = (await head.get('/my-day')).body
    expect(day.today).toBe('2026-11-24')
    expect(day.tasks.find((t: { title: string }) => t.title === 'Agree the discount')).toMatchObject({ group: 'doFirst', urgency: 'overdue', customer: { name: 'Alatau Stroy' } })
    expect(day.counts.overdue).toBeGreaterThan(0)
    expect(day.dealsWithoutStep.count).toBeGreaterThan(0)
  })
})

test('what happened is not rewritten', async () => {
  const made = await head.post('/activities', { kind: 'call', title: 'Called', occurredAt: '2026-11-20T10:00:00Z', companyId })
  expect((await head.patch(`/activities/${made.body.id}`, { title: 'Never called' })).status).toBe(409)
})

test('of two people who plan a step for one customer at once, the nearer step counts', async () => {
  const contact = (await head.post('/contacts', { lastName: 'Wanted' })).body
  for (let round = 0; round < 5; round++) {
    const days = Array.from({ length: 6 }, (_, index) => `2026-12-${String(10 + ((index * 5 + round) % 6)).padStart(2, '0')}`)
    const made = await Promise.all(days.map((dueOn) => head.post('/tasks', { title: 'Call', kind: 'call', contactId: contact.id, dueOn })))
    expect((await head.get(`/contacts/${contact.id}`)).body.nextStepOn).toBe(days.toSorted()[0])
    for (const { body } of made) await head.delete(`/tasks/${body.id}`)
    expect((await head.get(`/contacts/${contact.id}`)).body.nextStepOn).toBeNull()
  }
})

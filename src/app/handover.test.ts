import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startJobs, type Jobs } from '../kernel/jobs/jobs.ts'
import { runLongJob } from '../kernel/jobs/long/runJob.ts'
import { createRecords } from '../kernel/records/write.ts'
import { contacts } from '../modules/contacts/contract.ts'
import { serverModules } from './modules.server.ts'
import { startProduct, type Person, type Product } from './product.testing.ts'

let product: Product
let admin: Person
let leaver: Person
let ben: Person
let cora: Person
let team: string
let jobs: Jobs

beforeAll(async () => {
  product = await startProduct('handover')
  team = await product.team('Sales')
  admin = await product.person('Ada', 'admin')
  leaver = await product.person('Lea', 'sales', team)
  ben = await product.person('Ben', 'sales', team)
  cora = await product.person('Cora', 'head', team)
  await product.pipeline()
  jobs = await startJobs(product.database, serverModules, { work: false, log: () => {} })
})
afterAll(async () => {
  await jobs.stop()
  await product.stop()
})

const make = async (object: string, body: Record<string, unknown>): Promise<string> => {
  const made = await admin.post(`/${object}`, body)
  expect(made.status, JSON.stringify(made.body)).toBe(201)
  return made.body.id
}
const ownerOf = async (object: string, id: string): Promise<string> => (await admin.get(`/${object}/${id}`)).body.ownerId

/** Three customers with a deal and a task each; one deal is won. */
async function work(): Promise<Record<'contacts' | 'deals' | 'tasks', string[]>> {
  const of = { ownerId: leaver.id }
  const made: Record<'contacts' | 'deals' | 'tasks', string[]> = { contacts: [], deals: [], tasks: [] }
  for (const name of ['One', 'Two', 'Three']) {
    const contactId = await make('contacts', { lastName: name, ...of })
    const dealId = await make('deals', { title: name, contactId, ...of })
    made.contacts.push(contactId)
    made.deals.push(dealId)
    made.tasks.push(await make('tasks', { title: name, kind: 'call', dealId, dueOn: '2026-12-01', ...of }))
  }
  await admin.post(`/deals/${made.deals[2]}/win`)
  return made
}

describe('a hand-over', () => {
  let made: Awaited<ReturnType<typeof work>>
  beforeAll(async () => (made = await work()))

  test('counts what the person owns', async () => {
    const holdings = (await admin.get(`/users/${leaver.id}/holdings`)).body
    expect(holdings.data).toEqual(expect.arrayContaining([{ object: 'contacts', count: 3, open: null, untouchable: 0 }, { object: 'deals', count: 3, open: 2, untouchable: 0 }, { object: 'tasks', count: 3, open: 3, untouchable: 0 }]))
    expect(holdings.head).toBeNull()
  })

  test('is shown before it is done', async () => {
    const shown = await admin.post(`/users/${leaver.id}/hand-over`, { to: [ben.id], onlyOpen: true, dryRun: true })
    expect(shown.body).toMatchObject({ total: 8, job: null })
    expect(shown.body.shares).toEqual(expect.arrayContaining([{ object: 'deals', userId: ben.id, name: 'Ben', count: 2 }]))
    expect(await ownerOf('deals', made.deals[0]!)).toBe(leaver.id)
    expect((await admin.get('/jobs')).body.data).toEqual([])
  })

  test('splits evenly, a customer with all that is his to one person, takes the sign-in away, and is taken back', async () => {
    const done = await admin.post(`/users/${leaver.id}/hand-over`, { to: [ben.id, cora.id], disable: true })
    expect(done.status, JSON.stringify(done.body)).toBe(200)
    expect(done.body).toMatchObject({ total: 9, job: { status: 'done', kind: 'handOver', changed: 10, left: 0 } })
    const owners = await Promise.all(made.contacts.map((id) => ownerOf('contacts', id)))
    expect(owners.toSorted()).not.toContain(leaver.id)
    expect(new Set(owners).size).toBe(2)
    for (const [index, owner] of owners.entries()) expect([await ownerOf('deals', made.deals[index]!), await ownerOf('tasks', made.tasks[index]!)]).toEqual([owner, owner])
    expect((await leaver.get('/me')).status).toBe(401)
    const undone = await admin.post(`/jobs/${done.body.job.id}/undo`)
    expect(undone.body).toMatchObject({ status: 'done', changed: 10, left: 0 })
    for (const id of made.contacts) expect(await ownerOf('contacts', id)).toBe(leaver.id)
    expect((await admin.get(`/users/${leaver.id}`)).body.active).toBe(true)
  })

  test('goes by object, to the head of the team, or nowhere', async () => {
    expect((await admin.post(`/users/${leaver.id}/hand-over`, { to: 'head' })).body.errors).toMatchObject([{ path: 'to', code: 'noHead' }])
    await admin.patch(`/teams/${team}`, { headId: cora.id })
    const done = await admin.post(`/users/${leaver.id}/hand-over`, { to: 'head', objects: { tasks: { to: [ben.id] }, contacts: { skip: true } } })
    expect(done.status, JSON.stringify(done.body)).toBe(200)
    expect([await ownerOf('deals', made.deals[0]!), await ownerOf('tasks', made.tasks[0]!), await ownerOf('contacts', made.contacts[0]!)]).toEqual([cora.id, ben.id, leaver.id])
    await admin.post(`/jobs/${done.body.job.id}/undo`)
  })

  test('refuses people who cannot take over, and those who may not', async () => {
    const codes = async (body: object): Promise<string[]> => ((await admin.post(`/users/${leaver.id}/hand-over`, body)).body.errors ?? []).map((issue: { code: string }) => issue.code)
    expect(await codes({ to: [leaver.id] })).toEqual(['itself'])
    expect(await codes({ to: ['018f0000-0000-7000-8000-000000000000'], objects: { stages: { to: [ben.id] } } })).toEqual(['notHere', 'notOwned'])
    expect(await codes({})).toEqual(['nobody'])
    expect((await admin.post('/users/018f0000-0000-7000-8000-000000000000/hand-over', { to: [ben.id] })).status).toBe(404)
    // A seller gives away what is his own and nothing else.
    expect((await ben.post(`/users/${leaver.id}/hand-over`, { to: [ben.id] })).body).toMatchObject({ total: 0, job: null })
    expect((await cora.post(`/users/${leaver.id}/hand-over`, { to: [ben.id], disable: true })).status).toBe(403)
    expect(await ownerOf('deals', made.deals[0]!)).toBe(leaver.id)
  })

  test('of more than a thousand records is a job; undo gives all of them back', async () => {
    await product.system((tx, call) => createRecords(tx, call, contacts, Array.from({ length: 1200 }, (_, n) => ({ lastName: `Many ${n}`, ownerId: leaver.id }))))
    const done = await admin.post(`/users/${leaver.id}/hand-over`, { to: [ben.id, cora.id] })
    expect(done.status).toBe(202)
    expect(done.body.shares.filter((share: { object: string }) => share.object === 'contacts').map((share: { count: number }) => Math.abs(share.count - 601.5) < 3)).toEqual([true, true])
    const drive = (id: string): Promise<void> => product.system(async (_, system) => system).then((system) => runLongJob(product.database, system, id))
    await drive(done.body.job.id)
    expect((await admin.get(`/jobs/${done.body.job.id}`)).body).toMatchObject({ status: 'done', left: 0, changed: done.body.total })
    const undo = await admin.post(`/jobs/${done.body.job.id}/undo`)
    expect(undo.status).toBe(202)
    await drive(undo.body.id)
    const left = await sql<{ n: number }>`select count(*)::int as n from ${sql.id(product.workspace, 'contacts')} where owner_id <> ${leaver.id}`.execute(product.database.db)
    expect(left.rows[0]!.n).toBe(0)
  })
})

import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startDispatcher } from '../kernel/events/dispatch.ts'
import { startJobs, type Jobs } from '../kernel/jobs/jobs.ts'
import { serverModules } from './modules.server.ts'
import { sendTo } from './files.testing.ts'
import { startProduct, type Answer, type Person, type Product } from './product.testing.ts'

/** A verb with what must be there before it; asked again after a fault it must find all as it was. */
type Verb = [name: string, prepare: () => Promise<() => Promise<Answer>>]

let product: Product
let jobs: Jobs
let ada: Person
let bob: Person
let pipeline: { id: string; stages: string[] }
let tables: string[]

/** Written off the path of requests: what was looked at, and that a key was used. */
const besides = new Set(['api_keys', 'takings', 'limit_alarms', 'digests', 'seals', 'seal_place', 'faults', 'touched'])
const at = (name: string) => sql.id(product.workspace, name)
const run = (text: string) => sql.raw(text).execute(product.database.db)

beforeAll(async () => {
  product = await startProduct('faults')
  jobs = await startJobs(product.database, serverModules, { work: false, log: () => {} })
  ada = await product.person('Ada', 'admin')
  bob = await product.person('Bob', 'sales')
  pipeline = await product.pipeline()
  const { rows } = await sql<{ name: string }>`select table_name as name from information_schema.tables where table_schema = ${product.workspace} and table_type = 'BASE TABLE'`.execute(product.database.db)
  tables = rows.map(({ name }) => name).filter((name) => !besides.has(name)).sort()
  const ws = product.workspace
  await run(`create table ${ws}.faults (name text)`)
  await run(`create table ${ws}.touched (name text)`)
  await run(`create function ${ws}.fault() returns trigger language plpgsql as $$ begin
    if exists (select 1 from ${ws}.faults where name = tg_table_name) then raise exception 'injected'; end if;
    insert into ${ws}.touched values (tg_table_name); return null; end $$`)
  // Views of cards come a moment later, in a transaction of their own.
  await run(`create function ${ws}.register_fault() returns trigger language plpgsql as $$ begin
    if not exists (select 1 from fresh where kind not in ('view', 'list')) then return null; end if;
    if exists (select 1 from ${ws}.faults where name = tg_table_name) then raise exception 'injected'; end if;
    insert into ${ws}.touched values (tg_table_name); return null; end $$`)
  await run(`create trigger fault after insert on ${ws}.register referencing new table as fresh for each statement execute function ${ws}.register_fault()`)
  for (const name of tables.filter((name) => name !== 'register')) await run(`create trigger fault before insert or update or delete on ${ws}.${name} for each statement execute function ${ws}.fault()`)
}, 120_000)
afterAll(async () => {
  await jobs.stop()
  await product.stop()
})

/** Everything that is there, the queue included, as one digest for each table. */
async function everything(): Promise<Record<string, string>> {
  const parts = tables.map((name) => sql`select ${name}::text as name, md5(coalesce(string_agg(md5(t::text), '' order by md5(t::text)), '')) as sum from ${at(name)} as t ${name === 'register' ? sql`where kind not in ('view', 'list')` : sql``}`)
  const { rows } = await sql<{ name: string; sum: string }>`${sql.join(parts, sql` union all `)} union all select 'jobs', count(*)::text from pgboss.job where data ->> 'workspace' = ${product.workspace}`.execute(product.database.db)
  return Object.fromEntries(rows.map(({ name, sum }) => [name, sum]))
}

let n = 0
const made = async (object: string, body: object): Promise<string> => {
  const answer = await ada.post(`/${object}`, body)
  expect(answer.status, `${object}: ${JSON.stringify(answer.body)}`).toBe(201)
  return answer.body.id
}
const contact = (more: object = {}): Promise<string> => made('contacts', { lastName: `Fault ${++n}`, ...more })
const deal = async (): Promise<string> => made('deals', { title: `Deal ${++n}`, contactId: await contact(), amount: { amount: '100', currency: 'EUR' }, stageId: pipeline.stages[0] })
const put = async (url: string, payload: object): Promise<Answer> => {
  const answer = await product.app.inject({ method: 'PUT', url: `/api/v1${url}`, headers: { authorization: `Bearer ${ada.key}` }, payload })
  return { status: answer.statusCode, body: answer.json(), headers: answer.headers }
}
/** The same key each time: a request that failed may be sent again under it. */
const keyed = (url: string, body: object): (() => Promise<Answer>) => {
  const key = `fault ${++n}`
  return () => ada.post(url, body, { 'idempotency-key': key })
}

const verbs: Verb[] = [
  ['create a contact', async () => keyed('/contacts', { lastName: 'New', phones: [{ value: '+371 29555123' }] })],
  ['change a contact', async () => { const id = await contact(); return () => ada.patch(`/contacts/${id}`, { firstName: 'Changed' }) }],
  ['trash a contact', async () => { const id = await contact(); return () => ada.delete(`/contacts/${id}`) }],
  ['restore a contact', async () => { const id = await contact(); await ada.delete(`/contacts/${id}`); return keyed(`/contacts/${id}/restore`, {}) }],
  ['create a deal', async () => { const contactId = await contact(); return keyed('/deals', { title: 'New', contactId, stageId: pipeline.stages[0] }) }],
  ['move a deal', async () => { const id = await deal(); return keyed(`/deals/${id}/move`, { stageId: pipeline.stages[1] }) }],
  ['win a deal', async () => { const id = await deal(); return keyed(`/deals/${id}/win`, {}) }],
  ['lose a deal', async () => { const id = await deal(); return keyed(`/deals/${id}/lose`, { reason: 'price' }) }],
  ['reopen a deal', async () => { const id = await deal(); await ada.post(`/deals/${id}/win`); return keyed(`/deals/${id}/reopen`, {}) }],
  ['plan a task', async () => { const dealId = await deal(); return keyed('/tasks', { title: 'Call', kind: 'call', dealId, dueOn: '2030-01-01' }) }],
  ['complete a task with the next', async () => { const dealId = await deal(); const id = await made('tasks', { title: 'Call', kind: 'call', dealId, dueOn: '2030-01-01' }); return keyed(`/tasks/${id}/complete`, { next: { title: 'Again', kind: 'call', dueOn: '2030-01-02' } }) }],
  ['write a note', async () => { const dealId = await deal(); return keyed('/notes', { body: 'Words', dealId }) }],
  ['note a call', async () => { const dealId = await deal(); return keyed('/activities', { kind: 'call', title: 'Called', occurredAt: '2026-01-01T10:00:00Z', dealId }) }],
  ['change many', async () => { const ids = [await contact(), await contact()]; return keyed('/contacts/bulk', { ids, update: { priority: 'A' } }) }],
  ['take a bulk change back', async () => { const ids = [await contact(), await contact()]; const { body } = await ada.post('/contacts/bulk', { ids, update: { priority: 'B' } }); return keyed(`/jobs/${body.jobId}/undo`, {}) }],
  ['merge', async () => { const [id, other] = [await contact(), await contact()]; await made('tasks', { title: 'Of the other', kind: 'call', contactId: other, dueOn: '2030-01-01' }); return keyed(`/contacts/${id}/merge`, { with: [other] }) }],
  ['hand over', async () => { const from = await product.person(`Leaver ${++n}`, 'sales'); await from.post('/contacts', { lastName: 'Handed over' }); return keyed(`/users/${from.id}/hand-over`, { to: [bob.id] }) }],
  ['share', async () => { const recordId = await contact(); return keyed('/shares', { object: 'contacts', recordId, userId: bob.id, level: 'see' }) }],
  ['take a share back', async () => { const recordId = await contact(); const id = await made('shares', { object: 'contacts', recordId, userId: bob.id, level: 'see' }); return () => ada.delete(`/shares/${id}`) }],
  ['be away', async () => keyed('/absences', { userId: bob.id, standInId: ada.id, fromOn: `20${30 + (n % 60)}-02-01`, toOn: `20${30 + (n % 60)}-02-02` })],
  ['follow', async () => { const id = await contact({ ownerId: bob.id }); return keyed('/followers', { object: 'contacts', id, userIds: [bob.id] }) }],
  ['add a webhook', async () => keyed('/webhooks', { name: `Hook ${++n}`, url: 'https://hook.example/x', events: ['contacts.created'] })],
  ['change a webhook', async () => { const id = await made('webhooks', { name: `Hook ${++n}`, url: 'https://hook.example/x', events: ['contacts.created'] }); return () => ada.patch(`/webhooks/${id}`, { name: `Other ${n}` }) }],
  ['try a webhook', async () => { const id = await made('webhooks', { name: `Hook ${++n}`, url: 'https://hook.example/x', events: ['contacts.created'] }); return keyed(`/webhooks/${id}/test`, {}) }],
  ['add a file', async () => { const id = await contact(); return () => sendTo(product, ada, `/files?object=contacts&recordId=${id}`, 'a.txt', 'words') }],
  ['rename a file', async () => { const { body } = await sendTo(product, ada, `/files?object=contacts&recordId=${await contact()}`, 'a.txt', 'words'); return () => ada.patch(`/files/${body.id}`, { name: 'b.txt' }) }],
  ['a new version of a file', async () => { const { body } = await sendTo(product, ada, `/files?object=contacts&recordId=${await contact()}`, 'a.txt', 'words'); return () => sendTo(product, ada, `/files/${body.id}/versions`, 'a.txt', 'other words') }],
  ['trash a file', async () => { const { body } = await sendTo(product, ada, `/files?object=contacts&recordId=${await contact()}`, 'a.txt', 'words'); return () => ada.delete(`/files/${body.id}`) }],
  ['attach a file', async () => { const id = await contact(); const { body } = await sendTo(product, ada, '/files', 'a.txt', 'words'); return keyed(`/files/${body.id}/attach`, { object: 'contacts', recordId: id }) }],
  ['add a person', async () => keyed('/users', { name: 'New', email: `new${++n}@firm.example`, roles: ['sales'] })],
  ['invite a person', async () => keyed('/invitations', { email: `guest${++n}@firm.example`, name: 'Guest', roles: ['sales'] })],
  ['put a person out', async () => { const { id } = await product.person(`Gone ${++n}`, 'sales'); return () => ada.patch(`/users/${id}`, { active: false }) }],
  ['add a role', async () => keyed('/roles', { key: `x_r${++n}`, name: `Role ${n}`, permissions: {} })],
  ['add a field', async () => keyed('/fields', { object: 'contacts', label: `Field ${++n}`, fieldType: 'text' })],
  ['add an object', async () => keyed('/objects', { one: `Thing ${++n}`, many: `Things ${n}` })],
  ['change the firm', async () => { const name = `Firm ${++n}`; return () => ada.patch('/firm', { name }) }],
  ['change limits', async () => { const limits = (await ada.get('/register/limits')).body; return () => put('/register/limits', { ...limits, '*': { ...limits['*'], cards: 100 + ++n } }) }],
  ['begin an import', async () => keyed('/imports/paste', { text: 'Name\tPhone\nPasted\t+371 29555888\n', name: 'Pasted' })],
]

describe('a fault in any table that a verb writes leaves nothing of it', () => {
  test.each(verbs)('%s', async (_, prepare) => {
    await run(`delete from ${product.workspace}.touched`)
    const first = await prepare()
    await run(`delete from ${product.workspace}.touched`)
    const good = await first()
    expect(good.status, JSON.stringify(good.body)).toBeLessThan(300)
    const { rows } = await sql<{ name: string }>`select distinct name from ${at('touched')} order by name`.execute(product.database.db)
    const written = rows.map(({ name }) => name)
    expect(written.length).toBeGreaterThan(0)
    const act = await prepare()
    for (const name of written) {
      const before = await everything()
      await sql`insert into ${at('faults')} values (${name})`.execute(product.database.db)
      const { status, body } = await act()
      await sql`delete from ${at('faults')}`.execute(product.database.db)
      expect([500, 503], `${name}: ${JSON.stringify(body).slice(0, 300)}`).toContain(status)
      expect(await everything(), `after a fault in ${name}`).toEqual(before)
    }
    const again = await act()
    expect(again.status, JSON.stringify(again.body)).toBe(good.status)
  })
})

test('what follows from an event is there whole or not at all, and once when the fault is gone', async () => {
  const { db } = product.database
  await sql`delete from ${at('events')}`.execute(db)
  await made('webhooks', { name: 'Told', url: 'https://hook.example/told', events: ['deals.created'] })
  await sql`delete from ${at('events')}`.execute(db)
  const id = await made('deals', { title: 'Of Bob', contactId: await contact(), stageId: pipeline.stages[0], ownerId: bob.id })
  const effects = async () => (await sql<{ notices: number; deliveries: number; open: number; attempts: number }>`select
    (select count(*) from ${at('notifications')} where user_id = ${bob.id})::int as notices, (select count(*) from ${at('webhook_deliveries')} where body::text like ${`%${id}%`})::int as deliveries,
    (select count(*) from ${at('events')} where dispatched_at is null)::int as open, (select coalesce(max(attempts), 0) from ${at('events')})::int as attempts`.execute(db)).rows[0]!
  for (const name of ['notifications', 'webhook_deliveries']) {
    await sql`insert into ${at('faults')} values (${name})`.execute(db)
    const dispatcher = startDispatcher(product.database, serverModules, () => {})
    await expect.poll(async () => (await effects()).attempts, { timeout: 15_000 }).toBeGreaterThan(0)
    await dispatcher.stop()
    expect(await effects(), name).toMatchObject({ notices: 0, deliveries: 0 })
    await sql`delete from ${at('faults')}`.execute(db)
    await sql`update ${at('events')} set retry_at = null, attempts = 0 where dispatched_at is null`.execute(db)
  }
  const dispatcher = startDispatcher(product.database, serverModules, () => {})
  await expect.poll(async () => (await effects()).open, { timeout: 15_000 }).toBe(0)
  await dispatcher.stop()
  expect(await effects()).toMatchObject({ notices: 1, deliveries: 1 })
})

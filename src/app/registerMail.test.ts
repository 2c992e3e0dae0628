import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sealAll, verifyChain } from '../kernel/audit/index.ts'
import { startJobs, type Jobs } from '../kernel/jobs/jobs.ts'
import { mailValues, verify } from '../modules/audit/server/index.ts'
import { serverModules } from './modules.server.ts'
import { startProduct, type Person, type Product } from './product.testing.ts'

let product: Product
let jobs: Jobs
let admin: Person
let anna: Person

beforeAll(async () => {
  product = await startProduct('registermail')
  jobs = await startJobs(product.database, serverModules, { work: false, log: () => {} })
  admin = await product.person('Admin', 'admin')
  anna = await product.person('Anna', 'sales')
  for (const lastName of ['One', 'Two', 'Three']) await anna.post('/contacts', { lastName })
})
afterAll(async () => {
  await jobs.stop()
  await product.stop()
})

const where = () => ({ workspace: product.workspace })
const log = (name: string) => sql.id(product.workspace, name)
/** Until every line of the history is sealed: transactions of whoever else uses the database hold it up. */
const seal = () =>
  expect.poll(async () => {
    await sealAll(product.database, where())
    return Number((await sql<{ n: number }>`select count(*) as n from ${log('history')} as l where not exists (select 1 from ${log('digests')} as d where d.line_id = l.id)`.execute(product.database.db)).rows[0]!.n)
  }, { timeout: 30_000 }).toBe(0)
const mails = async () => (await sql<{ recipients: string[]; text: string; subject: string }>`select recipients, text, subject from ${log('outgoing_mails')} where kind = 'audit.value' order by created_at`.execute(product.database.db)).rows
const put = (person: Person, wanted: boolean) => product.app.inject({ method: 'PUT', url: '/api/v1/register/mail', headers: { authorization: `Bearer ${person.key}` }, payload: { wanted } })
const send = async (now?: Date) => {
  const call = await product.system(async (_, call) => call)
  await mailValues(product.database, { ...call, now: now ?? call.now })
}

test('a fault that was found stays until an administrator has seen it, whatever is found later', async () => {
  await seal()
  const { lines: n } = await verifyChain(product.database, where())
  const state = async () => (await admin.get('/register/state')).body
  const run = async (kept: { n: number; value: string } | null) => verify(product.database, await product.system(async (_, call) => call), kept)
  await run({ n, value: '0'.repeat(64) })
  expect(await state()).toMatchObject({ verified: { ok: false } })
  // As every night.
  await run(null)
  expect(await state()).toMatchObject({ verified: { ok: true }, breaks: [{ fault: 'moved', n }] })
  expect((await anna.post('/register/breaks/seen')).status).toBe(403)
  expect((await admin.post('/register/breaks/seen')).status).toBe(204)
  expect(await state()).toMatchObject({ verified: { ok: true }, breaks: [] })
  expect((await admin.get(`/register?kind=verify&person=${admin.id}`)).body.data[0]).toMatchObject({ detail: { seen: [{ fault: 'moved', n }] } })
})

test('the last value goes by mail to nobody by itself, once a day to administrators who want it, and shows a chain that was cut off', async () => {
  await seal()
  await send()
  expect(await mails()).toEqual([])
  expect((await put(anna, true)).statusCode).toBe(403)
  expect((await admin.get('/register/mail')).body).toEqual({ wanted: false })
  expect((await put(admin, true)).json()).toEqual({ wanted: true })
  await seal()
  await Promise.all([send(), send()])
  const [mail, ...more] = await mails()
  expect(more).toEqual([])
  expect(mail!.recipients).toEqual(['admin@firm.example'])
  const [, n, value] = /(\d+):([0-9a-f]{64})\n/.exec(mail!.text)!
  expect(await verifyChain(product.database, where(), { n: Number(n), value: value! })).toMatchObject({ ok: true })
  // Somebody cuts the end off, its seal included: the mail tells from where on.
  for (const name of ['digests', 'seals']) await sql`create table ${log(`kept_${name}`)} as select * from ${log(name)}`.execute(product.database.db)
  await sql`delete from ${log('digests')} where n >= ${Number(n)}`.execute(product.database.db)
  await sql`delete from ${log('seals')} where n >= ${Number(n)} - 1`.execute(product.database.db)
  expect((await verifyChain(product.database, where(), { n: Number(n), value: value! })).broken).toMatchObject({ fault: 'cut' })
  for (const name of ['digests', 'seals']) {
    await sql`delete from ${log(name)}`.execute(product.database.db)
    await sql`insert into ${log(name)} select * from ${log(`kept_${name}`)}`.execute(product.database.db)
    await sql`drop table ${log(`kept_${name}`)}`.execute(product.database.db)
  }
  await send(new Date(Date.now() + 86_400_000))
  expect(await mails()).toHaveLength(2)
  expect((await put(admin, false)).json()).toEqual({ wanted: false })
  await send(new Date(Date.now() + 2 * 86_400_000))
  expect(await mails()).toHaveLength(2)
})

test('who gets it goes along in the file of settings by address; a file from elsewhere adds, warns of strangers, and ends nobody else\'s mail', async () => {
  await put(admin, true)
  const file = (await admin.get('/settings/file')).body
  expect(file.settings.registerMail).toEqual(['admin@firm.example'])
  const only = (registerMail: string[]) => ({ ...file, objects: {}, settings: { registerMail } })
  expect((await admin.post('/settings/file', only([]))).body).toMatchObject({ changes: [], warnings: [] })
  expect((await admin.get('/register/mail')).body).toEqual({ wanted: true })

  const boris = await product.person('Boris', 'admin')
  const taken = await admin.post('/settings/file', only(['anna@firm.example', 'boris@firm.example', 'nobody@elsewhere.example']))
  expect(taken.status).toBe(200)
  expect(taken.body.changes).toMatchObject([{ name: 'registerMail', what: 'changed' }])
  expect(taken.body.warnings.map(({ path }: { path: string }) => path)).toEqual(['settings.registerMail.0', 'settings.registerMail.2'])
  expect(JSON.stringify(taken.body.warnings)).toContain('nobody@elsewhere.example')
  for (const [person, wanted] of [[admin, true], [boris, true]] as const) expect((await person.get('/register/mail')).body).toEqual({ wanted })

  expect((await admin.post('/settings/file/undo')).body).toEqual({ undone: 1, left: [] })
  expect((await boris.get('/register/mail')).body).toEqual({ wanted: false })
  expect((await admin.get('/register/mail')).body).toEqual({ wanted: true })
})

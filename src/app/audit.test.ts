import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { eraseLines, noteLists, sealAll, verifyChain, writeGathered } from '../kernel/audit/index.ts'
import type { Tx } from '../kernel/call.ts'
import { connect, transaction, type Database } from '../kernel/database/connect.ts'
import { startStream } from '../kernel/events/stream.ts'
import { buildApp } from '../kernel/http/app.ts'
import { startJobs, type Jobs } from '../kernel/jobs/jobs.ts'
import { loadCatalog } from '../kernel/records/loadCatalog.ts'
import { createRecords, updateRecords } from '../kernel/records/write.ts'
import { loadFirm } from '../kernel/settings/settings.ts'
import { signIn, resolveActor } from '../modules/accounts/server/index.ts'
import { contacts } from '../modules/contacts/contract.ts'
import { serverModules } from './modules.server.ts'
import { startProduct, type Person, type Product } from './product.testing.ts'

let product: Product
let admin: Person
let head: Person
let anna: Person
let other: Person
let jobs: Jobs
let ofAnna: string

const where = () => ({ workspace: product.workspace })
const log = (name: string) => sql.id(product.workspace, name)
const count = async (query: ReturnType<typeof sql>): Promise<number> => Number(((await query.execute(product.database.db)).rows[0] as { n: number }).n)
const written = () => writeGathered(product.database)
const verify = () => verifyChain(product.database, where())
/** Until every line is sealed: transactions of whoever else uses the database hold it up. */
const seal = () =>
  expect.poll(async () => {
    await sealAll(product.database, where())
    return (await unsealed('history')) + (await unsealed('register'))
  }, { timeout: 30_000 }).toBe(0)
const unsealed = (name: string) => count(sql`select count(*) as n from ${log(name)} as l where not exists (select 1 from ${log('digests')} as d where d.line_id = l.id)`)
const lines = async (person: Person, query = '') => {
  await written()
  return (await person.get(`/register?limit=200${query}`)).body.data as { id: string; kind: string; title: string | null; detail: Record<string, unknown>; changes: unknown; actor: { id: string }; as: { id: string } | null; recordId: string; ip: string }[]
}
const contactOf = async (owner: Person, lastName: string): Promise<string> => (await owner.post('/contacts', { lastName, phones: [{ value: '+371 29555123' }] })).body.id

beforeAll(async () => {
  product = await startProduct('audit')
  jobs = await startJobs(product.database, serverModules, { work: true, log: () => {} })
  const [west, east] = [await product.team('West'), await product.team('East')]
  admin = await product.person('Admin', 'admin')
  head = await product.person('Head', 'head', west)
  anna = await product.person('Anna', 'sales', west)
  other = await product.person('Other', 'sales', east)
  ofAnna = await contactOf(anna, 'Ozola')
})
afterAll(async () => {
  await jobs.stop()
  await product.stop()
})
beforeEach(() => product.setNow(null))

describe('what is noted', () => {
  test('a card opened again within ten minutes is one line, later another', async () => {
    const id = await contactOf(anna, 'Viewed')
    for (let i = 0; i < 3; i++) expect((await anna.get(`/contacts/${id}`)).status).toBe(200)
    product.setNow(new Date(Date.now() + 11 * 60_000))
    await anna.get(`/contacts/${id}`)
    product.setNow(null)
    const found = await lines(admin, `&recordId=${id}&kind=view`)
    expect(found).toHaveLength(2)
    expect(found[0]).toMatchObject({ actor: { id: anna.id }, title: 'Viewed', ip: '127.0.0.1' })
  })

  test('what one may not see is not noted as seen', async () => {
    expect((await other.get(`/contacts/${ofAnna}`)).status).toBe(404)
    expect(await lines(admin, `&recordId=${ofAnna}&person=${other.id}`)).toEqual([])
  })

  test('reading a whole base page by page shows as one line of ten minutes with its rows', async () => {
    const start = new Date(Math.floor(Date.now() / 600_000) * 600_000)
    product.setNow(start)
    for (let i = 0; i < 5; i++) await head.get('/contacts?limit=2')
    await written()
    await noteLists(product.database, product.workspace, new Date(start.getTime() + 12 * 60_000))
    product.setNow(null)
    const [line] = await lines(admin, `&kind=list&person=${head.id}`)
    expect(line).toMatchObject({ detail: { queries: 5, rows: 10 } })
  })

  test('an export is on record before its first byte, also when the client breaks off, and when it is refused nothing is taken', async () => {
    const address = await product.app.listen({ port: 0, host: '127.0.0.1' })
    const stop = new AbortController()
    const answer = await fetch(`${address}/api/v1/contacts/export?format=csv&filter[lastName]=Ozola`, { headers: { authorization: `Bearer ${head.key}` }, signal: stop.signal })
    const [line] = await lines(admin, `&kind=export&person=${head.id}`)
    expect(line).toMatchObject({ detail: { format: 'csv', rows: 1, fileName: expect.stringMatching(/^contacts-.*\.csv$/), filter: { field: 'lastName' } } })
    expect(line!.detail.columns).toContain('Last name')
    expect(answer.status).toBe(200)
    stop.abort()
    expect((await other.get('/contacts/export')).status).toBe(403)
    expect(await lines(admin, `&kind=export&person=${other.id}`)).toEqual([])
  })

  test('sign-ins, failed ones, changed settings, keys and hand-made jobs', async () => {
    const request = { email: 'anna@firm.example', address: '192.0.2.7', headers: { 'user-agent': 'Test browser' }, secure: false, language: 'en' }
    await signIn(product.database, product.workspace, { ...request, password: 'three plain words' })
    await expect(signIn(product.database, product.workspace, { ...request, password: 'wrong' })).rejects.toThrow()
    const about = await lines(admin, `&recordId=${anna.id}`)
    expect(about.find(({ kind }) => kind === 'signIn')).toMatchObject({ ip: '192.0.2.7', actor: { id: anna.id } })
    expect(about.find(({ kind }) => kind === 'signInFailed')).toMatchObject({ ip: '192.0.2.7', actor: null })
    expect(JSON.stringify(about)).not.toContain('three plain words')
    await admin.patch('/firm', { name: 'Renamed' })
    expect((await lines(admin, `&kind=settings&person=${admin.id}`))[0]).toMatchObject({ detail: { key: 'firm' } })
    await admin.post('/contacts/bulk', { ids: [ofAnna], update: { firstName: 'Ilze' } })
    expect((await lines(admin, '&kind=bulk'))[0]).toMatchObject({ detail: { verb: 'update', rows: 1 } })
    await anna.post('/register/prints', { path: `/contacts/${ofAnna}`, title: 'Ozola' })
    expect((await lines(admin, '&kind=print'))[0]).toMatchObject({ actor: { id: anna.id }, detail: { title: 'Ozola' } })
  })
})

describe('who reads it', () => {
  test('administrators everything, heads the people of their teams, others nothing', async () => {
    await other.post('/contacts', { lastName: 'Secret of the east' })
    expect(new Set((await lines(head)).map((line) => line.actor?.id))).toEqual(new Set([head.id, anna.id]))
    expect((await lines(admin)).some((line) => line.actor?.id === other.id)).toBe(true)
    for (const path of ['/register', `/register/people/${anna.id}?from=2026-01-01&to=2030-01-01`, `/register/records/contacts/${ofAnna}`, '/register/export', '/register/state', '/register/limits']) expect((await anna.get(path)).status, path).toBe(403)
    expect((await head.get(`/register/people/${other.id}?from=2026-01-01&to=2030-01-01`)).status).toBe(404)
    for (const path of ['/register/state', '/register/limits']) expect((await head.get(path)).status, path).toBe(403)
    expect((await anna.post('/register/verify')).status).toBe(403)
  })

  test('who heads a team without the role is let in, and told so for the menus', async () => {
    const north = await product.team('North')
    const [lead, nils] = [await product.person('Lead', 'sales'), await product.person('Nils', 'sales', north)]
    const heads = async (person: Person): Promise<boolean> => (await person.get('/me')).body.headsPeople
    expect([await heads(lead), (await lead.get('/register')).status]).toEqual([false, 403])
    expect((await admin.patch(`/teams/${north}`, { headId: lead.id })).status).toBe(200)
    await contactOf(nils, 'Of the north')
    expect(await heads(lead)).toBe(true)
    expect(new Set((await lines(lead)).map((line) => line.actor?.id))).toEqual(new Set([nils.id]))
    expect(await Promise.all([head, nils].map(heads))).toEqual([false, false])
  })

  test('what a person saw and took, in one answer; that it was asked for is a line', async () => {
    await anna.get(`/contacts/${ofAnna}`)
    await written()
    const { status, body } = await head.get(`/register/people/${anna.id}?from=2026-01-01&to=2030-01-01`)
    expect(status).toBe(200)
    expect(body.person.name).toBe('Anna')
    expect(body.cards.data.find((card: { recordId: string }) => card.recordId === ofAnna)).toMatchObject({ object: 'contacts', title: expect.stringContaining('Ozola') })
    expect(body.changes.find((change: { object: string }) => change.object === 'contacts').times).toBeGreaterThan(0)
    expect((await lines(admin, `&kind=report&person=${head.id}`))[0]).toMatchObject({ recordId: anna.id })
    const file = await head.get(`/register/export?person=${anna.id}`)
    expect(file.body).toContain('Card opened')
    expect((await head.get('/register?from=2026-02-31')).status).toBe(422)
    expect((await head.get('/register?cursor=abc')).status).toBe(422)
  })

  test('who has seen this', async () => {
    await anna.get(`/contacts/${ofAnna}`)
    await written()
    expect((await admin.get(`/register/records/contacts/${ofAnna}`)).body.data[0]).toMatchObject({ person: { name: 'Anna' }, times: 1 })
  })

  test('an administrator who looks with other eyes is named himself', async () => {
    const id = await contactOf(anna, 'Looked at')
    const { setCookie } = await signIn(product.database, product.workspace, { email: 'admin@firm.example', password: 'three plain words', address: '127.0.0.1', headers: {}, secure: false, language: 'en' })
    const answer = await product.app.inject({ url: `/api/v1/contacts/${id}`, headers: { cookie: setCookie.split(';')[0]!, 'clientele-as': anna.id } })
    expect(answer.statusCode).toBe(200)
    expect((await lines(admin, `&recordId=${id}&kind=view`))[0]).toMatchObject({ actor: { id: admin.id }, as: { id: anna.id } })
  })

  test('pages follow each other without a gap or a line twice', async () => {
    const all = (await lines(admin)).map(({ id }) => id)
    const found: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const { body } = (await admin.get(`/register?limit=7${cursor && `&cursor=${cursor}`}`)) as { body: { data: { id: string }[]; page: { next: string | null } } }
      found.push(...body.data.map(({ id }) => id))
      cursor = body.page.next
    }
    expect(new Set(found).size).toBe(found.length)
    expect(found.slice(0, all.length)).toEqual(all)
  })
})

describe('the chain', () => {
  /** Changes the database behind the back of the product, looks, and puts it back. */
  const tampered = async (...changes: ReturnType<typeof sql>[]) => {
    const undo = new Error('undo')
    let found: Awaited<ReturnType<typeof verify>> | undefined
    await transaction(product.database, async (tx) => {
      for (const change of changes) await change.execute(tx)
      found = await verifyChain({ ...product.database, db: tx as unknown as Database['db'] }, where())
      throw undo
    }).catch((error: unknown) => {
      if (error !== undo) throw error
    })
    return found!
  }

  test('names the line that was changed, removed, moved or put in, and the end that was cut off', async () => {
    for (let i = 0; i < 12; i++) await anna.patch(`/contacts/${ofAnna}`, { jobTitle: `Title ${i}` })
    await seal()
    const whole = await verify()
    expect(whole).toMatchObject({ ok: true, broken: null })
    expect(whole.lines).toBeGreaterThan(20)
    const [one] = (await sql<{ n: number; line_id: string }>`select n, line_id from ${log('digests')} where source = 'history' order by n desc limit 1 offset 5`.execute(product.database.db)).rows
    const { n, line_id: id } = one!
    const [view] = (await sql<{ n: number; line_id: string }>`select n, line_id from ${log('digests')} where source = 'register' order by n desc limit 1`.execute(product.database.db)).rows
    expect(await tampered(sql`update ${log('history')} set actor_id = ${other.id} where id = ${id}`)).toMatchObject({ ok: false, broken: { fault: 'changed', n, lineId: id } })
    expect(await tampered(sql`update ${log('history')} set at = at - interval '1 microsecond' where id = ${id}`)).toMatchObject({ broken: { fault: 'changed', n } })
    expect(await tampered(sql`delete from ${log('history')} where id = ${id}`)).toMatchObject({ broken: { fault: 'missing', n } })
    expect(await tampered(sql`delete from ${log('register')} where id = ${view!.line_id}`)).toMatchObject({ broken: { fault: 'missing', n: view!.n } })
    // With its place in the chain too, and with what follows moved up.
    expect(await tampered(sql`delete from ${log('history')} where id = ${id}`, sql`delete from ${log('digests')} where n = ${n}`)).toMatchObject({ broken: { fault: 'missing', n } })
    expect(await tampered(sql`delete from ${log('history')} where id = ${id}`, sql`delete from ${log('digests')} where n = ${n}`, sql`update ${log('digests')} set n = -n where n > ${n}`, sql`update ${log('digests')} set n = -n - 1 where n < 0`)).toMatchObject({ broken: { fault: 'moved', n } })
    // Two lines that change places.
    expect(await tampered(sql`update ${log('digests')} set n = -1 where n = ${n}`, sql`update ${log('digests')} set n = ${n} where n = ${n + 1}`, sql`update ${log('digests')} set n = ${n + 1} where n = -1`)).toMatchObject({ broken: { fault: 'moved', n } })
    // A digest made to fit the changed text.
    expect(await tampered(sql`update ${log('digests')} set digest = sha256('x') where n = ${n}`)).toMatchObject({ broken: { fault: 'moved', n } })
    // A text taken away without anybody saying so.
    expect(await tampered(sql`update ${log('digests')} set salt = null, erased_by_id = ${randomUUID()} where n = ${n}`, sql`delete from ${log('history')} where id = ${id}`)).toMatchObject({ broken: { fault: 'changed', n } })
    expect(await tampered(sql`delete from ${log('digests')} where n > ${n}`)).toMatchObject({ broken: { fault: 'cut', n: n + 1 } })
    // A line put in as if it had been there before.
    expect(await tampered(sql`insert into ${log('history')} (id, xact, object, record_id, version, op, way, at) values (${randomUUID()}, '1', 'contacts', ${ofAnna}, 1, 'update', 'screen', now())`)).toMatchObject({ broken: { fault: 'unsealed' } })
    expect((await verify()).ok).toBe(true)
  })

  test('a value that was kept elsewhere tells of a chain that was cut or made anew', async () => {
    await seal()
    const { lines: n, value } = await verify()
    expect(await verifyChain(product.database, where(), { n, value })).toMatchObject({ ok: true })
    expect(await verifyChain(product.database, where(), { n, value: '0'.repeat(64) })).toMatchObject({ broken: { fault: 'moved', n } })
    expect(await verifyChain(product.database, where(), { n: n + 5, value })).toMatchObject({ broken: { fault: 'cut' } })
  })

  test('all lines of concurrent writers are sealed exactly once, those of late commits too, by several workers', async () => {
    const second = connect(product.database.url, { max: 4 })
    const [late] = await product.system((tx, call) => createRecords(tx, call, contacts, [{ lastName: 'Late' }]))
    let commit = (): void => {}
    const held = new Promise<void>((resolve) => (commit = resolve))
    // Its transaction begins first and ends last.
    const slow = product.system(async (tx, call) => {
      await updateRecords(tx, call, contacts, [{ id: late!.id, patch: { firstName: 'First' } }])
      await held
    })
    let busy = true
    const workers = [product.database, second].map(async (database) => {
      while (busy) await sealAll(database, where())
    })
    await Promise.all(Array.from({ length: 6 }, async (_, writer) => {
      for (let i = 0; i < 10; i++) await product.system((tx, call) => createRecords(tx, call, contacts, [{ lastName: `Writer ${writer}` }]))
    }))
    commit()
    await slow
    busy = false
    await Promise.all(workers)
    await seal()
    expect(await count(sql`select count(*) as n from ${log('digests')}`)).toBe((await count(sql`select count(*) as n from ${log('history')}`)) + (await count(sql`select count(*) as n from ${log('register')}`)))
    expect(await verify()).toMatchObject({ ok: true })
    await second.close()
  })

  test('a worker killed in the middle leaves nothing half done', async () => {
    await product.system((tx, call) => createRecords(tx, call, contacts, Array.from({ length: 2500 }, (_, i) => ({ lastName: `Before the kill ${i}` }))))
    await expect.poll(() => count(sql`select count(*) as n from ${log('history')} where xact >= pg_snapshot_xmin(pg_current_snapshot())`), { timeout: 30_000 }).toBe(0)
    const before = (await verify()).lines
    const doomed = connect(product.database.url, { max: 1, applicationName: 'doomed' })
    const kill = async (): Promise<void> => {
      for (let i = 0; i < 2000; i++) {
        // In the second round, once a first one is whole.
        const found = await sql<{ n: number }>`select count(pg_terminate_backend(pid)) as n from pg_stat_activity where application_name = 'doomed' and state = 'active' and query like '%digests%' and (select max(n) from ${log('digests')}) > ${before}`.execute(product.database.db)
        if (found.rows[0]!.n > 0) return
      }
    }
    const [sealing] = await Promise.allSettled([sealAll(doomed, where()), kill()])
    await doomed.close().catch(() => {})
    expect(sealing.status).toBe('rejected')
    const middle = await verify()
    expect(middle).toMatchObject({ ok: true })
    // Whole rounds, or what was there to seal.
    expect(middle.lines).toBeGreaterThan(before)
    expect(await count(sql`select count(*) as n from ${log('seals')} where n = ${middle.lines}`)).toBe(1)
    await seal()
    const after = await verify()
    expect(after).toMatchObject({ ok: true })
    expect(after.lines).toBeGreaterThan(before)
  })

  test('lines from before the register, and all of a restored database, are sealed at the first run', async () => {
    await sql`delete from ${log('digests')}`.execute(product.database.db)
    await sql`delete from ${log('seals')}`.execute(product.database.db)
    await sql`update ${log('history')} set xact = null where op = 'create'`.execute(product.database.db)
    // As a restore leaves it: numbers of transactions and the place of sealing begin anew.
    await sql`update ${log('seal_place')} set xact = '0', old_before = '0'`.execute(product.database.db)
    await seal()
    await anna.patch(`/contacts/${ofAnna}`, { jobTitle: 'After' })
    await seal()
    expect(await verify()).toMatchObject({ ok: true })
    // From a database whose numbers were far ahead.
    await sql`update ${log('seal_place')} set xact = '99999999999'`.execute(product.database.db)
    await anna.patch(`/contacts/${ofAnna}`, { jobTitle: 'Elsewhere' })
    await seal()
    expect(await verify()).toMatchObject({ ok: true })
  })

  test('erased texts are gone and tell nothing, and the chain holds', async () => {
    const id = await contactOf(anna, 'Forgotten')
    await anna.patch(`/contacts/${id}`, { lastName: 'Someone whom nobody may name' })
    await anna.get(`/contacts/${id}`)
    await written()
    await seal()
    const erased = await product.system((tx: Tx, call) => eraseLines(tx, call, id))
    expect(erased).toBe(2)
    await seal()
    expect(await verify()).toMatchObject({ ok: true, erased: 2 })
    expect((await lines(admin, `&recordId=${id}`)).filter((line) => line.changes !== null || line.ip !== null)).toEqual([])
    expect(await count(sql`select count(*) as n from ${log('history')} where changes::text like '%nobody may name%'`)).toBe(0)
    expect(await count(sql`select count(*) as n from ${log('digests')} as d join ${log('history')} as h on h.id = d.line_id where h.record_id = ${id} and h.op = 'update' and d.salt is not null`)).toBe(0)
    expect((await lines(admin, `&recordId=${id}&kind=erase`))[0]).toMatchObject({ detail: { lines: 2 } })
  })

  test('an administrator has it verified and sees how it went', async () => {
    expect((await admin.post('/register/verify')).status).toBe(202)
    await expect.poll(async () => (await admin.get('/register/state')).body, { timeout: 15_000 }).toMatchObject({ running: false, verified: { ok: true } })
    const { body } = await admin.get('/register/state')
    expect(body.value).toMatch(/^[0-9a-f]{64}$/)
  })
})

describe('limits', () => {
  const alarms = async (): Promise<{ key: string; values: Record<string, unknown> }[]> => (await sql<{ data: { key: string; values: Record<string, unknown> } }>`select data from ${log('events')} where type = 'system.alarm' order by id`.execute(product.database.db)).rows.map(({ data }) => data)
  const limits = { '*': { cards: 5, rows: 1000, exportRows: 3, refuse: true } }
  const put = (person: Person, body: unknown) => product.app.inject({ method: 'PUT', url: '/api/v1/register/limits', headers: { authorization: `Bearer ${person.key}` }, payload: body as object })

  /** A second process on the same database. */
  async function secondProcess() {
    const database = connect(product.database.url, { max: 5 })
    const stream = startStream(database)
    const app = await buildApp({
      modules: serverModules,
      stream,
      logger: pino({ level: 'silent' }),
      context: {
        database,
        workspaceOf: () => product.workspace,
        firmOf: (schema) => transaction(database, (tx) => loadFirm(tx, schema)),
        catalogOf: (schema) => loadCatalog(database.db as unknown as Tx, schema),
        resolveCaller: async (source, schema, headers, address) => {
          const found = await resolveActor(source, schema, headers, address)
          return found && { ...found, language: 'en', timeZone: 'UTC', cookie: false }
        },
        now: () => new Date(),
      },
    })
    return { get: async (person: Person, url: string) => (await app.inject({ url: `/api/v1${url}`, headers: { authorization: `Bearer ${person.key}` } })).statusCode, written: () => writeGathered(database), stop: async () => { await stream.stop(); await app.close(); await database.close() } }
  }

  test('only administrators set them', async () => {
    expect((await put(head, limits)).statusCode).toBe(403)
    expect((await put(admin, { sales: limits['*'] })).statusCode).toBe(422)
    expect((await put(admin, limits)).json()).toEqual(limits)
  })

  test('cards count over several processes; at the limit administrators are told once and more is refused', async () => {
    const thief = await product.person('Thief', 'sales')
    const ids = await product.system(async (tx, call) => (await createRecords(tx, call, contacts, Array.from({ length: 10 }, (_, i) => ({ lastName: `Card ${i}`, ownerId: thief.id })))).map(({ id }) => id))
    const before = (await alarms()).length
    const second = await secondProcess()
    for (const id of ids.slice(0, 3)) expect((await thief.get(`/contacts/${id}`)).status).toBe(200)
    await written()
    for (const id of ids.slice(3, 5)) expect(await second.get(thief, `/contacts/${id}`)).toBe(200)
    await second.written()
    // This process hears of the others' when it writes next.
    await thief.get(`/contacts?limit=1`)
    await written()
    const refused = await thief.get(`/contacts/${ids[6]}`)
    expect(refused).toMatchObject({ status: 429, headers: { 'retry-after': '600' } })
    expect(refused.body.detail).toContain('5 cards')
    expect(await second.get(thief, `/contacts/${ids[7]}`)).toBe(429)
    await Promise.all([written(), second.written()])
    const told = (await alarms()).slice(before)
    expect(told).toMatchObject([{ key: 'audit:alarm.cardsRefused', values: { name: 'Thief', taken: 5, limit: 5 } }])
    expect((await lines(admin, `&kind=limit&person=${thief.id}`)).map(({ detail }) => detail.level)).toContain('limit')
    // An hour later the work goes on.
    product.setNow(new Date(Date.now() + 71 * 60_000))
    expect((await thief.get(`/contacts/${ids[6]}`)).status).toBe(200)
    await second.stop()
  })

  test('rows of exports: no file beyond the limit, and the attempt stands in the register', async () => {
    const before = (await alarms()).length
    const answer = await head.get('/contacts/export')
    expect(answer.status).toBe(429)
    expect((await lines(admin, `&kind=export&person=${head.id}`))[0]).toMatchObject({ detail: { refused: true } })
    expect((await alarms()).slice(before)).toMatchObject([{ key: 'audit:alarm.exportRowsRefused', values: { name: 'Head', limit: 3 } }])
    // Administrators are told of, and go on.
    expect((await admin.get('/contacts/export')).status).toBe(200)
    expect((await alarms()).at(-1)).toMatchObject({ key: 'audit:alarm.exportRows', values: { name: 'Admin' } })
  })
})

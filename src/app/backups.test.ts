import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { checkArchive } from '../kernel/backup/index.ts'
import type { Call } from '../kernel/call.ts'
import { startJobs, type Jobs } from '../kernel/jobs/jobs.ts'
import { setSetting } from '../kernel/settings/settings.ts'
import backups from '../modules/backups/server/module.ts'
import { configureBackups } from '../modules/backups/server/index.ts'
import { migrationSources } from './modules.server.ts'
import { startProduct, type Person, type Product } from './product.testing.ts'

// Each backup of the first week is restored and compared as well.
vi.setConfig({ testTimeout: 60_000 })

let product: Product
let anna: Person
let dataDir: string
const folder = (): string => join(dataDir, 'backups')
const [clock, make] = ['backups.clock', 'backups.make'].map((name) => backups.jobs.find((job) => job.name === name)!)

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'clientele-nightly-'))
  configureBackups({ dataDir, version: '0.0.0', sources: migrationSources, contents: { async *list() {}, put: () => Promise.resolve() } })
  product = await startProduct('backups')
  anna = await product.person('Anna', 'admin')
  await anna.post('/contacts', { lastName: 'Kalniņš' })
})
afterAll(async () => {
  configureBackups(null)
  await product.stop()
  rmSync(dataDir, { recursive: true, force: true })
})
beforeEach(async () => {
  rmSync(folder(), { recursive: true, force: true })
  await product.system((tx, call) => setSetting(tx, call, 'backupState', {}))
  await product.system((tx, call) => setSetting(tx, call, 'backups', {}))
})

const at = async (instant: string): Promise<Call> => ({ ...(await product.system((_tx, call) => Promise.resolve(call))), now: new Date(instant) })
const run = async (job: typeof clock, instant: string): Promise<void> => job!.run(product.database, await at(instant), {})
const alarms = async (): Promise<unknown[]> => (await sql<{ data: unknown }>`select data from ${sql.id(product.workspace)}.events where type = 'system.alarm'`.execute(product.database.db)).rows

test('the first night makes one, which is restored and compared; those that follow are read', async () => {
  await run(clock, '2026-11-22T10:00:00Z')
  expect((await anna.get('/backups')).body.data).toEqual([])
  await run(clock, '2026-11-23T00:29:00Z')
  expect((await anna.get('/backups')).body.data).toEqual([])
  await run(clock, '2026-11-23T00:31:00Z')
  await run(clock, '2026-11-23T00:36:00Z')
  // The server did not run for two nights; one is made when it comes back.
  await run(clock, '2026-11-25T07:00:00Z')
  const { body } = await anna.get('/backups')
  expect(body.data.map((one: { createdAt: string; check: { kind: string; ok: boolean } }) => [one.createdAt, one.check.kind, one.check.ok])).toEqual([
    ['2026-11-25T07:00:00.000Z', 'read', true],
    ['2026-11-23T00:31:00.000Z', 'restored', true],
  ])
  expect(body).toMatchObject({ available: true, problem: null, running: null, settings: { on: true, at: '02:30' } })
  for (const name of readdirSync(folder())) await checkArchive(join(folder(), name))
})

test('the clock rests while they are switched off', async () => {
  expect((await anna.patch('/backups/settings', { on: false })).body.on).toBe(false)
  await run(clock, '2026-11-22T10:00:00Z')
  await run(clock, '2026-11-24T10:00:00Z')
  expect((await anna.get('/backups')).body).toMatchObject({ data: [], nextAt: null })
})

test('old ones go when a new one is whole, and each lies in the second folder too', async () => {
  const second = join(dataDir, 'second')
  mkdirSync(second, { recursive: true })
  expect((await anna.patch('/backups/settings', { keep: { daily: 2, weekly: 0, monthly: 0 }, secondFolder: second })).status).toBe(200)
  for (const day of ['20', '21', '22']) await run(make, `2026-11-${day}T00:30:00Z`)
  const names = (place: string): string[] => readdirSync(place).sort()
  expect(names(folder())).toEqual(['clientele-test_backups-20261121T003000Z.clientele', 'clientele-test_backups-20261122T003000Z.clientele'])
  expect(names(second)).toEqual(names(folder()))
})

test('a failure is told once, with what to do, and mends itself', async () => {
  const second = join(dataDir, 'lost')
  mkdirSync(second)
  await anna.patch('/backups/settings', { secondFolder: second })
  rmSync(second, { recursive: true })
  const before = (await alarms()).length
  await run(make, '2026-11-22T00:30:00Z')
  await run(make, '2026-11-22T01:40:00Z')
  const { problem } = (await anna.get('/backups')).body
  expect(problem.text).toContain('The folder is gone.')
  expect(problem.since <= problem.at).toBe(true)
  expect((await alarms()).slice(before)).toEqual([{ data: expect.objectContaining({ key: 'backups:alarm.failed', values: { reason: 'ENOENT' } }) as unknown }])
  mkdirSync(second)
  await run(make, '2026-11-22T03:00:00Z')
  expect((await anna.get('/backups')).body.problem).toBeNull()
})

test('a second folder must be one that the server may write to', async () => {
  for (const secondFolder of ['backups', '/nowhere/at/all', '/etc/hostname', `/tmp/a\0b`]) {
    const answer = await anna.patch('/backups/settings', { secondFolder })
    expect(answer.status, secondFolder).toBe(422)
    expect(answer.body.errors[0].path).toBe('secondFolder')
  }
  for (const patch of [{ at: '25:00' }, { keep: { daily: 0, weekly: 1, monthly: 1 } }, { folder: '/tmp' }]) expect((await anna.patch('/backups/settings', patch)).status).toBe(422)
})

test('an administrator takes one out, which is recorded; nobody else sees that there are any', async () => {
  await run(make, '2026-11-22T00:30:00Z')
  const [{ name }] = (await anna.get('/backups')).body.data
  const sent = await product.app.inject({ url: `/api/v1/backups/${name}/content`, headers: { authorization: `Bearer ${anna.key}` } })
  expect(sent.headers['content-disposition']).toBe(`attachment; filename="${name}"`)
  expect(sent.rawPayload.equals(readFileSync(join(folder(), name)))).toBe(true)
  const { rows } = await sql`select actor_id, data ->> 'name' as name from ${sql.id(product.workspace)}.events where type = 'backups.downloaded'`.execute(product.database.db)
  expect(rows).toEqual([{ actor_id: anna.id, name }])
  const berta = await product.person('Berta', 'head')
  for (const url of ['/backups', `/backups/${name}/content`]) expect((await berta.get(url)).status).toBe(403)
  expect((await berta.post('/backups')).status).toBe(403)
  expect((await berta.post(`/backups/${name}/verify`)).status).toBe(403)
  expect((await berta.patch('/backups/settings', { on: false })).status).toBe(403)
  writeFileSync(join(folder(), 'clientele-ws_other-20261122T003000Z.clientele'), 'of another workspace')
  for (const foreign of ['clientele-ws_other-20261122T003000Z.clientele', '..%2F..%2Fetc%2Fpasswd', 'clientele-test_backups-20261122T003000Z.clientele%00', '.'])
    expect((await anna.get(`/backups/${foreign}/content`)).status, foreign).toBe(404)
})

test('one can be made and verified on the spot; a spoilt one is found out', async () => {
  const jobs: Jobs = await startJobs(product.database, [backups], { work: true, log: () => {} })
  const until = async (ready: (body: { data: { name: string; check: { kind: string; ok: boolean } | null }[]; running: unknown }) => boolean): Promise<{ data: { name: string; check: { ok: boolean; text: string | null } | null }[] }> => {
    for (;;) {
      const { body } = await anna.get('/backups')
      if (body.running === null && ready(body)) return body
      await pause(100)
    }
  }
  try {
    expect((await anna.post('/backups')).status).toBe(202)
    const { data } = await until((body) => body.data.length === 1 && body.data[0]!.check !== null)
    truncateSync(join(folder(), data[0]!.name), 5000)
    expect((await anna.post(`/backups/${data[0]!.name}/verify`)).status).toBe(202)
    const found = await until((body) => body.data[0]!.check?.ok === false)
    expect(found.data[0]!.check!.text).toContain('damaged or was cut off')
  } finally {
    await jobs.stop()
  }
})

import { spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { spawnSync } from 'node:child_process'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { readArchive } from '../kernel/backup/archiveReader.ts'
import { restoreBackup, verifyBackup, writeBackup, type FileContents } from '../kernel/backup/index.ts'
import type { BackupManifest } from '../kernel/backup/format.ts'
import type { Tx } from '../kernel/call.ts'
import { transaction } from '../kernel/database/connect.ts'
import { migrationSources } from './modules.server.ts'
import { startProduct, type Person, type Product } from './product.testing.ts'

let product: Product
let anna: Person
let folder: string
let file: string
const url = (): string => inject('databaseUrl')
const sources = [...migrationSources]
const restored = 'test_backup_restored'

/** Contents kept in memory. */
function contents(all: Map<string, Buffer>): FileContents {
  return {
    async *list() {
      for (const [hash, content] of all) yield { hash, size: content.length, open: () => Readable.from([content]) }
    },
    async put(hash, content) {
      const chunks: Buffer[] = []
      for await (const chunk of content) chunks.push(chunk as Buffer)
      all.set(hash, Buffer.concat(chunks))
    },
  }
}

const ignore = { header: async () => {}, rows: async () => {}, jobs: async () => {}, secrets: async () => {}, file: async (_h: string, _s: number, content: Readable) => void content.resume() }
const manifestOf = async (of: string): Promise<BackupManifest> => (await readArchive(of, ignore)).manifest
const rowSums = ({ tables }: BackupManifest): Record<string, string> => Object.fromEntries(Object.entries(tables).map(([name, part]) => [name, part.rowSum]))
const schemas = async (): Promise<string[]> => (await sql<{ name: string }>`select nspname as name from pg_namespace where nspname like 'scratch%' or nspname like 'test_backup%' order by 1`.execute(product.database.db)).rows.map(({ name }) => name)
const back = (target: string, of: string, more: object = {}) => writeBackup({ url: url(), workspace: target, file: of, version: '0.0.0', now: new Date(), ...more })
const picture = randomBytes(300_000)
const stored = new Map([[createHash('sha256').update(picture).digest('hex'), picture]])

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'clientele-backups-'))
  file = join(folder, 'firm.clientele')
  product = await startProduct('backup')
  await sql`drop schema if exists ${sql.id(restored)} cascade`.execute(product.database.db)
  const { id: pipelineId } = await product.pipeline()
  anna = await product.person('Anna', 'admin')
  for (let n = 1; n <= 40; n++) {
    const contact = await anna.post('/contacts', { lastName: `Bērziņš ${n}`, firstName: 'tab\there, line\nthere, back\\slash', phones: [{ value: '+371 29555777' }] })
    await anna.post('/deals', { title: `Windows ${n}`, pipelineId, contactId: contact.body.id, amount: { amount: '1234.50', currency: 'EUR' } })
  }
  // As an administrator adds them: no migration knows of these.
  const { db } = product.database
  const ws = sql.id(product.workspace)
  await sql`alter table ${ws}.contacts add column x_size text, add column x_rooms bigint not null default 3, add column x_tags text[] not null default '{}'`.execute(db)
  await sql`create index contacts_x_size on ${ws}.contacts (x_size collate "und-x-icu", id) where deleted_at is null`.execute(db)
  await sql`create index contacts_x_words on ${ws}.contacts using gin (lower(x_size) public.gin_trgm_ops)`.execute(db)
  await sql`create table ${ws}.x_cars (id uuid primary key, version integer not null default 1, created_at timestamptz not null default now(), name text)`.execute(db)
  await sql`create sequence ${ws}.x_cars_number_seq owned by ${ws}.x_cars.version`.execute(db)
  await sql`insert into ${ws}.x_cars (id, name) values (gen_random_uuid(), ${'Škoda'})`.execute(db)
  await sql`select nextval(${`${product.workspace}.x_cars_number_seq`}), nextval(${`${product.workspace}.x_cars_number_seq`})`.execute(db)
  await sql`update ${ws}.contacts set x_size = '12 m²'`.execute(db)
})
afterAll(async () => {
  await sql`drop schema if exists ${sql.id(restored)} cascade`.execute(product.database.db)
  await sql`delete from clientele.workspaces where schema = ${restored}`.execute(product.database.db)
  await product.stop()
  rmSync(folder, { recursive: true, force: true })
})

describe('a backup', { timeout: 60_000 }, () => {
  test('comes back whole into an empty place, and out again the same', async () => {
    const report = await back(product.workspace, file, { contents: contents(stored) })
    expect(report).toMatchObject({ files: 1, secrets: 'left out' })
    expect(statSync(file).mode & 0o777).toBe(0o600)
    const there = new Map<string, Buffer>()
    const result = await restoreBackup({ url: url(), workspace: restored, file, sources, replace: false, contents: contents(there) })
    expect(result).toMatchObject({ rows: report.rows, files: 1, migrated: [], leftOut: [], firm: 'Test' })
    expect(there).toEqual(stored)
    const again = join(folder, 'again.clientele')
    await back(restored, again, { contents: contents(there) })
    expect(rowSums(await manifestOf(again))).toEqual(rowSums(await manifestOf(file)))
  })

  test('brings what administrators added, with its indexes, counters and keys', async () => {
    const { db } = product.database
    const definitions = async (schema: string): Promise<string[]> =>
      (await sql<{ d: string }>`select replace(indexdef, ${schema}, 'ws') as d from pg_indexes where schemaname = ${schema} order by 1`.execute(db)).rows.map(({ d }) => d)
    const keys = async (schema: string): Promise<string[]> =>
      (await sql<{ d: string }>`select conrelid::regclass::text || ' ' || pg_get_constraintdef(oid) as d from pg_constraint where connamespace = ${schema}::regnamespace order by 1`.execute(db)).rows.map(({ d }) => d.replaceAll(schema, 'ws'))
    expect(await definitions(restored)).toEqual(await definitions(product.workspace))
    expect(await keys(restored)).toEqual(await keys(product.workspace))
    expect((await sql`select x_size, x_rooms from ${sql.id(restored)}.contacts limit 1`.execute(db)).rows).toEqual([{ x_size: '12 m²', x_rooms: 3 }])
    expect((await sql<{ column: string }>`select pg_get_serial_sequence(${`${restored}.x_cars`}, 'version') as column`.execute(db)).rows[0]!.column).toBe(`${restored}.x_cars_number_seq`)
    expect((await sql<{ n: number }>`select nextval(${`${restored}.x_cars_number_seq`}) as n`.execute(db)).rows[0]!.n).toBe(3)
    const next = async (schema: string): Promise<number> => (await sql<{ n: number }>`select nextval(${`${schema}.deals_number_seq`}) as n`.execute(db)).rows[0]!.n
    expect(await next(restored)).toBe(await next(product.workspace))
  })

  test('leaves no event behind that the stream would never reach', async () => {
    const { rows } = await sql`select from ${sql.id(restored)}.events where xact >= pg_snapshot_xmax(pg_current_snapshot())`.execute(product.database.db)
    expect(rows).toEqual([])
  })

  test('is of one moment, while people go on working', async () => {
    let stop = false
    const worker = (async () => {
      while (!stop) await anna.post('/contacts', { lastName: 'While it runs' })
    })()
    const during = join(folder, 'during.clientele')
    await back(product.workspace, during)
    stop = true
    await worker
    await restoreBackup({ url: url(), workspace: restored, file: during, sources, replace: true })
    const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.id(restored)}.contacts as c full join (select * from ${sql.id(restored)}.history where object = 'contacts' and op = 'create') as h on h.record_id = c.id where c.id is null or h.id is null`.execute(product.database.db)
    expect(rows[0]!.n).toBe(0)
    expect((await verifyBackup({ url: url(), file: during, sources })).whole).toBe(true)
  })

  test('is proved by a restore that leaves nothing behind', async () => {
    const before = await schemas()
    const report = await verifyBackup({ url: url(), file, sources })
    expect(report).toMatchObject({ whole: true, files: 1, fileBytes: picture.length, workspace: product.workspace })
    expect(report.rows).toBe(Object.values((await manifestOf(file)).tables).reduce((sum, { rows }) => sum + rows, 0))
    expect(await schemas()).toEqual(before)
  })

  test('takes secrets along under a passphrase only', async () => {
    const sealed = join(folder, 'sealed.clientele')
    await back(product.workspace, sealed, { secrets: { text: '{"session":"abc"}', passphrase: 'correct horse' } })
    const restore = (passphrase: string | null) => restoreBackup({ url: url(), workspace: restored, file: sealed, sources, replace: true, passphrase })
    expect(await restore('correct horse')).toMatchObject({ secrets: '{"session":"abc"}' })
    expect(await restore(null)).toMatchObject({ secrets: null, secretsInBackup: true })
    await expect(restore('wrong horse')).rejects.toMatchObject({ reason: 'passphrase' })
  })
})

describe('a backup that is not whole', { timeout: 60_000 }, () => {
  const contactsOf = async (schema: string): Promise<unknown> => (await sql`select count(*) as n, sum(version) as v, max(xmin::text) as x from ${sql.id(schema)}.contacts`.execute(product.database.db)).rows

  test.each([
    ['is cut off', (target: string) => truncateSync(target, statSync(target).size - 40), 'damaged'],
    ['is cut off in the middle', (target: string) => truncateSync(target, Math.floor(statSync(target).size / 2)), 'damaged'],
    ['has another byte in it', (target: string) => writeFileSync(target, flip(readFileSync(target))), 'damaged'],
    ['is something else', (target: string) => writeFileSync(target, 'Last name;First name\n'), 'notABackup'],
    ['is empty', (target: string) => writeFileSync(target, ''), 'damaged'],
  ])('%s: changes nothing and says so', async (_, spoil, reason) => {
    const spoilt = join(folder, 'spoilt.clientele')
    copyFileSync(file, spoilt)
    spoil(spoilt)
    const before = [await contactsOf(restored), await schemas()]
    await expect(restoreBackup({ url: url(), workspace: restored, file: spoilt, sources, replace: true })).rejects.toMatchObject({ reason })
    await expect(verifyBackup({ url: url(), file: spoilt, sources })).rejects.toMatchObject({ reason })
    expect([await contactsOf(restored), await schemas()]).toEqual(before)
  })

  test('a workspace in use is not overwritten by accident', async () => {
    const before = await contactsOf(restored)
    await expect(restoreBackup({ url: url(), workspace: restored, file, sources, replace: false })).rejects.toMatchObject({ reason: 'notEmpty' })
    expect(await contactsOf(restored)).toEqual(before)
  })

  test('who works with the tables meanwhile is the reason that is named', async () => {
    const before = await contactsOf(restored)
    const contacts = sql`${sql.id(restored)}.contacts`
    await transaction(product.database, async (other) => {
      await sql`lock table ${contacts} in access share mode`.execute(other)
      const impatient = async (tx: Tx): Promise<void> => {
        await sql`set local lock_timeout = '200ms'`.execute(tx)
        await sql`lock table ${contacts} in access exclusive mode`.execute(tx)
      }
      await expect(restoreBackup({ url: url(), workspace: restored, file, sources, replace: true, before: impatient })).rejects.toMatchObject({ reason: 'busy', message: expect.stringContaining('Nothing was changed') })
    })
    expect(await contactsOf(restored)).toEqual(before)
  })

  test('one of a newer version, or of changed code, is refused', async () => {
    const before = await contactsOf(restored)
    const old = sources.filter(({ module }) => module !== 'deals')
    await expect(restoreBackup({ url: url(), workspace: restored, file, sources: old, replace: true })).rejects.toMatchObject({ reason: 'newer' })
    const changed = join(folder, 'changed')
    mkdirSync(changed)
    const deals = sources.find(({ module }) => module === 'deals')!
    for (const name of readdirSync(deals.folder)) writeFileSync(join(changed, name), `${readFileSync(join(deals.folder, name), 'utf8')}\n-- changed`)
    await expect(restoreBackup({ url: url(), workspace: restored, file, sources: [...old, { module: 'deals', folder: changed }], replace: true })).rejects.toMatchObject({ reason: 'otherMigration' })
    expect(await contactsOf(restored)).toEqual(before)
  })

  test('a process that is killed leaves no file that looks whole', async () => {
    const target = join(folder, 'killed', 'firm.clientele')
    mkdirSync(join(folder, 'killed'))
    const child = spawn(process.execPath, [join(import.meta.dirname, 'slowBackup.testing.ts'), url(), product.workspace, target], { stdio: 'inherit' })
    while (!readdirSync(join(folder, 'killed')).some((name) => name.endsWith('.unfinished'))) await pause(20)
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(existsSync(target)).toBe(false)
  })

  test.runIf(process.platform === 'linux' && process.getuid?.() === 0)('a full disk is said, and the backup of before stays', async ({ skip }) => {
    const small = join(folder, 'small')
    mkdirSync(small)
    skip(spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=600k', 'tmpfs', small]).status !== 0)
    try {
      const target = join(small, 'firm.clientele')
      await back(product.workspace, target)
      const before = readFileSync(target)
      const large = randomBytes(2_000_000)
      await expect(back(product.workspace, target, { contents: contents(new Map([[createHash('sha256').update(large).digest('hex'), large]])) })).rejects.toMatchObject({ code: 'ENOSPC' })
      expect(readdirSync(small)).toEqual(['firm.clientele'])
      expect(readFileSync(target).equals(before)).toBe(true)
    } finally {
      spawnSync('umount', [small])
    }
  })
})

function flip(content: Buffer): Buffer {
  content[Math.floor(content.length / 2)]! ^= 0xff
  return content
}

/**
 * Backs a workspace up while people go on working: everything as of one moment, by one snapshot that several
 * transactions share, so that no table stays locked longer than its own copy takes.
 */
import { createHash } from 'node:crypto'
import type pg from 'pg'
import { writeArchive, type ArchiveWriter } from './archiveWriter.ts'
import { BackupError } from './backupError.ts'
import { readCatalogue, readMigrations } from './catalogue.ts'
import type { FileContents } from './contents.ts'
import { copyOut } from './copyTable.ts'
import { formatVersion, type BackupHeader, type BackupManifest, type TablePart } from './format.ts'
import { seal } from './seal.ts'
import { quote, withSession } from './session.ts'
import { readWaitingJobs } from './waitingJobs.ts'

export interface BackupOptions {
  url: string
  workspace: string
  /** Absolute path. A file of this name is replaced once the new one is whole. */
  file: string
  /** Version of the product. */
  version: string
  now: Date
  contents?: FileContents | null
  /** Secrets of the installation, put in when there is a passphrase for them. */
  secrets?: { text: string; passphrase: string } | null
}

export interface BackupReport {
  file: string
  /** Size of the file. */
  bytes: number
  tables: number
  rows: number
  files: number
  secrets: 'sealed' | 'left out'
  seconds: number
}

/** Writes a whole backup or none. Throws BackupError, or the error of the disk or the database. */
export async function writeBackup(options: BackupOptions): Promise<BackupReport> {
  const began = performance.now()
  return withSession(options.url, (holder) =>
    withSession(options.url, async (reader) => {
      const { header, snapshot } = await begin(holder, options)
      await reader.query(`set search_path = ${quote(options.workspace)}, public`)
      let manifest: BackupManifest | null = null
      const bytes = await writeArchive(options.file, async (archive) => {
        const text = JSON.stringify(header)
        await archive.add('header.json', text)
        const tables = await addTables(archive, reader, header, snapshot)
        const jobs = await inSnapshot(reader, snapshot, () => readWaitingJobs(reader, options.workspace))
        const jobText = JSON.stringify(jobs)
        await archive.add('jobs.json', jobText)
        const files = await addFiles(archive, options)
        if (options.secrets) await archive.add('secrets.sealed', await seal(options.secrets.text, options.secrets.passphrase))
        manifest = { header: sha256(text), tables, jobs: { count: jobs.length, sha256: sha256(jobText) }, files, secrets: options.secrets ? 'sealed' : 'left out' }
        await archive.add('manifest.json', JSON.stringify(manifest))
      })
      const { tables, files, secrets } = manifest!
      const rows = Object.values(tables).reduce((sum, part) => sum + part.rows, 0)
      return { file: options.file, bytes, tables: Object.keys(tables).length, rows, files: files.count, secrets, seconds: seconds(began) }
    }),
  )
}

/** Opens the snapshot, which stays until the connection ends, and reads what is there. */
async function begin(client: pg.Client, { workspace, version, now }: BackupOptions): Promise<{ header: BackupHeader; snapshot: string }> {
  await client.query(`set search_path = ${quote(workspace)}, public`)
  // A migration of this workspace ends first, and the next one waits until the backup is done.
  await client.query('select pg_advisory_lock_shared(hashtext($1))', [`clientele.migrate.${workspace}`])
  await client.query('begin isolation level repeatable read read only')
  const { rows } = await client.query<{ snapshot: string; postgres: string; there: boolean }>(
    `select pg_export_snapshot() as snapshot, current_setting('server_version') as postgres, to_regclass($1) is not null as there`,
    [`${quote(workspace)}.migrations`],
  )
  const { snapshot, postgres, there } = rows[0]!
  if (!there) throw new BackupError('noWorkspace', `There is nothing to back up yet: the workspace ${workspace} was never started.`)
  const migrations = await readMigrations(client)
  const firm = (await client.query<{ name: string | null }>(`select value ->> 'name' as name from settings where key = 'firm'`)).rows[0]?.name ?? ''
  const { tables, indexes, foreignKeys, sequences } = await readCatalogue(client, workspace)
  const header: BackupHeader = { format: formatVersion, product: 'clientele', version, workspace, firm, createdAt: now.toISOString(), postgres, migrations, tables, indexes, foreignKeys, sequences }
  return { header, snapshot }
}

async function addTables(archive: ArchiveWriter, reader: pg.Client, header: BackupHeader, snapshot: string): Promise<Record<string, TablePart>> {
  const parts: Record<string, TablePart> = {}
  for (const table of header.tables) {
    let number = 0
    parts[table.name] = await inSnapshot(reader, snapshot, () =>
      copyOut(reader, table, (piece) => archive.add(`tables/${table.name}/${String(++number).padStart(6, '0')}`, piece)),
    )
  }
  return parts
}

async function addFiles(archive: ArchiveWriter, { contents }: BackupOptions): Promise<BackupManifest['files']> {
  const sum = createHash('sha256')
  let [count, bytes] = [0, 0]
  for await (const { hash, size, open } of contents?.list() ?? []) {
    await archive.addStream(`files/${hash}`, size, open())
    sum.update(`${hash}\n`)
    count += 1
    bytes += size
  }
  return { count, bytes, sha256: sum.digest('hex') }
}

async function inSnapshot<T>(client: pg.Client, snapshot: string, work: () => Promise<T>): Promise<T> {
  await client.query('begin isolation level repeatable read read only')
  await client.query(`set transaction snapshot '${snapshot}'`)
  const result = await work()
  await client.query('commit')
  return result
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Since a moment of the performance clock, to the millisecond. */
export const seconds = (began: number): number => Math.round(performance.now() - began) / 1000

/**
 * Proves a backup by restoring it: into a scratch schema beside the workspaces, every row of which is then copied out
 * again and held against the checksums. Each step is a transaction of its own, because a long one would hold back the
 * events of those who work meanwhile.
 */
import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import type { MigrationSource } from '../database/migrate.ts'
import { readArchive } from './archiveReader.ts'
import { BackupError } from './backupError.ts'
import { copyIn, copyOut } from './copyTable.ts'
import { setSequences } from './finishSchema.ts'
import type { BackupHeader, BackupManifest } from './format.ts'
import { prepareSchema } from './prepareSchema.ts'
import { quote, withSession } from './session.ts'
import { seconds } from './writeBackup.ts'

export interface VerifyReport {
  file: string
  whole: true
  firm: string
  workspace: string
  /** When the backup was made, RFC 3339. */
  backupOf: string
  tables: number
  rows: number
  files: number
  fileBytes: number
  jobs: number
  secrets: 'sealed' | 'left out'
  seconds: number
}

const scratchPrefix = 'scratch_'
const lockOf = (schema: string): string => `clientele.${schema}`

/** Throws BackupError where the file is not whole or what is restored from it differs. */
export async function verifyBackup(options: { url: string; file: string; sources: MigrationSource[] }): Promise<VerifyReport> {
  const began = performance.now()
  return withSession(options.url, async (client) => {
    await sweep(client)
    const schema = scratchPrefix + randomBytes(6).toString('hex')
    await client.query('select pg_advisory_lock(hashtext($1))', [lockOf(schema)])
    await client.query(`create schema ${quote(schema)}`)
    await client.query(`set search_path = ${quote(schema)}, public`)
    try {
      const { header, manifest } = await load(client, schema, options)
      await compare(client, header, manifest)
      const rows = Object.values(manifest.tables).reduce((sum, part) => sum + part.rows, 0)
      return { file: options.file, whole: true, firm: header.firm, workspace: header.workspace, backupOf: header.createdAt, tables: header.tables.length, rows, files: manifest.files.count, fileBytes: manifest.files.bytes, jobs: manifest.jobs.count, secrets: manifest.secrets, seconds: seconds(began) }
    } finally {
      await drop(client, schema)
    }
  })
}

async function load(client: pg.Client, schema: string, { file, sources }: { file: string; sources: MigrationSource[] }): ReturnType<typeof readArchive> {
  let tables: Map<string, BackupHeader['tables'][number]>
  return readArchive(file, {
    async header(header) {
      tables = new Map(header.tables.map((table) => [table.name, table]))
      await prepareSchema(client, schema, header, sources)
      await setSequences(client, header)
    },
    async rows(name, piece) {
      const table = tables.get(name)
      if (!table) throw new BackupError('damaged', `The backup is damaged: it has rows of ${name} and does not say what they are.`)
      await copyIn(client, table, piece)
    },
    jobs: () => Promise.resolve(),
    // The reader holds the content against its name.
    async file(_hash, _size, content) {
      for await (const _ of content);
    },
    secrets: () => Promise.resolve(),
  })
}

async function compare(client: pg.Client, header: BackupHeader, manifest: BackupManifest): Promise<void> {
  for (const table of header.tables) {
    const restored = await copyOut(client, table, () => Promise.resolve())
    const written = manifest.tables[table.name]
    if (!written || written.rows !== restored.rows || written.rowSum !== restored.rowSum)
      throw new BackupError('differs', `The restored table ${table.name} is not the one that was backed up: ${written?.rows ?? 0} rows in the file, ${restored.rows} restored. Take another backup.`)
  }
}

/** What a check that was killed left behind; its lock tells whether it still runs. */
async function sweep(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(`select nspname as name from pg_namespace where nspname ~ '^${scratchPrefix}[0-9a-f]{12}$'`)
  for (const { name } of rows) {
    const mine = await client.query<{ free: boolean }>('select pg_try_advisory_lock(hashtext($1)) as free', [lockOf(name)])
    if (mine.rows[0]?.free) await drop(client, name)
  }
}

async function drop(client: pg.Client, schema: string): Promise<void> {
  await client.query(`drop schema if exists ${quote(schema)} cascade`)
  await client.query('select pg_advisory_unlock(hashtext($1))', [lockOf(schema)])
}

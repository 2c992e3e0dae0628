/** Restores a workspace in one transaction: a broken file, a full disk or a lost connection leave everything as it was. */
import type pg from 'pg'
import type { Call, Tx } from '../call.ts'
import { applyMigrations, registerWorkspace, type MigrationSource } from '../database/migrate.ts'
import { systemCall } from '../systemCall.ts'
import { readArchive } from './archiveReader.ts'
import { BackupError } from './backupError.ts'
import type { FileContents } from './contents.ts'
import { copyIn } from './copyTable.ts'
import { finishSchema } from './finishSchema.ts'
import type { BackupHeader, WaitingJob } from './format.ts'
import { prepareSchema, type Prepared } from './prepareSchema.ts'
import { unseal } from './seal.ts'
import { quote, txOn, withSession } from './session.ts'
import { dropWaitingJobs } from './waitingJobs.ts'
import { seconds } from './writeBackup.ts'

export interface RestoreOptions {
  url: string
  workspace: string
  file: string
  sources: MigrationSource[]
  /** Take the place of what is there. */
  replace: boolean
  contents?: FileContents | null
  passphrase?: string | null
  /** In the same transaction, before anything goes; what it throws stops the restore. */
  before?(tx: Tx): Promise<void>
  /** Puts work back into its queue. */
  enqueue?(tx: Tx, call: Call, job: WaitingJob): Promise<void>
  /** In the same transaction, when all is there. `secrets` as in the report. */
  finish?(tx: Tx, call: Call, secrets: string | null): Promise<void>
}

export interface RestoreReport {
  workspace: string
  firm: string
  /** When the backup was made, RFC 3339. */
  backupOf: string
  tables: number
  rows: number
  files: number
  jobs: number
  /** Migrations that brought the restored data up to date. */
  migrated: string[]
  /** Indexes and keys that somebody had made by hand and that have to be made again. */
  leftOut: string[]
  seconds: number
  /** The installation's secrets, where the backup holds them and the passphrase fits. */
  secrets: string | null
  secretsInBackup: boolean
}

/** Throws BackupError, and then nothing was changed. */
export async function restoreBackup(options: RestoreOptions): Promise<RestoreReport> {
  const began = performance.now()
  const restored = withSession(options.url, async (client) => {
    await client.query('begin')
    const { workspace } = options
    await client.query('select pg_advisory_xact_lock(hashtext($1))', [`clientele.migrate.${workspace}`])
    await options.before?.(txOn(client))
    await makeRoom(client, options)
    await client.query(`set search_path = ${quote(workspace)}, public`)
    const tx = txOn(client)
    await registerWorkspace(tx, workspace)
    const state: { prepared?: Prepared; jobs: WaitingJob[]; secrets: string | null } = { jobs: [], secrets: null }
    const load = loader(client, options, state)
    const { header, manifest } = await readArchive(options.file, load)
    const leftOut = await finishSchema(client, header, state.prepared!)
    const migrated = await applyMigrations(tx, workspace, options.sources)
    const call = await systemCall(tx, workspace, 'cli')
    for (const job of state.jobs) await options.enqueue?.(tx, call, job)
    await options.finish?.(tx, call, state.secrets)
    await client.query('commit')
    const rows = Object.values(manifest.tables).reduce((sum, part) => sum + part.rows, 0)
    return { workspace, firm: header.firm, backupOf: header.createdAt, tables: header.tables.length, rows, files: manifest.files.count, jobs: state.jobs.length, migrated, leftOut, seconds: seconds(began), secrets: state.secrets, secretsInBackup: manifest.secrets === 'sealed' }
  })
  return restored.catch((error: unknown) => {
    // lock_not_available, deadlock_detected (PostgreSQL, appendix A)
    if (!['55P03', '40P01'].includes((error as { code?: string }).code ?? '')) throw error
    throw new BackupError('busy', `Somebody else works with the tables of ${options.workspace}: a running server, a backup, another command. Nothing was changed. Wait until that is done, or stop it, then restore again.`, { cause: error })
  })
}

function loader(client: pg.Client, { workspace, sources, contents, passphrase }: RestoreOptions, state: { prepared?: Prepared; jobs: WaitingJob[]; secrets: string | null }): Parameters<typeof readArchive>[1] {
  let tables: Map<string, BackupHeader['tables'][number]>
  return {
    async header(header) {
      tables = new Map(header.tables.map((table) => [table.name, table]))
      state.prepared = await prepareSchema(client, workspace, header, sources)
    },
    async rows(name, piece) {
      const table = tables.get(name)
      if (!table) throw new BackupError('damaged', `The backup is damaged: it has rows of ${name} and does not say what they are. Nothing was changed.`)
      await copyIn(client, table, piece)
    },
    jobs: async (text) => void (state.jobs = JSON.parse(text) as WaitingJob[]),
    async file(hash, _size, content) {
      if (contents) await contents.put(hash, content)
      else content.resume()
    },
    secrets: async (sealed) => void (state.secrets = passphrase ? await unseal(sealed, passphrase) : null),
  }
}

async function makeRoom(client: pg.Client, { workspace, replace }: RestoreOptions): Promise<void> {
  if (!replace && (await inUse(client, workspace)))
    throw new BackupError('notEmpty', `The workspace ${workspace} is in use, and a restore takes the place of all that is in it. Nothing was changed. Add --replace if that is meant; what is there now is then backed up first.`)
  // Somebody may be working with it; a restore does not wait for ever.
  await client.query(`set local lock_timeout = '60s'`)
  await client.query(`drop schema if exists ${quote(workspace)} cascade`)
  await dropWaitingJobs(client, workspace)
  await client.query(`create schema ${quote(workspace)}`)
  await client.query('set local lock_timeout = 0')
}

/** Everything that anybody does leaves a line in the history. */
export async function inUse(client: pg.Client, workspace: string): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>('select to_regclass($1) is not null as there', [`${quote(workspace)}.history`])
  if (!rows[0]!.there) return false
  return (await client.query(`select from ${quote(workspace)}.history limit 1`)).rowCount === 1
}

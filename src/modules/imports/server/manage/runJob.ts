/** Runs an import in the background, with the rights of the person who asked for it. */
import { sql } from 'kysely'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { table, transaction, type Database } from '../../../../kernel/database/connect.ts'
import { enqueue } from '../../../../kernel/jobs/jobs.ts'
import { updateRecords } from '../../../../kernel/records/write.ts'
import { imports, type Mapping } from '../../contract.ts'
import { loadJob, type JobRow } from '../run/jobState.ts'
import { runImport, Stopped } from '../run/runImport.ts'
import { asSystem } from './createImport.ts'
import { dropFiles, storedTables } from './storedTables.ts'

export const runJobName = 'imports.run'

/** Marks the import as running under these mappings; the caller then runs it, or enqueues the job. */
export async function startRun(tx: Tx, call: Call, importId: string, mappings: readonly Mapping[]): Promise<void> {
  await sql`update ${table(call, 'import_jobs')} set mappings = ${JSON.stringify(mappings)}::jsonb, actor = ${call.actor ? JSON.stringify(call.actor) : null}::jsonb, stop = false, error = null, alive_at = now() where import_id = ${importId}`.execute(tx)
  await updateRecords(tx, asSystem(call), imports, [{ id: importId, patch: { status: 'running', startedAt: call.now.toISOString() } }], { allow: ['status', 'startedAt'] })
}

export const enqueueRun = (tx: Tx, call: Call, importId: string): Promise<void> => enqueue(tx, call, runJobName, { importId }, { singletonKey: importId })

/** Goes on where the stored state says, to the end; leaves a running import of another process alone. */
export async function continueRun(database: Database, system: Call, importId: string): Promise<void> {
  const found = await transaction(database, async (tx) => {
    const job = await loadJob(tx, system, importId)
    const tables = job?.mappings ? await storedTables(tx, system, importId) : []
    return job && { job, tables, rightsHold: await rightsHold(tx, system, job) }
  })
  if (!found?.job.mappings || !found.tables.length) return
  const { job, tables } = found
  const call: Call = { ...system, actor: job.actor, way: 'import', batchId: importId }
  const files = tables.map((source, index) => ({ name: job.files[index]!.name, table: source, mapping: job.mappings![index]! }))
  try {
    if (!found.rightsHold) throw new Error('The rights of the person who started it have changed.')
    await runImport(database, call, importId, files)
    await finish(database, system, importId, 'done', null)
  } catch (error) {
    if (!(error instanceof Stopped)) return finish(database, system, importId, 'failed', (error as Error).message)
    const stopped = await transaction(database, (tx) => loadJob(tx, system, importId))
    if (stopped?.stop) await finish(database, system, importId, 'cancelled', null)
  }
}

/** Rights taken away since the run was asked for stop it. */
async function rightsHold(tx: Tx, call: Call, job: JobRow): Promise<boolean> {
  if (!job.actor) return true
  const found = await sql<{ roles: string[]; team_id: string | null }>`select roles, team_id from ${table(call, 'users')} where id = ${job.actor.id} and active and deleted_at is null`.execute(tx)
  const person = found.rows[0]
  return person !== undefined && person.team_id === job.actor.teamId && JSON.stringify([...person.roles].sort()) === JSON.stringify([...job.actor.roles].sort())
}

async function finish(database: Database, system: Call, importId: string, status: 'done' | 'cancelled' | 'failed', error: string | null): Promise<void> {
  await transaction(database, async (tx) => {
    await sql`update ${table(system, 'import_jobs')} set error = ${error}, stop = false where import_id = ${importId}`.execute(tx)
    await updateRecords(tx, system, imports, [{ id: importId, patch: { status, finishedAt: new Date(system.now).toISOString() } }], { allow: ['status', 'finishedAt'] })
    if (status !== 'failed') await dropFiles(tx, system, importId)
  })
}

/** Runs that nobody has driven for two minutes, after a restart or a killed command, go on. */
export async function resumeRuns(database: Database, system: Call): Promise<void> {
  const found = await transaction(database, (tx) =>
    sql<{ import_id: string }>`select j.import_id from ${table(system, 'import_jobs')} j join ${table(system, 'imports')} i on i.id = j.import_id
      where i.status = 'running' and i.deleted_at is null and j.alive_at < now() - interval '2 minutes'`.execute(tx),
  )
  for (const { import_id } of found.rows) await continueRun(database, system, import_id)
}

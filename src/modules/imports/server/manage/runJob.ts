/** Runs an import in the background, with the rights of the person who asked for it. */
import { sql } from 'kysely'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { table, transaction, type Database } from '../../../../kernel/database/connect.ts'
import { enqueue } from '../../../../kernel/jobs/jobs.ts'
import { personCall } from '../../../../kernel/personCall.ts'
import { updateRecords } from '../../../../kernel/records/write.ts'
import { translate } from '../../../../kernel/text/translate.ts'
import { imports, type Mapping } from '../../contract.ts'
import type { Table } from '../read/table.ts'
import { loadJob, type JobRow } from '../run/jobState.ts'
import { runImport } from '../run/runImport.ts'
import { Stopped } from '../run/running.ts'
import { checkMappings } from './checkMappings.ts'
import { asSystem } from './createImport.ts'
import { dropFiles, storedTables } from './storedTables.ts'

export const runJobName = 'imports.run'

/** Marks the import as running under these mappings; the caller then runs it, or enqueues the job. */
export async function startRun(tx: Tx, call: Call, importId: string, mappings: readonly Mapping[]): Promise<void> {
  await sql`update ${table(call, 'import_jobs')} set mappings = ${JSON.stringify(mappings)}::jsonb, actor = ${call.actor ? JSON.stringify({ id: call.actor.id }) : null}::jsonb, stop = false, error = null, alive_at = now() where import_id = ${importId}`.execute(tx)
  await updateRecords(tx, asSystem(call), imports, [{ id: importId, patch: { status: 'running', startedAt: call.now.toISOString() } }], { allow: ['status', 'startedAt'] })
}

export const enqueueRun = (tx: Tx, call: Call, importId: string): Promise<void> => enqueue(tx, call, runJobName, { importId }, { singletonKey: importId })

/** Goes on where the stored state says, to the end; leaves a running import of another process alone. */
export async function continueRun(database: Database, system: Call, importId: string): Promise<void> {
  const found = await transaction(database, async (tx) => {
    const job = await loadJob(tx, system, importId)
    return job?.mappings ? { job, call: await callOf(tx, system, job) } : null
  })
  const tables = found ? await storedTables(database.db as unknown as Tx, system, importId) : []
  if (!found || !tables.length) return
  const { job } = found
  const mappings = job.mappings!
  const files = tables.map((source, index) => ({ name: job.files[index]!.name, table: source, mapping: mappings[index]! }))
  try {
    if (!found.call) throw new Error(translate(system.language, 'kernel:jobs.personGone'))
    checkMappings(found.call, mappings, tables)
    await runImport(database, { ...found.call, batchId: importId }, importId, files, (tx, call) => rightsNow(tx, call, mappings, tables))
    await finish(database, system, importId, 'done', null)
  } catch (error) {
    if (!(error instanceof Stopped)) return finish(database, system, importId, 'failed', (error as Error).message)
    const stopped = await transaction(database, (tx) => loadJob(tx, system, importId))
    if (stopped?.stop) await finish(database, system, importId, 'cancelled', null)
  }
}

/** The rights are those of this moment; null for somebody who may not work here any more. The command line is the system itself. */
async function callOf(tx: Tx, system: Call, job: JobRow): Promise<Call | null> {
  return job.actor ? personCall(tx, system.workspace, job.actor.id, 'import', system.now) : { ...system, actor: null, way: 'import' }
}

/** What was taken away since the last set of rows is not used any more; without the right to import, the run ends. */
async function rightsNow(tx: Tx, call: Call, mappings: readonly Mapping[], tables: readonly Table[]): Promise<Call> {
  if (!call.actor) return call
  const person = await personCall(tx, call.workspace, call.actor.id, call.way, call.now)
  if (!person) throw new Error(translate(call.language, 'kernel:jobs.personGone'))
  if (JSON.stringify(person.actor) === JSON.stringify(call.actor)) return call
  const renewed = { ...call, actor: person.actor }
  try {
    checkMappings(renewed, mappings, tables)
  } catch (error) {
    // A Problem would be taken for a row that is refused.
    throw new Error((error as Error).message, { cause: error })
  }
  return renewed
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

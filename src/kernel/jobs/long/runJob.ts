/**
 * Drives a long job: a thousand records a transaction, with the place where it stands kept in the
 * same one. A worker that is killed loses the part it was at and nothing else; whoever takes the job
 * up goes on from there, so that no part is done twice.
 */
import { sql } from 'kysely'
import type { LongJob } from '../../../shared/jobs.ts'
import type { Call, Tx } from '../../call.ts'
import { table, transaction, type Database } from '../../database/connect.ts'
import { personCall } from '../../personCall.ts'
import { applyChange } from '../../records/bulk/applyChange.ts'
import { findObject, hasObject } from '../../records/registry.ts'
import { undoRecords } from '../../records/undo/undoRecords.ts'
import { translate } from '../../text/translate.ts'
import { enqueueLongJob } from './enqueue.ts'
import { closeItems, nextItems, type Item, type Left } from './items.ts'
import { finishJob, isFinished, jobView, loadJob, saveProgress, type JobRow } from './jobRow.ts'

const chunk = 1000
const maxAttempts = 5

/** To its end, or until another worker drives it. */
export async function runLongJob(database: Database, system: Call, jobId: string): Promise<void> {
  for (;;) {
    try {
      if (!(await transaction(database, (tx) => step(tx, system, jobId)))) return
    } catch (error) {
      await noteFailure(database, system, jobId)
      throw error
    }
  }
}

/** One part in the caller's transaction. Answers whether there is more to do. */
export async function step(tx: Tx, system: Call, jobId: string): Promise<boolean> {
  const job = await loadJob(tx, system, jobId, true)
  if (!job || isFinished(job)) return false
  if (job.stop) return end(tx, system, job, 'cancelled')
  const call = await callOf(tx, system, job)
  if (!call) return end(tx, system, job, 'failed', translate(system.language, 'kernel:jobs.personGone'))
  const done = await part(tx, call, job, chunk)
  return done > job.done && done < job.total ? true : end(tx, system, job, 'done')
}

/** The next records of the job, at most `limit`. Answers how many are done now. */
async function part(tx: Tx, call: Call, job: JobRow, limit: number): Promise<number> {
  const items = await nextItems(tx, call, job.id, job.done, limit)
  if (items.length === 0) return job.done
  const { changed, left } = await work(tx, call, job, items)
  const done = job.done + items.length
  await closeItems(tx, call, job.id, done, left)
  await saveProgress(tx, call, job.id, { done: items.length, changed, kept: left.length })
  return done
}

/** Starts a filled job of `total` records: up to a thousand are done at once, in the caller's transaction, more by the workers. */
export async function launchJob(tx: Tx, call: Call, jobId: string, total: number): Promise<{ job: LongJob; running: boolean }> {
  if (total > chunk) return { job: jobView(await enqueueLongJob(tx, call, jobId, total), call.now), running: true }
  const job = (await loadJob(tx, call, jobId))!
  await sql`update ${table(call, 'long_jobs')} set total = ${total} where id = ${jobId}`.execute(tx)
  await part(tx, { ...call, batchId: jobId }, job, chunk)
  await finishJob(tx, call, jobId, 'done')
  return { job: jobView((await loadJob(tx, call, jobId))!, call.now), running: false }
}

/** The rights are those of this moment: what was taken away since the start is not used any more. */
async function callOf(tx: Tx, system: Call, job: JobRow): Promise<Call | null> {
  const person = await personCall(tx, system.workspace, job.actor_id, job.way)
  return person && { ...person, batchId: job.id }
}

async function work(tx: Tx, call: Call, job: JobRow, items: readonly Item[]): Promise<{ changed: number; left: Left[] }> {
  const left: Left[] = []
  let changed = 0
  for (const [name, group] of Map.groupBy(items, (item) => item.object)) {
    if (!hasObject(call, name)) {
      left.push(...group.map((item) => ({ object: name, id: item.id, code: 'notFound', reason: translate(call.language, 'kernel:errors.notFound') })))
      continue
    }
    const object = findObject(call, name)
    const part = job.undoes_id ? await undoRecords(tx, undoCall(call), object, job.undoes_id, group.map((item) => item.id)) : await applyChange(tx, call, object, job.input, group)
    changed += part.changed
    left.push(...part.left)
  }
  return { changed, left }
}

/** The system takes back, on behalf of the one who asked. */
const undoCall = (call: Call): Call => ({ ...call, way: 'undo', actor: null, behalfOfId: call.actor!.id })

async function end(tx: Tx, system: Call, job: JobRow, status: 'done' | 'cancelled' | 'failed', error: string | null = null): Promise<false> {
  await finishJob(tx, system, job.id, status, error)
  return false
}

/** A part that fails time and again for a reason of ours ends the job; what was done stays and can be taken back. */
async function noteFailure(database: Database, system: Call, jobId: string): Promise<void> {
  await transaction(database, async (tx) => {
    const found = await sql<{ attempts: number }>`update ${table(system, 'long_jobs')} set attempts = attempts + 1, updated_at = clock_timestamp() where id = ${jobId} and finished_at is null returning attempts`.execute(tx)
    if ((found.rows[0]?.attempts ?? 0) >= maxAttempts) await finishJob(tx, system, jobId, 'failed', translate(system.language, 'kernel:jobs.failed'))
  })
}

/** Jobs that nobody has driven for two minutes, after a restart or a killed worker, go on. */
export async function resumeLongJobs(database: Database, system: Call): Promise<void> {
  const found = await sql<{ id: string }>`select id from ${table(system, 'long_jobs')} where finished_at is null and updated_at < now() - interval '2 minutes' order by updated_at`.execute(database.db)
  for (const { id } of found.rows) await runLongJob(database, system, id)
}

/** What can no longer be taken back is forgotten after three months; the history of the records stays. */
export async function forgetLongJobs(database: Database, system: Call): Promise<void> {
  await sql`delete from ${table(system, 'long_jobs')} where finished_at < now() - interval '90 days'`.execute(database.db)
}

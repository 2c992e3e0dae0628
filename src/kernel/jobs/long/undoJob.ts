/** Takes a finished job back: at once where it touched up to a thousand records, else as a job of its own. */
import { sql } from 'kysely'
import type { LongJob } from '../../../shared/jobs.ts'
import { requireLevel } from '../../access/visible.ts'
import type { Call, Tx } from '../../call.ts'
import { table } from '../../database/connect.ts'
import { conflict } from '../../problem.ts'
import { returnBelongings } from '../../records/belongings.ts'
import { allObjects } from '../../records/registry.ts'
import { translate } from '../../text/translate.ts'
import { insertJob, isFinished, undoUntil, type JobRow } from './jobRow.ts'
import { launchJob } from './runJob.ts'
import { ownJob } from './verbs.ts'

/** Throws 404 for another's job, 403 where the right to such changes was taken away, 409 when it is too early or too late. */
export async function undoLongJob(tx: Tx, call: Call, id: string): Promise<{ job: LongJob; running: boolean }> {
  const job = await ownJob(tx, call, id, true)
  if (!isFinished(job)) throw conflict('running', translate(call.language, 'kernel:jobs.stillRunning'))
  if (job.undone_by_id) throw conflict('undone', translate(call.language, 'kernel:jobs.undoneBefore'))
  if (undoUntil(job, call.now) === null) throw conflict('not_undoable', translate(call.language, 'kernel:jobs.notUndoable'))
  const undo = await insertJob(tx, call, { kind: 'undo', object: job.object, input: { verb: 'undo' }, total: 0, undoes_id: job.id })
  const total = await fillUndo(tx, call, job, undo)
  await returnBelongings(tx, call, job.id)
  await sql`update ${table(call, 'long_jobs')} set undone_by_id = ${undo.id} where id = ${job.id}`.execute(tx)
  return launchJob(tx, call, undo.id, total)
}

/** What others refer to comes first: a record out of the trash, before what is to point at it again. */
async function fillUndo(tx: Tx, call: Call, job: JobRow, undo: JobRow): Promise<number> {
  const found = await sql<{ object: string; trashing: boolean }>`select object, bool_or(op in ('trash', 'restore')) as trashing from ${table(call, 'history')} where batch_id = ${job.id} group by object`.execute(tx)
  const known = new Map(allObjects(call).map((object) => [object.name, object]))
  // What moved along with others (links of a merge) goes back with them, whatever the rights to it.
  for (const { object, trashing } of found.rows) if (known.has(object) && (job.object ?? object) === object) requireLevel(call, known.get(object)!, trashing ? 'delete' : 'change')
  const made = await sql`insert into ${table(call, 'long_job_items')} (job_id, position, object, record_id)
    select ${undo.id}, row_number() over (order by trashed desc, object, record_id), object, record_id
    from (select object, record_id, bool_or(op = 'trash') as trashed from ${table(call, 'history')} where batch_id = ${job.id} group by object, record_id) as touched`.execute(tx)
  return Number(made.numAffectedRows ?? 0)
}

/** What people do with their long jobs: look, stop, see what was left alone. */
import { sql } from 'kysely'
import { isId } from '../../../shared/ids.ts'
import type { LeftRecord, LongJob } from '../../../shared/jobs.ts'
import type { Call, Tx } from '../../call.ts'
import { table } from '../../database/connect.ts'
import { conflict, notFound } from '../../problem.ts'
import { translate } from '../../text/translate.ts'
import { leftOf } from './items.ts'
import { isFinished, jobView, loadJob, type JobRow } from './jobRow.ts'

const listed = 100

/** 404 for the job of somebody else. `lock` keeps others from taking it back at the same time. */
export async function ownJob(tx: Tx, call: Call, id: string, lock = false): Promise<JobRow> {
  const missing = notFound(translate(call.language, 'kernel:errors.notFound'))
  if (!isId(id)) throw missing
  if (lock) await sql`select id from ${table(call, 'long_jobs')} where id = ${id} for update`.execute(tx)
  const job = await loadJob(tx, call, id)
  if (!job || job.actor_id !== call.actor?.id) throw missing
  return job
}

export async function readJob(tx: Tx, call: Call, id: string): Promise<LongJob> {
  return jobView(await ownJob(tx, call, id), call.now)
}

export async function ownJobs(tx: Tx, call: Call, { active, object, limit = 50 }: { active?: boolean; object?: string | undefined; limit?: number | undefined }): Promise<LongJob[]> {
  const found = await sql<JobRow>`select * from ${table(call, 'long_jobs')} where actor_id = ${call.actor!.id}
    ${active ? sql`and finished_at is null` : sql``} ${object === undefined ? sql`` : sql`and (object = ${object} or object is null)`} order by created_at desc, id desc limit ${limit}`.execute(tx)
  return found.rows.map((row) => jobView(row, call.now))
}

/** Takes effect after the part that runs at this moment. Throws 409 for a job that has ended. */
export async function cancelLongJob(tx: Tx, call: Call, id: string): Promise<LongJob> {
  const job = await ownJob(tx, call, id)
  if (isFinished(job)) throw conflict('ended', translate(call.language, 'kernel:jobs.ended'))
  await sql`update ${table(call, 'long_jobs')} set stop = true where id = ${id} and finished_at is null`.execute(tx)
  return readJob(tx, call, id)
}

export async function readLeft(tx: Tx, call: Call, id: string): Promise<{ data: LeftRecord[]; count: number }> {
  const job = await ownJob(tx, call, id)
  const data = (await leftOf(tx, call, id, 0, listed)).map(({ object, id: recordId, title, code, reason }) => ({ object, id: recordId, title, code, reason }))
  return { data, count: job.kept }
}

/** Hands a filled job to the workers. */
import { sql } from 'kysely'
import type { Call, Tx } from '../../call.ts'
import { table } from '../../database/connect.ts'
import { enqueue } from '../jobs.ts'
import type { JobRow } from './jobRow.ts'

export const longJobQueue = 'jobs.run'

/** In the transaction that filled it: the job runs if and only if that commits. `total` is how many records it has. */
export async function enqueueLongJob(tx: Tx, call: Call, jobId: string, total: number): Promise<JobRow> {
  const found = await sql<JobRow>`update ${table(call, 'long_jobs')} set total = ${total} where id = ${jobId} returning *`.execute(tx)
  await enqueue(tx, call, longJobQueue, { jobId }, { singletonKey: jobId })
  return found.rows[0]!
}

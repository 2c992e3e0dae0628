/** Everything of a person goes to others in one action, and can be taken back in one. */
import { sql } from 'kysely'
import type { Call, Tx } from '../../../kernel/call.ts'
import { table } from '../../../kernel/database/connect.ts'
import { settled } from '../../../kernel/database/settled.ts'
import { insertJob } from '../../../kernel/jobs/long/jobRow.ts'
import { launchJob } from '../../../kernel/jobs/long/runJob.ts'
import type { LongJob } from '../../../shared/jobs.ts'
import { getRecord } from '../../../kernel/records/read.ts'
import { updateRecords } from '../../../kernel/records/write.ts'
import { requireAdministrator } from '../../../kernel/access/administrator.ts'
import { users } from '../../accounts/contract.ts'
import type { HandOverAnswer, HandOverPlan, Share } from '../contract.ts'
import { fillHandOver } from './fillHandOver.ts'
import { ownedObjects } from './holdings.ts'
import { receiversOf } from './receivers.ts'

/**
 * The records that the caller may change, with the rights of the moment in which each is written.
 * Throws 404, 403 for taking a sign-in away without being an administrator, 422 for a plan that cannot be.
 */
export async function handOver(tx: Tx, call: Call, userId: string, plan: HandOverPlan): Promise<HandOverAnswer & { running: boolean }> {
  const person = await getRecord(tx, call, users, userId, { fields: ['active'] })
  if (plan.disable) requireAdministrator(call)
  const receivers = await receiversOf(tx, call, userId, plan, ownedObjects(call))
  await sql`savepoint plan`.execute(tx)
  const { id } = await insertJob(tx, call, { kind: 'handOver', object: null, input: { verb: 'handOver', patch: {} }, total: 0 })
  const total = await fillHandOver(tx, call, id, userId, receivers, { together: plan.together !== false, onlyOpen: plan.onlyOpen === true })
  const shares = await sharesOf(tx, call, id)
  const disable = plan.disable === true && person.active === true
  if (plan.dryRun || (total === 0 && !disable)) {
    await settled(tx)
    await sql`rollback to savepoint plan`.execute(tx)
    return { shares, total, job: null, running: false }
  }
  const started = await launchJob(tx, call, id, total)
  const job = disable ? await disablePerson(tx, call, userId, started.job) : started.job
  return { shares, total, job, running: started.running }
}

/** In the same batch, so that taking the hand-over back opens the sign-in again. */
async function disablePerson(tx: Tx, call: Call, userId: string, job: LongJob): Promise<LongJob> {
  await updateRecords(tx, { ...call, batchId: job.id }, users, [{ id: userId, patch: { active: false } }])
  await sql`update ${table(call, 'long_jobs')} set changed = changed + 1 where id = ${job.id}`.execute(tx)
  return { ...job, changed: job.changed + 1 }
}

async function sharesOf(tx: Tx, call: Call, jobId: string): Promise<Share[]> {
  const found = await sql<Share>`
    select i.object, u.id as "userId", u.name, count(*)::int as count from ${table(call, 'long_job_items')} as i
    cross join lateral jsonb_each_text(i.patch) as p join ${table(call, 'users')} as u on u.id = p.value::uuid
    where i.job_id = ${jobId} group by i.object, u.id, u.name order by i.object, u.name, u.id`.execute(tx)
  return found.rows
}

/** The records that a bulk request means: by their ids, or all that a filter and a search find. */
import { sql, type RawBuilder } from 'kysely'
import { isId } from '../../../shared/ids.ts'
import type { ObjectDeclaration } from '../../../shared/object.ts'
import { visible } from '../../access/visible.ts'
import type { Call, Tx } from '../../call.ts'
import { table } from '../../database/connect.ts'
import { whereOf } from '../list.ts'
import type { BulkInput } from './bulkInput.ts'

function condition(call: Call, object: ObjectDeclaration, input: BulkInput): RawBuilder<boolean> {
  const trash = input.change.verb === 'restore'
  return input.ids ? sql<boolean>`${whereOf(call, object, { trash })} and t.id = any(${input.ids.filter(isId)}::uuid[])` : whereOf(call, object, { filter: input.filter, q: input.q, trash })
}

const actionOf = (input: BulkInput): 'change' | 'delete' => (input.change.verb === 'delete' || input.change.verb === 'restore' ? 'delete' : 'change')

/** Ids in the order of the ids; one more than `limit` tells that there are more. */
export async function meantIds(tx: Tx, call: Call, object: ObjectDeclaration, input: BulkInput, limit: number): Promise<string[]> {
  const found = await sql<{ id: string }>`select t.id from ${table(call, object.name)} as t where ${condition(call, object, input)} order by t.id limit ${limit + 1}`.execute(tx)
  return found.rows.map((row) => row.id)
}

/** How many there are, and how many of them the caller may not touch. */
export async function countMeant(tx: Tx, call: Call, object: ObjectDeclaration, input: BulkInput): Promise<{ matched: number; untouchable: number }> {
  const found = await sql<{ matched: number; open: number }>`
    select count(*)::int as matched, count(*) filter (where ${visible(call, object, 't', actionOf(input))})::int as open from ${table(call, object.name)} as t where ${condition(call, object, input)}`.execute(tx)
  const { matched, open } = found.rows[0]!
  return { matched, untouchable: matched - open }
}

/** Puts them all into a job. Answers how many. */
export async function fillJob(tx: Tx, call: Call, object: ObjectDeclaration, input: BulkInput, jobId: string): Promise<number> {
  const made = await sql`insert into ${table(call, 'long_job_items')} (job_id, position, object, record_id)
    select ${jobId}, row_number() over (order by t.id), ${object.name}, t.id from ${table(call, object.name)} as t where ${condition(call, object, input)}`.execute(tx)
  return Number(made.numAffectedRows ?? 0)
}

/** The first ids that the caller may touch. */
export async function firstOpen(tx: Tx, call: Call, object: ObjectDeclaration, input: BulkInput, limit: number): Promise<string[]> {
  const found = await sql<{ id: string }>`select t.id from ${table(call, object.name)} as t where ${condition(call, object, input)} and ${visible(call, object, 't', actionOf(input))} order by t.id limit ${limit}`.execute(tx)
  return found.rows.map((row) => row.id)
}

/**
 * Takes texts out of the log, as the law on personal data may demand. The digest stays without its
 * salt, so that it tells nothing and the chain still holds; a line of the register says that it was done.
 */
import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '../call.ts'
import { table } from '../database/connect.ts'
import { newId } from '../ids.ts'
import { waitForTurn } from './chain.ts'
import type { Source } from './lineText.ts'
import { whoOf, type Doer } from './register.ts'

/**
 * Takes away what lines tell of a record: values of fields, details, and of a person the addresses
 * that he came from. That something happened, when and by whom, stays. Answers how many lines it were.
 */
export async function eraseLines(tx: Tx, call: Doer, recordId: string): Promise<number> {
  await waitForTurn(tx, call)
  const by = newId()
  const history = await sql<{ id: string }>`update ${table(call, 'history')} set changes = null, erased_by_id = ${by} where record_id = ${recordId} and changes is not null returning id`.execute(tx)
  const register = await sql<{ id: string }>`update ${table(call, 'register')} set detail = '{}', ip = null, user_agent = null, erased_by_id = ${by}
    where (record_id = ${recordId} or actor_id = ${recordId}) and kind <> 'erase' and (detail <> '{}' or ip is not null or user_agent is not null) returning id`.execute(tx)
  const ids = [...history.rows, ...register.rows].map(({ id }) => id)
  await loosen(tx, call, by, ids)
  await note(tx, call, by, { lines: ids.length }, recordId)
  return ids.length
}

/**
 * Deletes whole lines of the history: those of the demonstration, or of an object that is gone.
 * @param condition on rows of `t`
 */
export async function forgetHistory(tx: Tx, call: Doer, condition: RawBuilder<unknown>, object?: string): Promise<number> {
  await waitForTurn(tx, call)
  const by = newId()
  const gone = await sql`with gone as (delete from ${table(call, 'history')} as t where ${condition} returning t.id),
    loose as (update ${table(call, 'digests')} as d set salt = null, erased_by_id = ${by} from gone where d.line_id = gone.id)
    select count(*)::int as n from gone`.execute(tx)
  const { n } = gone.rows[0] as { n: number }
  if (n > 0) await note(tx, call, by, { lines: n, whole: true }, undefined, object)
  return n
}

async function loosen(tx: Tx, call: Doer, by: string, ids: readonly string[]): Promise<void> {
  await sql`update ${table(call, 'digests')} set salt = null, erased_by_id = ${by} where line_id = any(${ids}::uuid[])`.execute(tx)
}

async function note(tx: Tx, call: Doer, id: string, detail: Record<string, unknown>, recordId?: string, object?: string): Promise<void> {
  const { actorId, asId } = whoOf(call)
  await sql`insert into ${table(call, 'register')} (id, at, actor_id, as_id, way, kind, object, record_id, detail)
    values (${id}, ${call.now.toISOString()}, ${actorId}, ${asId}, ${call.way}, 'erase', ${object ?? null}, ${recordId ?? null}, ${JSON.stringify(detail)}::jsonb)`.execute(tx)
}

/** A line whose text may be missing: a line of the register tells who took it. */
export const erasedBy = (where: Pick<Doer, 'workspace'>, column: RawBuilder<unknown>): RawBuilder<boolean> =>
  sql<boolean>`exists (select 1 from ${table(where, 'register' satisfies Source)} as e where e.id = ${column} and e.kind = 'erase')`

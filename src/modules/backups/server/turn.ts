/** One backup or check of a workspace at a time, over all processes. */
import { sql } from 'kysely'
import { withSession } from '../../../kernel/backup/index.ts'
import type { Tx } from '../../../kernel/call.ts'
import type { Database } from '../../../kernel/database/connect.ts'

/** Tells these locks from all others. */
const kind = 7301

/** Answers null, without doing the work, while another is under way. A process that dies gives its turn back. */
export async function inTurn<T>(database: Database, workspace: string, work: () => Promise<T>): Promise<T | null> {
  return withSession(database.url, async (client) => {
    const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1, hashtext($2)) as mine', [kind, workspace])
    return rows[0]!.mine ? work() : null
  })
}

export async function isTaken(tx: Tx, workspace: string): Promise<boolean> {
  const found = await sql<{ taken: boolean }>`select exists (select from pg_locks where locktype = 'advisory' and classid = ${kind} and objid::bigint = (hashtext(${workspace})::bigint & 4294967295)
    and database = (select oid from pg_database where datname = current_database())) as taken`.execute(tx)
  return found.rows[0]!.taken
}

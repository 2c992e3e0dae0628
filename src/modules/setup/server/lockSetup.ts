import { sql } from 'kysely'
import type { Call, Tx } from '../../../kernel/call.ts'

/** One set-up, or one restore in its place, at a time; to the end of the transaction. */
export async function lockSetup(tx: Tx, { workspace }: Pick<Call, 'workspace'>): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`clientele.setup.${workspace}`}))`.execute(tx)
}

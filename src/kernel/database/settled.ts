/** What a transaction that is taken back must wait for, so that a dry run says what the commit would have said. */
import { sql } from 'kysely'
import type { Tx } from '../call.ts'

/**
 * Waits for all statements that were sent ahead, and has the constraints checked that otherwise wait
 * for the commit (PostgreSQL 18, `SET CONSTRAINTS`). Throws what failed first. Before `rollback to
 * savepoint`, which forgets it and puts the constraints back to waiting.
 */
export async function settled(tx: Tx): Promise<void> {
  await sql`set constraints all immediate`.execute(tx)
}

/** Takes old mails out of the outbox: it is no archive. */
import { sql } from 'kysely'
import type { Call } from '../call.ts'
import { table, type Database } from '../database/connect.ts'

export async function forgetMails(database: Database, call: Call): Promise<void> {
  await sql`delete from ${table(call, 'outgoing_mails')} where state in ('sent', 'failed') and state_at < now() - interval '60 days'`.execute(database.db)
}

import { sql } from 'kysely'
import type { Call } from '../../../kernel/call.ts'
import { table, type Database } from '../../../kernel/database/connect.ts'

/** The log is kept for 30 days. */
export async function forgetDeliveries(database: Database, call: Call): Promise<void> {
  await sql`delete from ${table(call, 'webhook_deliveries')} where state in ('delivered', 'failed') and created_at < now() - interval '30 days'`.execute(database.db)
}

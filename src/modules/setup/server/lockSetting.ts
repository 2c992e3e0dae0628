import { sql } from 'kysely'
import type { Call, Tx } from '../../../kernel/call.ts'
import { table } from '../../../kernel/database/connect.ts'

/** Whoever changes a part of a setting waits for the one before, so that neither loses what the other wrote. The row may not be there yet. */
export async function lockSetting(tx: Tx, call: Call, key: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`clientele.settings.${call.workspace}.${key}`}))`.execute(tx)
  await sql`select 1 from ${table(call, 'settings')} where key = ${key} for update`.execute(tx)
}

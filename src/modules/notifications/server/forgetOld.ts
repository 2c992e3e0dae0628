/** Nightly: what was read long ago goes, and what nobody read for a year. */
import { sql } from 'kysely'
import type { Call } from '../../../kernel/call.ts'
import { table, type Database } from '../../../kernel/database/connect.ts'

const readDays = 90
const unreadDays = 365

export async function forgetOld(database: Database, call: Call): Promise<void> {
  const before = (days: number): string => new Date(call.now.getTime() - days * 24 * 3600_000).toISOString()
  await sql`delete from ${table(call, 'notifications')} where at < ${before(unreadDays)} or (at < ${before(readDays)} and (read_at is not null or not in_app))`.execute(database.db)
}

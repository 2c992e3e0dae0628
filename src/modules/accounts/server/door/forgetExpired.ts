/** Nightly: sessions, tickets and counts that have run out go. */
import { sql } from 'kysely'
import type { Call } from '../../../../kernel/call.ts'
import { table, type Database } from '../../../../kernel/database/connect.ts'
import { guessWindowSeconds } from './signInSettings.ts'

export async function forgetExpired(database: Database, call: Call): Promise<void> {
  await sql`delete from ${table(call, 'auth_sessions')} where expires_at < now()`.execute(database.db)
  await sql`delete from ${table(call, 'auth_verifications')} where expires_at < now()`.execute(database.db)
  await sql`delete from ${table(call, 'sign_in_tickets')} where expires_at < now()`.execute(database.db)
  await sql`delete from ${table(call, 'sign_in_guesses')} where since < now() - make_interval(secs => ${guessWindowSeconds})`.execute(database.db)
}

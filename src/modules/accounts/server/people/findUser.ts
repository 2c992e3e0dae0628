/** People by their sign-in address. */
import { sql } from 'kysely'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { table } from '../../../../kernel/database/connect.ts'
import { notFound } from '../../../../kernel/problem.ts'
import { translate } from '../../../../kernel/text/translate.ts'

/** The id of the living person with this address. Throws 404. */
export async function userIdByEmail(tx: Tx, call: Call, email: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`select id from ${table(call, 'users')} where lower(email) = lower(${email.trim()}) and deleted_at is null`.execute(
    tx,
  )
  if (!rows[0]) throw notFound(translate(call.language, 'accounts:errors.noSuchAddress', { email }))
  return rows[0].id
}

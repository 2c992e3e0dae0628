/** People are not part of the settings; the file names them by their mail address. */
import { sql } from 'kysely'
import type { Call, Tx } from '../../../kernel/call.ts'
import { table } from '../../../kernel/database/connect.ts'

export interface People {
  emailOf(id: string): string | null
  idOf(email: string): string | null
}

export async function loadPeople(tx: Tx, call: Call): Promise<People> {
  const { rows } = await sql<{ id: string; email: string }>`select id, lower(email) as email from ${table(call, 'users')} where deleted_at is null and email is not null`.execute(tx)
  const [emails, ids] = [new Map(rows.map(({ id, email }) => [id, email])), new Map(rows.map(({ id, email }) => [email, id]))]
  return { emailOf: (id) => emails.get(id) ?? null, idOf: (email) => ids.get(email.toLowerCase()) ?? null }
}

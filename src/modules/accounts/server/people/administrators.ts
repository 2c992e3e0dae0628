import { sql } from 'kysely'
import { administratorRole } from '../../../../kernel/access/administrator.ts'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { table } from '../../../../kernel/database/connect.ts'

export interface Administrator {
  id: string
  name: string
  email: string | null
  /** Null where the person has chosen none. */
  language: string | null
}

/** Who administers the firm now; the one who has been here longest comes first. */
export async function administrators(tx: Tx, call: Pick<Call, 'workspace'>): Promise<Administrator[]> {
  const found = await sql<Administrator>`select id, name, email, language from ${table(call, 'users')} where ${administratorRole} = any(roles) and active and deleted_at is null order by created_at, id`.execute(tx)
  return found.rows
}

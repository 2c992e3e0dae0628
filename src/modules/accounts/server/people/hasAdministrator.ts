/** Whether anybody can administer the workspace. */
import { sql } from 'kysely'
import { administratorRole } from '../../../../kernel/access/administrator.ts'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { table } from '../../../../kernel/database/connect.ts'

/** True when a living, active administrator has a way to sign in. */
export async function hasAdministrator(tx: Tx, where: Pick<Call, 'workspace'>): Promise<boolean> {
  const { rows } = await sql<{ any: boolean }>`
    select exists (
      select 1 from ${table(where, 'users')} u join ${table(where, 'auth_accounts')} a on a.user_id = u.id
      where ${administratorRole} = any(u.roles) and u.active and u.deleted_at is null
    ) as any`.execute(tx)
  return rows[0]?.any ?? false
}

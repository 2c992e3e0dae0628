import { sql } from 'kysely'
import type { Permissions } from '../../../../shared/access.ts'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { table } from '../../../../kernel/database/connect.ts'
import { updateRecords } from '../../../../kernel/records/write.ts'
import { roles } from '../../contract.ts'
import { lockRights } from './rightsVersion.ts'

/**
 * Takes an object, or a field of it, that is gone for good out of all roles, those in the trash too:
 * a later one of the same name must not come with the rights of this one. The system does it, on
 * behalf of whoever purges.
 */
export async function forgetRights(tx: Tx, call: Call, object: string, field?: string): Promise<void> {
  const path = field === undefined ? [object] : [object, 'fields', field]
  await lockRights(tx, call)
  const found = await sql<{ id: string; permissions: Permissions }>`
    select id, permissions #- ${path}::text[] as permissions from ${table(call, 'roles')} where permissions #> ${path}::text[] is not null order by id`.execute(tx)
  const system: Call = { ...call, actor: null, ...(call.actor ? { behalfOfId: call.actor.id } : {}) }
  await updateRecords(tx, system, roles, found.rows.map(({ id, permissions }) => ({ id, patch: { permissions } })), { withTrash: true })
}

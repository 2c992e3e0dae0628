/** Gives the roles of a new installation names in the firm's language. */
import { sql } from 'kysely'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { table } from '../../../../kernel/database/connect.ts'
import { updateRecords } from '../../../../kernel/records/write.ts'
import { translate } from '../../../../kernel/text/translate.ts'
import { builtInRoles, roles } from '../../contract.ts'

/** Names that somebody changed (version above 1) stay. */
export async function nameRoles(tx: Tx, call: Call): Promise<void> {
  const { rows } = await sql<{
    id: string
    key: string
  }>`select id, key from ${table(call, 'roles')} where key = any(${[...builtInRoles]}::text[]) and version = 1 and deleted_at is null`.execute(tx)
  await updateRecords(
    tx,
    call,
    roles,
    rows.map(({ id, key }) => ({ id, patch: { name: translate(call.language, `accounts:roleNames.${key}`) } })),
  )
}

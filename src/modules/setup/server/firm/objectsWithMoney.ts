/** Where sums are stored. */
import { sql } from 'kysely'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { table } from '../../../../kernel/database/connect.ts'
import { columnName } from '../../../../kernel/records/columns.ts'
import { allObjects } from '../../../../kernel/records/registry.ts'

/** Names of the objects with a sum in any record. Those in the trash count: they come back as they were. */
export async function objectsWithMoney(tx: Tx, call: Call): Promise<string[]> {
  const asked = allObjects(call).flatMap((object) => {
    const columns = Object.entries(object.fields).flatMap(([name, field]) => (field.type === 'money' ? [sql`${sql.ref(columnName(name))} is not null`] : []))
    return columns.length > 0 ? [sql`select ${object.name} as name where exists (select 1 from ${table(call, object.name)} where ${sql.join(columns, sql` or `)})`] : []
  })
  if (asked.length === 0) return []
  const found = await sql<{ name: string }>`${sql.join(asked, sql` union all `)}`.execute(tx)
  return found.rows.map((row) => row.name)
}

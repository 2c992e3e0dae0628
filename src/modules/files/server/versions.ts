import { sql } from 'kysely'
import type { Call, Tx } from '../../../kernel/call.ts'
import { table } from '../../../kernel/database/connect.ts'
import type { FileVersion } from '../contract.ts'
import { findFile } from './findFile.ts'
import { person } from './fileRow.ts'

/** All contents that a file has had, newest first. */
export async function versionsOf(tx: Tx, call: Call, id: string): Promise<FileVersion[]> {
  const { number: current } = await findFile(tx, call, id)
  const found = await sql<{ number: number; name: string; type: string; size: number; restored_from: number | null; created_at: string; created_by_id: string | null; created_by: string | null }>`
    select v.number, v.name, v.type, v.size, v.restored_from, v.created_at, v.created_by_id, u.name as created_by
    from ${table(call, 'file_versions')} as v left join ${table(call, 'users')} as u on u.id = v.created_by_id
    where v.file_id = ${id} order by v.number desc`.execute(tx)
  return found.rows.map((row) => ({ number: row.number, current: row.number === current, name: row.name, type: row.type, size: row.size, restoredFrom: row.restored_from, createdAt: row.created_at, createdBy: person(row.created_by_id, row.created_by) }))
}

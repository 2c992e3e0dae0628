/** Remembers which records somebody found to be different, so that nobody looks at them again. */
import { sql } from 'kysely'
import { requireLevel } from '../../../../kernel/access/visible.ts'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { table } from '../../../../kernel/database/connect.ts'
import { findObject } from '../../../../kernel/records/registry.ts'
import { loadForWrite } from '../../../../kernel/records/rows.ts'
import type { Mergeable } from '../../contract.ts'

/** Every pair of them. Throws 404 and 403 for records that the caller may not see or change. */
export async function keepApart(tx: Tx, call: Call, name: Mergeable, ids: readonly string[]): Promise<void> {
  const rows = (await pairs(tx, call, name, ids)).map(([a, b]) => ({ object: name, a, b, created_at: call.now.toISOString(), created_by_id: call.actor?.id ?? null }))
  const target = table(call, 'different_records')
  await sql`insert into ${target} select * from json_populate_recordset(null::${target}, ${JSON.stringify(rows)}::json) on conflict do nothing`.execute(tx)
}

export async function forgetApart(tx: Tx, call: Call, name: Mergeable, ids: readonly string[]): Promise<void> {
  const all = (await pairs(tx, call, name, ids)).flat()
  await sql`delete from ${table(call, 'different_records')} where object = ${name} and a = any(${all}::uuid[]) and b = any(${all}::uuid[])`.execute(tx)
}

async function pairs(tx: Tx, call: Call, name: Mergeable, ids: readonly string[]): Promise<[string, string][]> {
  const object = findObject(call, name)
  requireLevel(call, object, 'change')
  const sorted = [...(await loadForWrite(tx, call, object, ids, 'change')).keys()].sort()
  return sorted.flatMap((a, index) => sorted.slice(index + 1).map((b): [string, string] => [a, b]))
}

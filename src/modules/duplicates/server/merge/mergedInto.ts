/** Where a record went that was merged, for the card that an old link opens. */
import { sql } from 'kysely'
import { gaveCard } from '../../../../kernel/audit/index.ts'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { table } from '../../../../kernel/database/connect.ts'
import { getRecord } from '../../../../kernel/records/read.ts'
import { recordsById } from '../../../../kernel/records/include.ts'
import { findObject } from '../../../../kernel/records/registry.ts'
import type { Mergeable } from '../../contract.ts'

/** Follows a chain of merges to its end. Nulls where it was not merged, or is out of the trash again. Throws 404. */
export async function mergedInto(tx: Tx, call: Call, name: Mergeable, id: string): Promise<{ survivor: { id: string; title: string } | null; jobId: string | null }> {
  const object = findObject(call, name)
  const record = await getRecord(tx, call, object, id)
  if (!record.deletedAt) return { survivor: null, jobId: null }
  const merges = table(call, 'merges')
  const found = await sql<{ survivor_id: string; id: string; created_by_id: string | null; depth: number }>`
    with recursive way as (
      (select m.survivor_id, m.id, m.created_by_id, 1 as depth from ${merges} as m where m.object = ${name} and m.merged_id = ${id} order by m.created_at desc limit 1)
      union all
      select m.survivor_id, m.id, m.created_by_id, way.depth + 1 from way join ${merges} as m on m.merged_id = way.survivor_id and m.object = ${name}
        join ${table(call, name)} as t on t.id = way.survivor_id and t.deleted_at is not null where way.depth < 20)
    select * from way order by depth`.execute(tx)
  const [first, last] = [found.rows[0], found.rows.at(-1)]
  if (!first || !last) return { survivor: null, jobId: null }
  const survivor = (await recordsById(tx, call, object, [last.survivor_id])).get(last.survivor_id)
  if (survivor) gaveCard(call, name, survivor.id)
  return {
    survivor: survivor ? { id: survivor.id, title: String(survivor[object.title] ?? '') } : null,
    jobId: first.created_by_id === call.actor?.id ? first.id : null,
  }
}

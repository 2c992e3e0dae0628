/** Lines as a reader may see them: names of records and values of fields only where his rights reach. */
import { level } from '../../../kernel/access/visible.ts'
import type { Call, Tx } from '../../../kernel/call.ts'
import { titlesOf } from '../../../kernel/jobs/long/items.ts'
import { seenChanges, type FieldChanges } from '../../../kernel/records/history.ts'
import { findObject, hasObject } from '../../../kernel/records/registry.ts'
import type { Line } from '../contract.ts'
import { objectName } from './objectName.ts'

export interface LineRow {
  id: string
  at: string
  /** `at` with all its digits. */
  place: string
  kind: Line['kind']
  actor_id: string | null
  actor_name: string | null
  as_id: string | null
  as_name: string | null
  way: string
  object: string | null
  record_id: string | null
  op: string | null
  changes: FieldChanges | null
  ip: string | null
  user_agent: string | null
  detail: Record<string, unknown>
  erased: boolean
}

export async function dress(tx: Tx, call: Call, rows: readonly LineRow[]): Promise<Line[]> {
  const titles = await titlesOf(tx, call, rows.flatMap(({ object, record_id: id }) => (object && id ? [{ object, id }] : [])))
  const person = (id: string | null, name: string | null): Line['actor'] => (id === null ? null : { id, name: name ?? '' })
  return rows.map((row) => {
    const title = (row.record_id && titles.get(row.record_id)) || null
    return {
      id: row.id,
      at: row.at,
      kind: row.kind,
      actor: person(row.actor_id, row.actor_name),
      as: person(row.as_id, row.as_name),
      way: row.way,
      object: row.object,
      objectName: row.object && hasObject(call, row.object) ? objectName(call, row.object, row.record_id ? 'one' : 'many') : null,
      recordId: row.record_id,
      title,
      op: row.op,
      // Values only with the record itself: a head may not read here what he may not open there.
      changes: row.changes && row.object && (title !== null || maySeeAll(call, row.object)) && hasObject(call, row.object) ? (seenChanges(call, findObject(call, row.object), row.changes) as Line['changes']) : null,
      ip: row.ip,
      userAgent: row.user_agent,
      detail: row.detail,
      erased: row.erased,
    }
  })
}

const maySeeAll = (call: Call, object: string): boolean => hasObject(call, object) && level(call, findObject(call, object), 'see') === 'all'

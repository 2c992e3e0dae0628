/** The history of every field: who changed what, when and by which way. Lines are only ever added. */
import { sql } from 'kysely'
import type { AnyRecord, ObjectDeclaration } from '../../shared/object.ts'
import { seen } from '../access/fields.ts'
import type { Call, Tx } from '../call.ts'
import { table } from '../database/connect.ts'
import { newId } from '../ids.ts'
import type { Change } from '../module.ts'
import { getRecord } from './read.ts'

export type FieldChanges = Record<string, [before: unknown, after: unknown]>

export interface HistoryLine {
  id: string
  version: number
  op: Change['op']
  actor: { id: string; name: string } | null
  way: string
  /** The import, bulk change, merge or hand-over that wrote it. */
  batchId: string | null
  at: string
  /** Null for a create. */
  changes: FieldChanges | null
}

/** The fields that differ, own fields only. */
export function changedFields(object: ObjectDeclaration, before: AnyRecord, after: AnyRecord): FieldChanges {
  const changes: FieldChanges = {}
  for (const name of Object.keys(object.fields)) {
    const a = before[name] ?? null
    const b = after[name] ?? null
    if (a !== b && canonical(a) !== canonical(b)) changes[name] = [a, b]
  }
  return changes
}

/** The changes that people hear of: what the system derives makes no version and no history. */
export const toldFields = (object: ObjectDeclaration, before: AnyRecord, after: AnyRecord): FieldChanges =>
  Object.fromEntries(Object.entries(changedFields(object, before, after)).filter(([name]) => !object.fields[name]?.derived))

/** Equal values give equal text, whatever the order of keys; "10.0" and "10" of a number column differ as stored. */
function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  return `{${Object.entries(value).filter(([, v]) => v !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join()}}`
}

/** Rows of the history for a set of changes, as `writeTrail` stores them. */
export function historyRows(call: Call, object: ObjectDeclaration, changes: readonly Change[]): Record<string, unknown>[] {
  return changes.map((change) => ({
    id: newId(),
    object: object.name,
    record_id: change.id,
    version: change.after.version,
    op: change.op,
    actor_id: call.actor?.id ?? call.behalfOfId ?? null,
    way: call.way,
    batch_id: call.batchId ?? null,
    at: call.now.toISOString(),
    changes: change.op === 'update' && change.before ? toldFields(object, change.before, change.after) : null,
  }))
}

/** The history of one record, newest first, for who may see the record. */
export async function recordHistory(tx: Tx, call: Call, declared: ObjectDeclaration, id: string, limit = 200): Promise<HistoryLine[]> {
  const object = seen(call, declared)
  await getRecord(tx, call, object, id, { fields: [] })
  const rows = await sql<{ id: string; version: number; op: Change['op']; actor_id: string | null; actor: string | null; way: string; batch_id: string | null; at: string; changes: FieldChanges | null }>`
    select h.id, h.version, h.op, h.actor_id, u.name as actor, h.way, h.batch_id, h.at, h.changes
    from ${table(call, 'history')} as h left join ${table(call, 'users')} as u on u.id = h.actor_id
    where h.object = ${object.name} and h.record_id = ${id} order by h.version desc, h.id desc limit ${limit}`.execute(tx)
  return rows.rows.map((row) => ({ id: row.id, version: row.version, op: row.op, actor: row.actor_id ? { id: row.actor_id, name: row.actor ?? '' } : null, way: row.way, batchId: row.batch_id, at: row.at, changes: row.changes && seenChanges(call, object, row.changes) }))
}

/** Fields that the caller may not see, and those that are gone, stay out. */
export function seenChanges(call: Call, object: ObjectDeclaration, changes: FieldChanges): FieldChanges {
  const { fields } = seen(call, object)
  return Object.fromEntries(Object.entries(changes).filter(([name]) => Object.hasOwn(fields, name)))
}

/** Who changed a record last; null for the system. */
export async function lastActor(tx: Tx, call: Call, object: ObjectDeclaration, id: string): Promise<{ id: string; name: string } | null> {
  const found = await sql<{ id: string; name: string }>`select u.id, u.name from ${table(call, 'history')} as h join ${table(call, 'users')} as u on u.id = h.actor_id where h.object = ${object.name} and h.record_id = ${id} order by h.version desc limit 1`.execute(tx)
  return found.rows[0] ?? null
}

/** What a batch (an import, a bulk change, a merge, a hand-over) did to each record, from the lines that it left in the history. */
import { sql } from 'kysely'
import type { AnyRecord, ObjectDeclaration } from '../../../shared/object.ts'
import type { Call, Tx } from '../../call.ts'
import { table } from '../../database/connect.ts'
import type { Change } from '../../module.ts'
import { readRow, selectColumns } from '../columns.ts'

export interface Touched {
  id: string
  /** What the batch did first: it tells whether the record was there, and whether in the trash. */
  first: Change['op']
  /** Whether the first that moved it from or to the trash put it there; null when neither happened. */
  trashed: boolean | null
  /** The version that the batch left behind. */
  version: number
  /** Old values of changed fields. */
  before: Record<string, unknown>
}

/** Of these records only, where ids are given. */
export async function touchedBy(tx: Tx, call: Call, batchId: string, object: ObjectDeclaration, ids?: readonly string[]): Promise<Touched[]> {
  const found = await sql<{ record_id: string; op: Change['op']; version: number; changes: Record<string, [unknown, unknown]> | null }>`
    select record_id, op, version, changes from ${table(call, 'history')}
    where batch_id = ${batchId} and object = ${object.name} ${ids ? sql`and record_id = any(${ids}::uuid[])` : sql``} order by record_id, version`.execute(tx)
  const touched = new Map<string, Touched>()
  for (const { record_id, op, version, changes } of found.rows) {
    const entry = touched.get(record_id) ?? { id: record_id, first: op, trashed: null, version, before: {} }
    if (op === 'trash' || op === 'restore') entry.trashed ??= op === 'trash'
    entry.version = version
    // A field that was taken out of the declaration since has nowhere to go back to.
    for (const [name, [before]] of Object.entries(changes ?? {})) if (!Object.hasOwn(entry.before, name) && Object.hasOwn(object.fields, name)) entry.before[name] = before
    touched.set(record_id, entry)
  }
  return [...touched.values()]
}

/** Records by id, in the trash or not. */
export async function storedRecords(tx: Tx, call: Call, object: ObjectDeclaration, ids: readonly string[]): Promise<Map<string, AnyRecord>> {
  if (ids.length === 0) return new Map()
  const rows = await sql<Record<string, unknown>>`select ${sql.join(selectColumns(object).map((column) => sql.ref(`t.${column}`)))} from ${table(call, object.name)} as t where t.id = any(${ids}::uuid[])`.execute(tx)
  return new Map(rows.rows.map((row) => [row.id as string, readRow(object, row)]))
}

/** Which records a reader may see, in the trash or not. */
import { sql } from 'kysely'
import { seen } from '../../../kernel/access/fields.ts'
import { visible } from '../../../kernel/access/visible.ts'
import type { Call, Tx } from '../../../kernel/call.ts'
import { table } from '../../../kernel/database/connect.ts'
import { anyOf } from '../../../kernel/database/planOnce.ts'
import { Problem } from '../../../kernel/problem.ts'
import { readRow, selectList } from '../../../kernel/records/columns.ts'
import { getRecord } from '../../../kernel/records/read.ts'
import { findObject, hasObject } from '../../../kernel/records/registry.ts'
import type { AnyRecord } from '../../../shared/object.ts'

/** Of these records those that the caller may see, in the trash or not, by id. */
export async function recordsSeen(tx: Tx, call: Call, name: string, ids: readonly string[]): Promise<Map<string, AnyRecord>> {
  const object = seen(call, findObject(call, name))
  const found = await sql<Record<string, unknown>>`
    select ${selectList(object, 't')} from ${table(call, name)} as t where t.id = ${anyOf(ids)} and ${visible(call, object, 't')}`.execute(tx)
  return new Map(found.rows.map((row) => [row.id as string, readRow(object, row)]))
}

/** Whether a reader sees a record. */
export type Sees = (tx: Tx, as: Call, object: string, id: string) => Promise<boolean>

/** Remembers, within one transaction, who sees what: the records named here are asked for together, once a reader. */
export function seesTogether(records: readonly { object: string; id: string }[]): Sees {
  const ids = new Map([...Map.groupBy(records, ({ object }) => object)].map(([object, ofObject]) => [object, new Set(ofObject.map(({ id }) => id))]))
  const known = new Map<string, ReadonlySet<string>>()
  return async (tx, as, name, id) => {
    if (!ids.get(name)?.has(id)) return (await recordSeen(tx, as, name, id)) !== null
    const key = `${as.actor?.id} ${name}`
    let seenOnes = known.get(key)
    if (!seenOnes) known.set(key, (seenOnes = await idsSeen(tx, as, name, [...ids.get(name)!])))
    return seenOnes.has(id)
  }
}

async function idsSeen(tx: Tx, as: Call, name: string, ids: readonly string[]): Promise<Set<string>> {
  if (!hasObject(as, name)) return new Set()
  const found = await sql<{ id: string }>`select t.id from ${table(as, name)} as t where t.id = ${anyOf(ids)} and ${visible(as, seen(as, findObject(as, name)), 't')}`.execute(tx)
  return new Set(found.rows.map((row) => row.id))
}

/** The record as the caller may see it; null when it is not there for him. */
export async function recordSeen(tx: Tx, call: Call, object: string, id: string): Promise<AnyRecord | null> {
  if (!hasObject(call, object)) return null
  try {
    return await getRecord(tx, call, findObject(call, object), id)
  } catch (error) {
    if (error instanceof Problem) return null
    throw error
  }
}

/** What somebody else may see: the call as that person would make it. */
import { sql } from 'kysely'
import { seen } from '../../../kernel/access/fields.ts'
import { visible } from '../../../kernel/access/visible.ts'
import type { Call, Tx } from '../../../kernel/call.ts'
import { table, type Database } from '../../../kernel/database/connect.ts'
import { Problem } from '../../../kernel/problem.ts'
import { readRow, selectColumns } from '../../../kernel/records/columns.ts'
import { getRecord } from '../../../kernel/records/read.ts'
import { findObject, hasObject } from '../../../kernel/records/registry.ts'
import type { AnyRecord } from '../../../shared/object.ts'
import { loadPerson } from '../../accounts/server/index.ts'

/** Null for somebody who has left. */
export async function callAs(tx: Tx, call: Call, userId: string): Promise<Call | null> {
  const person = await loadPerson({ db: tx as unknown as Database['db'] }, call.workspace, userId, call.now)
  return person && { ...call, actor: person.actor, language: person.language ?? call.firm.language, timeZone: person.timeZone ?? call.firm.timeZone }
}

/** Of these records those that the caller may see, in the trash or not, by id. */
export async function recordsSeen(tx: Tx, call: Call, name: string, ids: readonly string[]): Promise<Map<string, AnyRecord>> {
  const object = seen(call, findObject(call, name))
  const found = await sql<Record<string, unknown>>`
    select ${sql.join(selectColumns(object).map((column) => sql.ref(`t.${column}`)))} from ${table(call, name)} as t where t.id = any(${ids}::uuid[]) and ${visible(call, object, 't')}`.execute(tx)
  return new Map(found.rows.map((row) => [row.id as string, readRow(object, row)]))
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

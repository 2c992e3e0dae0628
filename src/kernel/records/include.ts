/** Nests the records that references name, each under its relation, as far as the caller may see them. */
import { sql } from 'kysely'
import { relationsOf, type AnyRecord, type ObjectDeclaration } from '../../shared/object.ts'
import { seen } from '../access/fields.ts'
import { level, visible } from '../access/visible.ts'
import type { Call, Tx } from '../call.ts'
import { table } from '../database/connect.ts'
import { invalid } from '../problem.ts'
import { translate } from '../text/translate.ts'
import { readRow, selectColumns } from './columns.ts'
import { findObject, hasObject } from './registry.ts'

export async function addIncluded(tx: Tx, call: Call, declared: ObjectDeclaration, records: AnyRecord[], names: readonly string[]): Promise<void> {
  const object = seen(call, declared)
  const relations = relationsOf(object).filter((relation) => hasObject(call, relation.to))
  for (const name of new Set(names)) {
    const relation = relations.find((candidate) => candidate.relation === name)
    if (!relation) throw invalid([{ path: 'include', code: 'unknownInclude', message: translate(call.language, 'kernel:errors.unknownInclude', { name: name.slice(0, 80), known: relations.map((r) => r.relation).join(', ') }) }])
    const found = await recordsById(tx, call, findObject(call, relation.to), records.map((record) => record[relation.fieldName] as string | null))
    for (const record of records) record[name] = found.get(record[relation.fieldName] as string) ?? null
  }
}

/** Living, visible records by id. Ids that are unknown, hidden or in the trash are simply absent. */
export async function recordsById(tx: Tx, call: Call, declared: ObjectDeclaration, ids: readonly (string | null | undefined)[]): Promise<Map<string, AnyRecord>> {
  const object = seen(call, declared)
  const wanted = [...new Set(ids.filter((id): id is string => Boolean(id)))]
  if (wanted.length === 0 || level(call, object, 'see') === 'none') return new Map()
  const rows = await sql<Record<string, unknown>>`
    select ${sql.join(selectColumns(object).map((column) => sql.ref(`t.${column}`)))} from ${table(call, object.name)} as t
    where t.id = any(${wanted}::uuid[]) and t.deleted_at is null and ${visible(call, object, 't')}`.execute(tx)
  return new Map(rows.rows.map((row) => [row.id as string, readRow(object, row)]))
}

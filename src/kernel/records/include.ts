/** Nests the records that references name, each under its relation, as far as the caller may see them. */
import { sql } from 'kysely'
import { nestable, type AnyRecord, type ObjectDeclaration, type Relation } from '../../shared/object.ts'
import { seen } from '../access/fields.ts'
import { level, visible } from '../access/visible.ts'
import type { Call, Tx } from '../call.ts'
import { table } from '../database/connect.ts'
import { anyOf } from '../database/planOnce.ts'
import { invalid } from '../problem.ts'
import { translate } from '../text/translate.ts'
import { readRow, selectList } from './columns.ts'
import { findObject, hasObject } from './registry.ts'

export async function addIncluded(tx: Tx, call: Call, declared: ObjectDeclaration, records: AnyRecord[], names: readonly string[], nested?: ReadonlyMap<string, readonly string[]>): Promise<void> {
  for (const { relation, fieldName, to, many } of includedRelations(call, seen(call, declared), names)) {
    const found = await recordsById(tx, call, findObject(call, to), records.flatMap((record) => idsIn(record[fieldName])), nested?.get(relation))
    for (const record of records) {
      const there = idsIn(record[fieldName]).flatMap((id) => found.get(id) ?? [])
      record[relation] = many ? there : (there[0] ?? null)
    }
  }
}

/** The ids that a field of one or several references holds. */
export const idsIn = (value: unknown): string[] => (Array.isArray(value) ? (value as string[]) : typeof value === 'string' ? [value] : [])

/** The relations that `include` names, each once. Throws 422 for one that is not there. */
export function includedRelations(call: Call, object: ObjectDeclaration, names: readonly string[]): Relation[] {
  const relations = nestable(object).filter((relation) => hasObject(call, relation.to))
  return [...new Set(names)].map((name) => {
    const relation = relations.find((candidate) => candidate.relation === name)
    if (!relation) throw invalid([{ path: 'include', code: 'unknownInclude', message: translate(call.language, 'kernel:errors.unknownInclude', { name: name.slice(0, 80), known: relations.map((r) => r.relation).join(', ') }) }])
    return relation
  })
}

/** Living, visible records by id. Ids that are unknown, hidden or in the trash are simply absent. */
export async function recordsById(tx: Tx, call: Call, declared: ObjectDeclaration, ids: readonly (string | null | undefined)[], fields?: readonly string[]): Promise<Map<string, AnyRecord>> {
  const object = seen(call, declared)
  const wanted = [...new Set(ids.filter((id): id is string => Boolean(id)))]
  if (wanted.length === 0 || level(call, object, 'see') === 'none') return new Map()
  const rows = await sql<Record<string, unknown>>`
    select ${selectList(object, 't', fields)} from ${table(call, object.name)} as t
    where t.id = ${anyOf(wanted)} and t.deleted_at is null and ${visible(call, object, 't')}`.execute(tx)
  return new Map(rows.rows.map((row) => [row.id as string, readRow(object, row, fields)]))
}

/** A page of a list, and one record, as JSON text: what `listRecords` and `getRecord` answer, without a detour through objects. */
import { sql } from 'kysely'
import type { ObjectDeclaration, relationsOf } from '../../shared/object.ts'
import { seen } from '../access/fields.ts'
import { level, visible } from '../access/visible.ts'
import type { Call, Tx } from '../call.ts'
import { table } from '../database/connect.ts'
import { notFound } from '../problem.ts'
import { translate } from '../text/translate.ts'
import { columnName } from './columns.ts'
import { includedRelations } from './include.ts'
import { JsonText, recordJson, withMembers } from './jsonRows.ts'
import { alias, preparePage, totalsOf, type RecordQuery } from './list.ts'
import { isId } from './read.ts'
import { findObject } from './registry.ts'
import { cursorColumns, encodeCursor } from './sort.ts'

interface Row extends Record<string, unknown> {
  record: string
  id: string
}

export async function listJson(tx: Tx, call: Call, declared: ObjectDeclaration, query: RecordQuery): Promise<JsonText> {
  const object = seen(call, declared)
  const page = preparePage(call, object, query)
  const relations = includedRelations(call, object, query.include ?? [])
  const rows = await sql<Row>`
    select ${recordJson(object, alias, page.fields)} as record, ${sql.ref(`${alias}.id`)} as id, ${sql.join([...cursorColumns(alias, page.keys), ...linkColumns(relations)])}
    from ${table(call, object.name)} as ${sql.ref(alias)} where ${page.condition} order by ${page.order} limit ${page.limit + 1}`.execute(tx)
  const found = rows.rows.slice(0, page.limit)
  const last = found.at(-1)
  const texts = await withIncluded(tx, call, relations, found)
  const totals = await totalsOf(tx, call, object, query, page.where)
  const next = rows.rows.length > page.limit && last ? encodeCursor(page.keys, last) : null
  return new JsonText(`{"data":[${texts.join()}],"page":${JSON.stringify({ next, ...totals })}}`, found.length)
}

/** Throws 404 for what the caller may not see. */
export async function recordAsJson(tx: Tx, call: Call, declared: ObjectDeclaration, id: string, options: { include?: readonly string[] | undefined; fields?: readonly string[] | undefined }): Promise<{ body: JsonText; version: number }> {
  const missing = notFound(translate(call.language, 'kernel:errors.notFound'))
  if (!isId(id)) throw missing
  const object = seen(call, declared)
  const relations = includedRelations(call, object, options.include ?? [])
  const links = linkColumns(relations)
  const rows = await sql<Row & { version: number }>`
    select ${recordJson(object, alias, options.fields)} as record, ${sql.ref(`${alias}.id`)} as id, ${sql.ref(`${alias}.version`)} as version ${links.length > 0 ? sql`, ${sql.join(links)}` : sql``}
    from ${table(call, object.name)} as ${sql.ref(alias)} where ${sql.ref(`${alias}.id`)} = ${id} and ${visible(call, object, alias)}`.execute(tx)
  const [row] = rows.rows
  if (!row) throw missing
  const [text] = await withIncluded(tx, call, relations, [row])
  return { body: new JsonText(text!), version: row.version }
}

type Relation = ReturnType<typeof relationsOf>[number]

const linkColumns = (relations: readonly Relation[]) => relations.map(({ fieldName }, index) => sql`${sql.ref(`${alias}.${columnName(fieldName)}`)} as ${sql.id(`link_${index}`)}`)

/** One query for each object referred to. Ids that are unknown, hidden or in the trash give null. */
async function withIncluded(tx: Tx, call: Call, relations: readonly Relation[], rows: readonly Row[]): Promise<string[]> {
  const found = new Map<string, Map<string, string>>()
  for (const to of new Set(relations.map((relation) => relation.to))) {
    const indexes = relations.flatMap((relation, index) => (relation.to === to ? [index] : []))
    const ids = new Set(rows.flatMap((row) => indexes.map((index) => row[`link_${index}`] as string | null).filter((id) => id !== null)))
    const target = seen(call, findObject(call, to))
    if (ids.size === 0 || level(call, target, 'see') === 'none') continue
    const linked = await sql<Row>`select t.id, ${recordJson(target, alias)} as record from ${table(call, to)} as t where t.id = any(${[...ids]}::uuid[]) and t.deleted_at is null and ${visible(call, target, alias)}`.execute(tx)
    found.set(to, new Map(linked.rows.map(({ id, record }) => [id, record])))
  }
  return rows.map((row) => withMembers(row.record, relations.map(({ relation, to }, index) => [relation, found.get(to)?.get(row[`link_${index}`] as string) ?? 'null'] as const)))
}

/** A page of a list, and one record, as JSON text: what `listRecords` and `getRecord` answer, without a detour through objects. */
import { sql, type RawBuilder } from 'kysely'
import type { Filter } from '../../shared/filter.ts'
import { isId } from '../../shared/ids.ts'
import type { ObjectDeclaration, Relation } from '../../shared/object.ts'
import { seen } from '../access/fields.ts'
import { level, visible } from '../access/visible.ts'
import type { Call, Tx } from '../call.ts'
import { table } from '../database/connect.ts'
import { anyOf } from '../database/planOnce.ts'
import { notFound, type Problem } from '../problem.ts'
import { translate } from '../text/translate.ts'
import { askedFields, type AskedFields } from './asked.ts'
import { columnName } from './columns.ts'
import { idsIn, includedRelations } from './include.ts'
import { JsonText, recordJson, withMembers } from './jsonRows.ts'
import { alias, keptColumns, preparePage, readPage, totalsOf, whereOf, type PreparedPage, type RecordQuery } from './list.ts'
import { findObject } from './registry.ts'
import { cursorColumns, encodeCursor } from './sort.ts'

interface Row extends Record<string, unknown> {
  record: string
  id: string
  /** Of all that match, where it was counted with the page. */
  count?: number
}

export async function listJson(tx: Tx, call: Call, declared: ObjectDeclaration, query: RecordQuery): Promise<JsonText> {
  const object = seen(call, declared)
  const page = preparePage(call, object, query)
  const relations = includedRelations(call, object, query.include ?? [])
  const once = query.count === 'exact' && !query.sums?.length && query.filter !== undefined && asksOthers(query.filter)
  const columns = [sql`${recordJson(object, alias, page.fields)} as record`, sql.ref(`${alias}.id`), ...cursorColumns(alias, page.keys), ...linkColumns(relations)]
  const rows = once ? await pageAndCount(tx, call, object, { ...page, where: whereOf(call, object, query, query.action, false) }, columns) : await readPage<Row>(tx, call, object, page, columns)
  const found = rows.slice(0, page.limit)
  const last = found.at(-1)
  const texts = await withIncluded(tx, call, relations, found, page.nested)
  const totals = once && (last || !query.cursor) ? { count: last?.count ?? 0 } : await totalsOf(tx, call, object, query, page.where)
  const next = rows.length > page.limit && last ? encodeCursor(page.keys, last) : null
  return new JsonText(`{"data":[${texts.join()}],"page":${JSON.stringify({ next, ...totals })}}`, found.length)
}

/** Such a condition costs more than all else of the list: it is worked out once, for the page and for the count. */
const asksOthers = (filter: Filter): boolean => {
  if ('field' in filter) return filter.field.includes('.')
  if ('not' in filter) return asksOthers(filter.not)
  if ('and' in filter) return filter.and.some(asksOthers)
  if ('or' in filter) return filter.or.some(asksOthers)
  return true
}

async function pageAndCount(tx: Tx, call: Call, object: ObjectDeclaration, { keys, where, parts, order, limit }: PreparedPage, columns: readonly RawBuilder<unknown>[]): Promise<Row[]> {
  const rows = await sql<Row>`
    with matching as materialized (select ${keptColumns(keys)} from ${table(call, object.name)} as ${sql.ref(alias)} where ${where}),
      page as (select ${sql.ref(`${alias}.id`)} from matching as ${sql.ref(alias)} where ${sql.join(parts, sql` or `)} order by ${order} limit ${limit + 1})
    select ${sql.join(columns)}, (select count(*) from matching) as count
    from page join ${table(call, object.name)} as ${sql.ref(alias)} on ${sql.ref(`${alias}.id`)} = page.id order by ${order}`.execute(tx)
  return rows.rows
}

/** Throws 404 for what the caller may not see. */
export async function recordAsJson(tx: Tx, call: Call, declared: ObjectDeclaration, id: string, options: { include?: readonly string[] | undefined; fields?: readonly string[] | undefined }): Promise<{ body: JsonText; version: number }> {
  const missing = (): Problem => notFound(translate(call.language, 'kernel:errors.notFound'))
  if (!isId(id)) throw missing()
  const object = seen(call, declared)
  const { own, nested } = askedFields(call, object, options.fields, options.include)
  const relations = includedRelations(call, object, options.include ?? [])
  const single = relations.filter(({ many }) => !many)
  const several = relations.filter(({ many }) => many)
  const columns = [sql.ref(`${alias}.id`), sql.ref(`${alias}.version`), ...single.map((relation, index) => sql`${nestedJson(call, relation, nested)} as ${sql.id(`nested_${index}`)}`), ...linkColumns(several)]
  const rows = await sql<Row & { version: number }>`
    select ${recordJson(object, alias, own)} as record, ${sql.join(columns)}
    from ${table(call, object.name)} as ${sql.ref(alias)} where ${sql.ref(`${alias}.id`)} = ${id} and ${visible(call, object, alias)}`.execute(tx)
  const [row] = rows.rows
  if (!row) throw missing()
  const record = withMembers(row.record, single.map(({ relation }, index) => [relation, (row[`nested_${index}`] as string | null) ?? 'null'] as const))
  const [text] = await withIncluded(tx, call, several, [{ ...row, record }], nested)
  return { body: new JsonText(text!), version: row.version }
}

/** The record that a reference of one row names, as a column of that row. */
function nestedJson(call: Call, { relation, fieldName, to }: Relation, nested: AskedFields['nested']): RawBuilder<unknown> {
  const target = seen(call, findObject(call, to))
  if (level(call, target, 'see') === 'none') return sql`null`
  return sql`(select ${recordJson(target, 'n', nested.get(relation))} from ${table(call, to)} as n where n.id = ${sql.ref(`${alias}.${columnName(fieldName)}`)} and n.deleted_at is null and ${visible(call, target, 'n')})`
}

const linkColumns = (relations: readonly Relation[]) => relations.map(({ fieldName }, index) => sql`${sql.ref(`${alias}.${columnName(fieldName)}`)} as ${sql.id(`link_${index}`)}`)

/** One query for each object referred to and fields wanted. Ids that are unknown, hidden or in the trash give null. */
async function withIncluded(tx: Tx, call: Call, relations: readonly Relation[], rows: readonly Row[], nested: AskedFields['nested']): Promise<string[]> {
  const wanted = relations.map(({ relation, to, many }) => ({ relation, to, many, fields: nested.get(relation), key: `${to} ${nested.get(relation)?.join() ?? '*'}` }))
  const found = new Map<string, Map<string, string>>()
  for (const { key, to, fields } of wanted) {
    if (found.has(key)) continue
    const texts = new Map<string, string>()
    found.set(key, texts)
    const indexes = wanted.flatMap((one, index) => (one.key === key ? [index] : []))
    const ids = new Set(rows.flatMap((row) => indexes.flatMap((index) => idsIn(row[`link_${index}`]))))
    const target = seen(call, findObject(call, to))
    if (ids.size === 0 || level(call, target, 'see') === 'none') continue
    const linked = await sql<Row>`select t.id, ${recordJson(target, alias, fields)} as record from ${table(call, to)} as t where t.id = ${anyOf([...ids])} and t.deleted_at is null and ${visible(call, target, alias)}`.execute(tx)
    for (const { id, record } of linked.rows) texts.set(id, record)
  }
  return rows.map((row) => withMembers(row.record, wanted.map(({ relation, key, many }, index) => {
    const texts = idsIn(row[`link_${index}`]).flatMap((id) => found.get(key)?.get(id) ?? [])
    return [relation, many ? `[${texts.join()}]` : (texts[0] ?? 'null')] as const
  })))
}

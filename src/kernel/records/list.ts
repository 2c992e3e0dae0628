/** Lists: filter, search, order, page by key, included records, counts and sums. */
import { sql, type RawBuilder } from 'kysely'
import type { Filter } from '../../shared/filter.ts'
import { searchWords } from '../../shared/fold.ts'
import type { Field } from '../../shared/fields.ts'
import { fieldOf, type AnyRecord, type ObjectDeclaration } from '../../shared/object.ts'
import { seen } from '../access/fields.ts'
import { reachOf, requireLevel, visible } from '../access/visible.ts'
import type { Call, Tx } from '../call.ts'
import { table } from '../database/connect.ts'
import { invalid } from '../problem.ts'
import { translate } from '../text/translate.ts'
import { askedFields, type AskedFields } from './asked.ts'
import { columnName, readRow, selectColumns } from './columns.ts'
import { escapeLike } from './conditionSql.ts'
import { compileFilter } from './filter.ts'
import { addIncluded, includedRelations } from './include.ts'
import { whole } from './registry.ts'
import { namesRecords, reachCount, reachPage } from './reachPage.ts'
import { isSought, searchPage } from './searchPage.ts'
import { afterCursor, cursorColumns, encodeCursor, orderBy, parseSort, partOrder, wholeList, type SortKey } from './sort.ts'

export interface RecordQuery {
  filter?: Filter | undefined
  q?: string | undefined
  sort?: string | undefined
  /** Records of a page, at most 2,000; the interface allows 500. */
  limit?: number | undefined
  cursor?: string | undefined
  include?: readonly string[] | undefined
  fields?: readonly string[] | undefined
  count?: 'exact' | 'estimate' | undefined
  /** Money fields to add up over the whole list, in the firm's currency. */
  sums?: readonly string[] | undefined
  trash?: boolean | undefined
  /** The right that the records must also carry: what one may see one may not always export. */
  action?: 'see' | 'export' | undefined
}

export interface RecordPage {
  data: AnyRecord[]
  page: { next: string | null; count: number | null; sums?: Record<string, string> }
}

/** Of the rows of a list in its SQL. */
export const alias = 't'
/** An estimated count stops here. */
const countLimit = 10_000

export interface PreparedPage {
  keys: SortKey[]
  limit: number
  /** The whole condition of the list, without the cursor's. */
  where: RawBuilder<boolean>
  /** What `where` says, apart: present where the search is for the index to answer. */
  searched: { rest: RawBuilder<boolean>; search: RawBuilder<boolean> } | null
  /** Present where the right is best gathered first. */
  reach: RawBuilder<unknown> | null
  /** What is left of the list, part after part. */
  parts: readonly RawBuilder<boolean>[]
  /** Of the whole list, and of one part. */
  order: RawBuilder<unknown>
  partOrder: RawBuilder<unknown>
  /** The fields to read; all when none are named. */
  fields: readonly string[] | undefined
  nested: AskedFields['nested']
}

/** What a list needs before it asks the database. Throws 403 without any right to see the object, 422 for a bad query. */
export function preparePage(call: Call, object: ObjectDeclaration, query: RecordQuery): PreparedPage {
  requireLevel(call, object, 'see')
  const { own, nested } = askedFields(call, object, query.fields, query.include)
  const keys = parseSort(call, object, query.sort)
  const where = whereOf(call, object, query, query.action)
  const searched = isSought(query.q) ? { rest: whereOf(call, object, { ...query, q: undefined }, query.action), search: searchOf(call, object, query.q) } : null
  return {
    keys,
    limit: Math.min(Math.max(query.limit ?? 50, 1), 2000),
    where,
    searched,
    reach: gatheredReach(call, object, query),
    parts: query.cursor ? afterCursor(call, alias, keys, query.cursor) : wholeList(alias, keys),
    order: orderBy(alias, keys),
    partOrder: partOrder(alias, keys),
    fields: query.include && own ? [...own, ...includedRelations(call, object, query.include).map(({ fieldName }) => fieldName)] : own,
    nested,
  }
}

const gatheredReach = (call: Call, object: ObjectDeclaration, { filter, q, trash }: RecordQuery): RawBuilder<unknown> | null => (trash || isSought(q) || namesRecords(object, filter) ? null : reachOf(call, object))

/** The visible records that a query means. Throws 403 without any right to see the object, 422 for a bad query. */
export async function listRecords(tx: Tx, call: Call, declared: ObjectDeclaration, query: RecordQuery): Promise<RecordPage> {
  const object = seen(call, declared)
  const page = preparePage(call, object, query)
  const { keys, limit, where, fields, nested } = page
  const rows = await readPage(tx, call, object, page, [...selectColumns(object, fields).map((column) => sql.ref(`${alias}.${column}`)), ...cursorColumns(alias, keys)])
  const found = rows.slice(0, limit)
  const last = found.at(-1)
  const data = found.map((row) => readRow(object, row, fields))
  if (query.include?.length) await addIncluded(tx, call, object, data, query.include, nested)
  const totals = await totalsOf(tx, call, object, query, where)
  return { data, page: { next: rows.length > limit && last ? encodeCursor(keys, last) : null, ...totals } }
}

/** The rows of a page, and one more where the list goes on. */
export async function readPage<Row extends Record<string, unknown>>(tx: Tx, call: Call, object: ObjectDeclaration, page: PreparedPage, columns: readonly RawBuilder<unknown>[]): Promise<Row[]> {
  const rows: Row[] = []
  for (const part of page.parts) {
    const wanted = page.limit + 1 - rows.length
    if (wanted > 0) rows.push(...(await readPart<Row>(tx, call, object, page, sql.join(columns), part, wanted)))
  }
  return rows
}

async function readPart<Row>(tx: Tx, call: Call, object: ObjectDeclaration, { keys, where, searched, reach, partOrder: order }: PreparedPage, columns: RawBuilder<unknown>, part: RawBuilder<boolean>, limit: number): Promise<Row[]> {
  if (searched) return searchPage<Row>(tx, call, object, { ...searched, kept: keptColumns(keys), order }, columns, part, limit)
  if (reach) return reachPage<Row>(tx, call, object, { reach, where, kept: keptColumns(keys), order }, columns, part, limit)
  const { rows } = await sql<Row>`
    select ${columns}
    from ${table(call, object.name)} as ${sql.ref(alias)} where ${where} and ${part} order by ${order} limit ${limit}`.execute(tx)
  return rows
}

/** The columns that an order goes by, and the id. */
export const keptColumns = (keys: readonly SortKey[]): RawBuilder<unknown> => sql.join([...new Set(['id', ...keys.map(({ column }) => column)])].map((column) => sql.ref(`${alias}.${column}`)))

/** The condition of a query: living or trashed, visible, filter and search. For verbs that have SQL of their own. `each`: see `visible`. */
export function whereOf(call: Call, declared: ObjectDeclaration, query: Pick<RecordQuery, 'filter' | 'q' | 'trash'>, action: 'see' | 'change' | 'delete' | 'export' = 'see', each = true): RawBuilder<boolean> {
  const object = seen(call, declared)
  const parts: RawBuilder<unknown>[] = [query.trash ? sql`${sql.ref(`${alias}.deleted_at`)} is not null` : sql`${sql.ref(`${alias}.deleted_at`)} is null`, visible(call, object, alias, 'see', 0, each)]
  if (action !== 'see') parts.push(visible(call, object, alias, action, 0, each))
  if (query.filter) parts.push(compileFilter({ call, object, alias }, query.filter))
  if (query.q?.trim()) parts.push(searchOf(call, object, query.q))
  return sql<boolean>`${sql.join(parts, sql` and `)}`
}

const searchOf = (call: Call, object: ObjectDeclaration, q: string): RawBuilder<boolean> => sql<boolean>`${sql.join([searchCondition(q), ...searchSeen(call, object, q)], sql` and `)}`

/** Every word must occur in the folded text of the record. */
export function searchCondition(q: string, of: string = alias): RawBuilder<boolean> {
  const column = sql.ref(`${of}.search_text`)
  const words = searchWords(q.slice(0, 200)).map((spellings) => sql`(${sql.join(spellings.map((word) => sql`${column} like ${`%${escapeLike(word)}%`}`), sql` or `)})`)
  return words.length ? sql<boolean>`(${sql.join(words, sql` and `)})` : sql<boolean>`true`
}

/**
 * The folded text holds all searchable fields. Who may not see one of them must not find by it, so
 * that for him every word must also stand in a field that he may see; accents then count.
 */
function searchSeen(call: Call, object: ObjectDeclaration, q: string): RawBuilder<boolean>[] {
  const searchable = (of: ObjectDeclaration): [string, Field][] => Object.entries(of.fields).filter(([, f]) => f.searchable)
  const open = searchable(object)
  if (open.length === searchable(whole(call, object)).length) return []
  const text = sql`lower(concat_ws(' ', ${sql.join([sql`''`, ...open.map(([name, f]) => sql`${sql.ref(`${alias}.${columnName(name)}${f.type === 'phones' || f.type === 'emails' ? '_keys' : ''}`)}::text`)])}))`
  return searchWords(q.slice(0, 200)).map((spellings) => sql<boolean>`(${sql.join(spellings.map((word) => sql`${text} like ${`%${escapeLike(word)}%`}`), sql` or `)})`)
}

/** @param where the condition of the page, for what is counted no further than a limit */
export async function totalsOf(tx: Tx, call: Call, object: ObjectDeclaration, query: RecordQuery, where: RawBuilder<boolean>): Promise<{ count: number | null; sums?: Record<string, string> }> {
  const inWhole = (): RawBuilder<boolean> => whereOf(call, object, query, query.action, false)
  if (query.sums?.length) {
    const sums = query.sums.map((name) => {
      if (fieldOf(object, name)?.type !== 'money') throw invalid([{ path: 'sums', code: 'unknownField', message: translate(call.language, 'kernel:errors.unknownField', { field: name.slice(0, 80), known: Object.entries(object.fields).filter(([, f]) => f.type === 'money').map(([n]) => n).join(', ') }) }])
      return sql`coalesce(sum(${sql.ref(`${alias}.${columnName(name)}_base`)}), 0)::text as ${sql.id(name)}`
    })
    const found = await sql<Record<string, string>>`select count(*) as "count of rows", ${sql.join(sums)} from ${table(call, object.name)} as ${sql.ref(alias)} where ${inWhole()}`.execute(tx)
    const { 'count of rows': count, ...rest } = found.rows[0]!
    return { count: Number(count), sums: rest }
  }
  if (!query.count) return { count: null }
  // Counted to the end, or no further than a limit.
  const counted = (condition: RawBuilder<unknown>): RawBuilder<unknown> => query.count === 'exact'
    ? sql`select 1 from ${table(call, object.name)} as ${sql.ref(alias)} where ${condition} and ${inWhole()}`
    : sql`select 1 from ${table(call, object.name)} as ${sql.ref(alias)} where ${condition} and ${where} limit ${countLimit}`
  const reach = gatheredReach(call, object, query)
  if (reach) {
    const count = await reachCount(tx, call, object, { reach, where }, counted)
    return { count: query.count === 'exact' ? count : Math.min(count, countLimit) }
  }
  const { rows } = await sql<{ n: number }>`select count(*) as n from (${counted(sql`true`)}) as counted`.execute(tx)
  return { count: rows[0]?.n ?? 0 }
}

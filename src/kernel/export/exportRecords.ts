/** Writes the records of a list, page by page, so that memory does not grow with their number. */
import { Readable } from 'node:stream'
import { fieldOf, relationsOf, type AnyRecord, type ObjectDeclaration } from '../../shared/object.ts'
import { seen } from '../access/fields.ts'
import { requireLevel } from '../access/visible.ts'
import { noteExport, type ExportNote } from '../audit/index.ts'
import type { Call, Tx } from '../call.ts'
import { transaction, type Database } from '../database/connect.ts'
import { listRecords, whereOf, type RecordQuery } from '../records/list.ts'
import { recordsById } from '../records/include.ts'
import { findObject, hasObject } from '../records/registry.ts'
import { parseSort } from '../records/sort.ts'
import { exportColumns } from './cell.ts'
import { byteOrderMark, csvRow } from './csv.ts'
import { xlsxStream } from './xlsx.ts'

export const exportFormats = ['csv', 'xlsx', 'jsonl'] as const
export type ExportFormat = (typeof exportFormats)[number]

export const mimeTypes: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  jsonl: 'application/jsonl; charset=utf-8',
}

export type ExportQuery = Pick<RecordQuery, 'filter' | 'q' | 'sort'>

/** A stream of the file. Throws 403 without the right to export, 422 for a bad query and 429 past the caller's limit, and writes into the register, before the first byte. */
export async function exportRecords(database: Database, call: Call, declared: ObjectDeclaration, query: ExportQuery, format: ExportFormat, note: Pick<ExportNote, 'fileName' | 'asker' | 'by'>): Promise<Readable> {
  const object = seen(call, declared)
  requireLevel(call, object, 'see')
  requireLevel(call, object, 'export')
  parseSort(call, object, query.sort)
  whereOf(call, object, query, 'export')
  const titles = new Map<string, string>()
  const columns = exportColumns(call, object, titles)
  await noteExport(database, call, object, query, { ...note, format, columns: columns.map(({ heading }) => heading) })
  const records = pages(database, call, object, query, titles, format === 'jsonl')
  if (format === 'jsonl') return Readable.from(jsonLines(records))
  if (format === 'xlsx') return xlsxStream(object.name, columns, records)
  return Readable.from(csvLines(columns, records))
}

const pageSize = 1000
/** Rows lie in the table in about this order: reading them in another takes several times as long. */
const asWritten = 'createdAt'

interface ExportPage {
  records: AnyRecord[]
  /** The names of what the rows refer to. */
  titles: ReadonlyMap<string, string>
  next: string | null
}

/**
 * Each page is a transaction of its own: a long export holds nothing up. While one page is written,
 * the next is read. `titles` gets the names of what the rows of the page refer to.
 */
async function* pages(database: Database, call: Call, object: ObjectDeclaration, { filter, q, sort }: ExportQuery, titles: Map<string, string>, whole: boolean): AsyncGenerator<AnyRecord[]> {
  const relations = relationsOf(object).filter(({ to, fieldName }) => hasObject(call, to) && object.fields[fieldName] && !object.fields[fieldName].internal)
  const include = relations.map(({ relation }) => relation)
  const fields = whole ? undefined : [...Object.keys(object.fields), ...relations.flatMap(({ relation, to }) => titleField(call, to).map((title) => `${relation}.${title}`))]
  const read = (cursor?: string): Promise<ExportPage> =>
    transaction(database, async (tx) => {
      const { data, page } = await listRecords(tx, call, object, { filter, q, sort: sort || asWritten, include, fields, cursor, limit: pageSize, action: 'export' })
      return { records: data, titles: await titlesOf(tx, call, object, data), next: page.next }
    })
  for (let coming: Promise<ExportPage> | null = read(); coming; ) {
    const page: ExportPage = await coming
    coming = page.next ? read(page.next) : null
    // Nobody may be there to await it when the reader goes away.
    coming?.catch(() => undefined)
    titles.clear()
    for (const [id, title] of page.titles) titles.set(id, title)
    if (page.records.length > 0) yield page.records
  }
}

/** The field that names records of the object, unless the caller may not see it. */
function titleField(call: Call, name: string): string[] {
  const target = seen(call, findObject(call, name))
  return fieldOf(target, target.title) ? [target.title] : []
}

/** The names of the records of which a field names several, as far as the caller may see them. */
async function titlesOf(tx: Tx, call: Call, object: ObjectDeclaration, records: readonly AnyRecord[]): Promise<Map<string, string>> {
  const titles = new Map<string, string>()
  for (const [name, f] of Object.entries(object.fields)) {
    if (f.type !== 'references' || f.internal || !hasObject(call, f.to)) continue
    const target = seen(call, findObject(call, f.to))
    const found = await recordsById(tx, call, target, records.flatMap((record) => (record[name] ?? []) as string[]), titleField(call, f.to))
    for (const [id, record] of found) titles.set(id, String(record[target.title] ?? ''))
  }
  return titles
}

async function* jsonLines(records: AsyncIterable<AnyRecord[]>): AsyncGenerator<string> {
  for await (const page of records) yield page.map((record) => `${JSON.stringify(record)}\n`).join('')
}

async function* csvLines(columns: ReturnType<typeof exportColumns>, records: AsyncIterable<AnyRecord[]>): AsyncGenerator<string> {
  const numeric = columns.map((column) => column.numeric)
  yield `${byteOrderMark}${csvRow(columns.map((column) => column.heading))}`
  for await (const page of records) yield page.map((record) => csvRow(columns.map((column) => column.cell(record)), numeric)).join('')
}

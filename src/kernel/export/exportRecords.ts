/** Writes the records of a list, page by page, so that memory does not grow with their number. */
import { Readable } from 'node:stream'
import { relationsOf, type AnyRecord, type ObjectDeclaration } from '../../shared/object.ts'
import { seen } from '../access/fields.ts'
import { requireLevel } from '../access/visible.ts'
import { noteExport, type ExportNote } from '../audit/index.ts'
import type { Call, Tx } from '../call.ts'
import { transaction, type Database } from '../database/connect.ts'
import { listRecords, whereOf, type RecordQuery } from '../records/list.ts'
import { recordsById } from '../records/include.ts'
import { findObject, hasObject } from '../records/registry.ts'
import { parseSort } from '../records/sort.ts'
import { exportColumns, safeCell } from './cell.ts'
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
  const records = pages(database, call, object, query, titles)
  if (format === 'jsonl') return Readable.from(jsonLines(records))
  if (format === 'xlsx') return xlsxStream(object.name, columns, records)
  return Readable.from(csvLines(columns, records))
}

const pageSize = 500

/** Each page is a transaction of its own: a long export holds nothing up. `titles` gets the names of what its rows refer to. */
async function* pages(database: Database, call: Call, object: ObjectDeclaration, { filter, q, sort }: ExportQuery, titles: Map<string, string>): AsyncGenerator<AnyRecord[]> {
  const include = relationsOf(object)
    .filter(({ to, fieldName }) => hasObject(call, to) && object.fields[fieldName] && !object.fields[fieldName].internal)
    .map(({ relation }) => relation)
  let cursor: string | undefined
  do {
    const page = await transaction(database, async (tx) => {
      const found = await listRecords(tx, call, object, { filter, q, sort, include, cursor, limit: pageSize, action: 'export' })
      await readTitles(tx, call, object, found.data, titles)
      return found
    })
    if (page.data.length > 0) yield page.data
    cursor = page.page.next ?? undefined
  } while (cursor)
}

/** The names of the records of which a field names several, as far as the caller may see them; those of earlier pages go. */
async function readTitles(tx: Tx, call: Call, object: ObjectDeclaration, records: readonly AnyRecord[], titles: Map<string, string>): Promise<void> {
  titles.clear()
  for (const [name, f] of Object.entries(object.fields)) {
    if (f.type !== 'references' || f.internal || !hasObject(call, f.to)) continue
    const target = seen(call, findObject(call, f.to))
    const found = await recordsById(tx, call, target, records.flatMap((record) => (record[name] ?? []) as string[]))
    for (const [id, record] of found) titles.set(id, String(record[target.title] ?? ''))
  }
}

async function* jsonLines(records: AsyncIterable<AnyRecord[]>): AsyncGenerator<string> {
  for await (const page of records) yield page.map((record) => `${JSON.stringify(record)}\n`).join('')
}

/** RFC 4180, with a byte order mark, because spreadsheets read UTF-8 only with one. */
async function* csvLines(columns: ReturnType<typeof exportColumns>, records: AsyncIterable<AnyRecord[]>): AsyncGenerator<string> {
  yield `\uFEFF${columns.map((column) => quoted(safeCell(column.heading, false))).join(',')}\r\n`
  for await (const page of records) yield page.map((record) => `${columns.map((column) => quoted(safeCell(column.cell(record), column.numeric))).join(',')}\r\n`).join('')
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

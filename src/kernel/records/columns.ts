/** Between a field of a declaration and the columns that store it. */
import { sql, type RawBuilder } from 'kysely'
import { isMany, plainField, type Field, type Money } from '../../shared/fields.ts'
import { allFields, type AnyRecord, type ObjectDeclaration } from '../../shared/object.ts'
import { fixedSqlBy } from '../database/fixedSql.ts'

const columnNames = new Map<string, string>()

/** camelCase → snake_case */
export function columnName(name: string): string {
  const known = columnNames.get(name)
  if (known !== undefined) return known
  const column = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  // Names of fields are few; what clients make up must not fill the memory.
  if (columnNames.size < 10_000) columnNames.set(name, column)
  return column
}

/** The columns that hold a field's value. Derived keys and converted amounts are added by the write path. */
export function columnsOf(name: string, f: Field): string[] {
  const column = columnName(name)
  return plainField(f).type === 'money' ? [column, `${column}_currency`] : [column]
}

interface Reader {
  name: string
  columns: string[]
  read(row: Record<string, unknown>): unknown
}

/** Readers of some fields, and a record of their shape to copy: one that is put together name by name is a table of names, and slow. */
interface Reading {
  readers: readonly Reader[]
  blank: Record<string, unknown>
}

const readingOf = (readers: readonly Reader[]): Reading => ({ readers, blank: JSON.parse(JSON.stringify(Object.fromEntries(readers.map(({ name }) => [name, null])))) as Record<string, unknown> })

interface Layout {
  readers: Reader[]
  whole: Reading
  /** By the list of fields that was asked for. */
  some: WeakMap<readonly string[], Reading>
  byName: Map<string, Reader>
  list: ReturnType<typeof fixedSqlBy>
}

const layouts = new WeakMap<ObjectDeclaration, Layout>()

function layoutOf(object: ObjectDeclaration): Layout {
  let layout = layouts.get(object)
  if (!layout) {
    const readers = allFields(object).map(([name, f]) => reader(name, f))
    layout = { readers, whole: readingOf(readers), some: new WeakMap(), byName: new Map(readers.map((r) => [r.name, r])), list: fixedSqlBy() }
    layouts.set(object, layout)
  }
  return layout
}

function reader(name: string, f: Field): Reader {
  const columns = columnsOf(name, f)
  const [column = name, currency = ''] = columns
  if (plainField(f).type === 'money') return { name, columns, read: (row) => (row[column] == null ? null : { amount: row[column], currency: row[currency] }) }
  return { name, columns, read: (row) => row[column] }
}

/** The columns to select for these fields (all when none are named); id and version always. */
export function selectColumns(object: ObjectDeclaration, fields?: readonly string[]): string[] {
  const { readers, byName } = layoutOf(object)
  if (!fields) return readers.flatMap((r) => r.columns)
  return [...new Set(['id', 'version', ...fields])].flatMap((name) => byName.get(name)?.columns ?? [])
}

/** The same as SQL, of the rows of `alias`. */
export function selectList(object: ObjectDeclaration, alias: string, fields?: readonly string[]): RawBuilder<unknown> {
  return layoutOf(object).list(`${alias} ${fields?.join() ?? '*'}`, () => sql.join(selectColumns(object, fields).map((column) => sql.ref(`${alias}.${column}`))))
}

/** A database row as a record. */
export function readRow(object: ObjectDeclaration, row: Record<string, unknown>, fields?: readonly string[]): AnyRecord {
  const layout = layoutOf(object)
  const { readers, blank } = fields ? someOf(layout, fields) : layout.whole
  const record = { ...blank }
  for (const reader of readers) record[reader.name] = reader.read(row)
  return record as AnyRecord
}

function someOf({ some, byName }: Layout, fields: readonly string[]): Reading {
  let reading = some.get(fields)
  if (!reading) some.set(fields, (reading = readingOf([...new Set(['id', 'version', ...fields])].map((name) => byName.get(name) ?? { name, columns: [], read: () => undefined }))))
  return reading
}

/** Puts a record's field among column values, in the form `json_populate_recordset` reads. */
export function writeField(values: Record<string, unknown>, name: string, f: Field, value: unknown): void {
  const column = columnName(name)
  if (plainField(f).type === 'money') {
    const money = value as Money | null | undefined
    values[column] = money?.amount ?? null
    values[`${column}_currency`] = money?.currency ?? null
  } else values[column] = value ?? (isMany(f.type) ? [] : null)
}

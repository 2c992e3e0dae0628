/** Orders and cursors. Pages go by key: the cursor holds the last row's sort values, not its position. */
import { sql, type RawBuilder } from 'kysely'
import { plainField } from '../../shared/fields.ts'
import { allFields, fieldOf, type ObjectDeclaration } from '../../shared/object.ts'
import { seen } from '../access/fields.ts'
import type { Call } from '../call.ts'
import { invalid } from '../problem.ts'
import { translate } from '../text/translate.ts'
import { columnName } from './columns.ts'

export interface SortKey {
  name: string
  /** Column that carries the order (converted amounts for money). */
  column: string
  down: boolean
  type: 'text' | 'bigint' | 'numeric' | 'date' | 'timestamptz' | 'boolean'
  icu: boolean
  /** Empty values exist, and come last. */
  nullable: boolean
}

export function parseSort(call: Call, object: ObjectDeclaration, sort: string | undefined): SortKey[] {
  const open = seen(call, object)
  const byDefault = fieldOf(open, object.defaultSort.replace(/^-/, '')) ? object.defaultSort : '-createdAt'
  const names = (sort || byDefault).split(',').map((part) => part.trim()).filter(Boolean).slice(0, 4)
  return names.map((name) => sortKey(call, open, name))
}

function sortKey(call: Call, object: ObjectDeclaration, part: string): SortKey {
  const down = part.startsWith('-')
  const name = part.replace(/^[-+]/, '')
  const f = fieldOf(object, name)
  if (!f?.sortable) {
    const known = allFields(object).filter(([, candidate]) => candidate.sortable).map(([field]) => field)
    throw invalid([{ path: 'sort', code: 'notSortable', message: translate(call.language, 'kernel:errors.notSortable', { field: name.slice(0, 80), known: known.join(', ') }) }])
  }
  const column = columnName(name)
  const { type } = plainField(f)
  const nullable = !f.required && f.type !== 'autoNumber' && name !== 'createdAt' && name !== 'updatedAt'
  switch (type) {
    case 'money':
      return { name, column: `${column}_base`, down, type: 'numeric', icu: false, nullable }
    case 'number':
    case 'autoNumber':
    case 'duration':
      return { name, column, down, type: 'bigint', icu: false, nullable }
    case 'decimal':
    case 'percent':
      return { name, column, down, type: 'numeric', icu: false, nullable }
    case 'date':
      return { name, column, down, type: 'date', icu: false, nullable }
    case 'instant':
      return { name, column, down, type: 'timestamptz', icu: false, nullable }
    case 'boolean':
      return { name, column, down, type: 'boolean', icu: false, nullable }
    default:
      return { name, column, down, type: 'text', icu: type === 'text', nullable }
  }
}

const ordered = (alias: string, key: SortKey): RawBuilder<unknown> => (key.icu ? sql`${sql.ref(`${alias}.${key.column}`)} collate "und-x-icu"` : sql.ref(`${alias}.${key.column}`))

/** Empty values come last in both directions. The id makes the order total. */
export function orderBy(alias: string, keys: SortKey[]): RawBuilder<unknown> {
  const last = keys.at(-1)
  const parts = keys.map((key) => (key.down ? sql`${ordered(alias, key)} desc ${key.nullable ? sql`nulls last` : sql``}` : ordered(alias, key)))
  return sql.join([...parts, last?.down ? sql`${sql.ref(`${alias}.id`)} desc` : sql.ref(`${alias}.id`)], sql`, `)
}

/**
 * The whole list in parts that follow each other, each in the order of `partOrder`. Downwards through a
 * field that may be empty those are the rows with a value and then the rows without: the index, which
 * goes upwards and has the empty ones last, read backwards would begin with them.
 */
export function wholeList(alias: string, keys: SortKey[]): RawBuilder<boolean>[] {
  const [first] = keys
  if (!first?.down || !first.nullable) return [sql<boolean>`true`]
  const column = sql.ref(`${alias}.${first.column}`)
  return [sql<boolean>`${column} is not null`, sql<boolean>`${column} is null`]
}

/** The order within one part of `wholeList` or `afterCursor`, said as an index says it. */
export const partOrder = (alias: string, keys: SortKey[]): RawBuilder<unknown> => orderBy(alias, keys.map((key, index) => (index === 0 && key.down ? { ...key, nullable: false } : key)))

/** The values that a cursor needs, as text columns `cursor_0 …` of the page. */
export function cursorColumns(alias: string, keys: SortKey[]): RawBuilder<unknown>[] {
  return keys.map((key, index) => sql`${sql.ref(`${alias}.${key.column}`)}::text as ${sql.id(`cursor_${index}`)}`)
}

export function encodeCursor(keys: SortKey[], row: Record<string, unknown>): string {
  const values = keys.map((_, index) => row[`cursor_${index}`] ?? null)
  return Buffer.from(JSON.stringify([signature(keys), ...values, row.id])).toString('base64url')
}

const signature = (keys: SortKey[]): string => keys.map((key) => (key.down ? '-' : '') + key.name).join()

/**
 * Rows after the cursor's, in one part or in two that follow each other: those with a value in the
 * first field, and those without. Each can be sought in an index; "one or the other" could not.
 */
export function afterCursor(call: Call, alias: string, keys: SortKey[], cursor: string): RawBuilder<boolean>[] {
  const values = decode(call, keys, cursor)
  const id = values.at(-1)
  const idRef = sql.ref(`${alias}.id`)
  const lastDown = keys.at(-1)?.down ?? false
  let after: RawBuilder<boolean> = lastDown ? sql<boolean>`${idRef} < ${id}::uuid` : sql<boolean>`${idRef} > ${id}::uuid`
  for (let i = keys.length - 1; i >= 0; i--) {
    const key = keys[i]!
    const value = values[i]
    const column = ordered(alias, key)
    const empty = sql<boolean>`${sql.ref(`${alias}.${key.column}`)} is null`
    if (value === null) {
      after = sql<boolean>`(${empty} and ${after})`
      continue
    }
    const parameter = sql`${value}::${sql.raw(key.type)}`
    const beyond = key.down ? sql`${column} < ${parameter}` : sql`${column} > ${parameter}`
    const bound = key.down ? sql`${column} <= ${parameter}` : sql`${column} >= ${parameter}`
    // The outer bound is what the index can seek by.
    const seek = sql<boolean>`(${bound} and (${beyond} or (${column} = ${parameter} and ${after})))`
    if (key.nullable && i === 0) return [seek, empty]
    after = key.nullable ? sql<boolean>`(${seek} or ${empty})` : seek
  }
  return [after]
}

function decode(call: Call, keys: SortKey[], cursor: string): (string | null)[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (Array.isArray(values) && values.length === keys.length + 2 && values[0] === signature(keys) && values.slice(1).every((v) => v === null || (typeof v === 'string' && !v.includes('\0'))) && /^[0-9a-f-]{36}$/.test(String(values.at(-1))) && keys.every((key, i) => fits(key, values[i + 1] as string | null))) return values.slice(1) as (string | null)[]
  } catch {
    // falls through to the problem below
  }
  throw invalid([{ path: 'cursor', code: 'badCursor', message: translate(call.language, 'kernel:errors.badCursor') }])
}

function fits(key: SortKey, value: string | null): boolean {
  if (value === null) return true
  if (key.type === 'bigint') return /^-?\d{1,18}$/.test(value)
  if (key.type === 'numeric') return /^-?\d{1,30}(\.\d{1,30})?$/.test(value)
  if (key.type === 'boolean') return value === 'true' || value === 'false'
  if (key.type === 'date' || key.type === 'timestamptz') return /^\d{4,6}-\d\d-\d\d( \d\d:\d\d:\d\d(\.\d+)?\+00)?$/.test(value)
  return true
}

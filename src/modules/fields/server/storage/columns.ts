/** The columns and indexes of a field, as the storage table of ARCHITECTURE.md has them. */
import { createHash } from 'node:crypto'
import { sql, type RawBuilder } from 'kysely'
import { plainField, type Field } from '../../../../shared/fields.ts'
import type { Call } from '../../../../kernel/call.ts'
import { table } from '../../../../kernel/database/connect.ts'
import { columnName } from '../../../../kernel/records/columns.ts'

export interface Column {
  name: string
  /** Written by us, never by a request. */
  type: string
}

/** Nullable or with a constant default, so that adding one rewrites no table. */
export function columnsOfField(key: string, f: Field): Column[] {
  const name = columnName(key)
  const plain = plainField(f)
  switch (plain.type) {
    case 'number':
    case 'autoNumber':
    case 'duration':
      return [{ name, type: 'bigint' }]
    case 'decimal':
    case 'percent':
      return [{ name, type: 'numeric' }]
    case 'money':
      return [{ name, type: 'numeric' }, { name: `${name}_currency`, type: 'text' }, { name: `${name}_rate`, type: 'numeric' }, { name: `${name}_base`, type: 'numeric' }]
    case 'date':
      return [{ name, type: 'date' }]
    case 'instant':
      return [{ name, type: 'timestamptz' }]
    case 'boolean':
      return [{ name, type: 'boolean' }]
    case 'reference':
    case 'file':
    case 'image':
      return [{ name, type: 'uuid' }]
    case 'tags':
    case 'options':
      return [{ name, type: "text[] not null default '{}'" }]
    case 'references':
      return [{ name, type: "uuid[] not null default '{}'" }]
    case 'phones':
    case 'emails':
      return [{ name, type: "jsonb not null default '[]'" }, { name: `${name}_keys`, type: "text[] not null default '{}'" }]
    case 'addresses':
      return [{ name, type: "jsonb not null default '[]'" }]
    case 'json':
      return [{ name, type: 'jsonb' }]
    default:
      return [{ name, type: 'text' }]
  }
}

/** The column that lists are sorted by. */
export const sortColumn = (key: string, f: Field): string => (plainField(f).type === 'money' ? `${columnName(key)}_base` : columnName(key))

export interface Index {
  name: string
  definition: RawBuilder<unknown>
  unique?: boolean
}

/** Names of PostgreSQL end at 63 letters; these are the same every time. */
export const indexName = (object: string, key: string, kind: string): string => `x_${createHash('sha256').update(`${object}.${key}`).digest('hex').slice(0, 20)}_${kind}`

/** `unique`: no two living records hold the same. */
export function indexesOf(where: Pick<Call, 'workspace'>, object: string, key: string, f: Field, unique: boolean): Index[] {
  const column = sql.id(columnName(key))
  const on = table(where, object)
  const plain = plainField(f)
  const found: Index[] = []
  if (f.sortable) {
    const collation = plain.type === 'text' ? sql` collate "und-x-icu"` : sql``
    found.push({ name: indexName(object, key, 'sort'), definition: sql`on ${on} (${sql.id(sortColumn(key, f))}${collation}, id) where deleted_at is null` })
  }
  if (plain.type === 'reference') found.push({ name: indexName(object, key, 'of'), definition: sql`on ${on} (${column}) where ${column} is not null and deleted_at is null` })
  if (plain.type === 'tags' || plain.type === 'options' || plain.type === 'references') found.push({ name: indexName(object, key, 'in'), definition: sql`on ${on} using gin (${column}) where deleted_at is null` })
  if (plain.type === 'phones' || plain.type === 'emails') found.push({ name: indexName(object, key, 'in'), definition: sql`on ${on} using gin (${sql.id(`${columnName(key)}_keys`)}) where deleted_at is null` })
  // The write path reads the field off the name of a unique index where it fits into one.
  const told = `${object}_${columnName(key)}_key`
  if (unique) found.push({ name: told.length <= 63 ? told : indexName(object, key, 'key'), unique: true, definition: sql`on ${on} (${column}) where deleted_at is null` })
  return found
}

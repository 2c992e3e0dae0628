/** Adds and drops columns, indexes and tables, in the transaction of the change. Names come from keys that were checked, and are quoted. */
import { sql } from 'kysely'
import type { Field } from '../../../../shared/fields.ts'
import { allFields, type ObjectDeclaration } from '../../../../shared/object.ts'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { table } from '../../../../kernel/database/connect.ts'
import { columnName } from '../../../../kernel/records/columns.ts'
import { columnsOfField, indexName, type Column, type Index } from './columns.ts'

const added = ({ name, type }: Column) => sql`add column ${sql.id(name)} ${sql.raw(type)}`

export async function addColumns(tx: Tx, call: Call, object: string, columns: readonly Column[]): Promise<void> {
  await sql`alter table ${table(call, object)} ${sql.join(columns.map(added))}`.execute(tx)
}

export async function dropColumns(tx: Tx, call: Call, object: string, columns: readonly string[]): Promise<void> {
  await sql`alter table ${table(call, object)} ${sql.join(columns.map((name) => sql`drop column if exists ${sql.id(name)}`))}`.execute(tx)
}

/** Its indexes, whatever it had before: those that fit stay. */
export async function fitIndexes(tx: Tx, call: Call, object: string, before: readonly Index[], after: readonly Index[]): Promise<void> {
  const kept = new Set(after.map(({ name }) => name))
  for (const { name } of before) if (!kept.has(name)) await sql`drop index if exists ${sql.id(call.workspace, name)}`.execute(tx)
  for (const index of after) await createIndex(tx, index)
}

const createIndex = (tx: Tx, { name, unique, definition }: Index): Promise<unknown> => sql`create ${unique ? sql`unique ` : sql``}index if not exists ${sql.id(name)} ${definition}`.execute(tx)

/** The table of an object of the administrator. The columns of all links are there, so that choosing one later changes no table. */
export async function createTable(tx: Tx, call: Call, object: ObjectDeclaration): Promise<void> {
  const own = new Map<string, Column>(allFields(object).flatMap(([name, f]) => columnsOfField(name, f as Field).map((column) => [column.name, column] as const)))
  for (const name of ['id', 'version', 'created_at', 'updated_at', 'created_by_id', 'deleted_at']) own.delete(name)
  for (const name of ['company_id', 'contact_id', 'deal_id', 'owner_id']) own.set(name, { name, type: 'uuid' })
  const on = table(call, object.name)
  await sql`create table ${on} (
    id uuid primary key, version integer not null default 1, created_at timestamptz not null, updated_at timestamptz not null,
    created_by_id uuid, deleted_at timestamptz, search_text text not null default '',
    ${sql.join([...own.values()].map(({ name, type }) => sql`${sql.id(name)} ${sql.raw(type)}`))})`.execute(tx)
  if (object.fields.number?.type === 'autoNumber') await sql`create sequence ${sql.id(call.workspace, `${object.name}_number_seq`)} owned by ${sql.id(call.workspace, object.name, 'number')}`.execute(tx)
  const living = sql`where deleted_at is null`
  const make = (suffix: string, definition: ReturnType<typeof sql>): Promise<unknown> => sql`create index ${sql.id(indexName(object.name, '', suffix))} on ${on} ${definition}`.execute(tx)
  await make('created', sql`(created_at, id) ${living}`)
  await make('updated', sql`(updated_at, id) ${living}`)
  await make('name', sql`(name collate "und-x-icu", id) ${living}`)
  if (own.has('number')) await make('number', sql`(number, id) ${living}`)
  await make('search', sql`using gin (search_text public.gin_trgm_ops) ${living}`)
  await sql`create unique index ${sql.id(`${object.name}_source_id_key`)} on ${on} (source_id) ${living}`.execute(tx)
  for (const link of ['owner_id', 'company_id', 'contact_id', 'deal_id']) await make(link, sql`(${sql.id(link)}) where ${sql.id(link)} is not null and deleted_at is null`)
}

export async function dropTable(tx: Tx, call: Call, object: string): Promise<void> {
  await sql`drop table if exists ${table(call, object)}`.execute(tx)
}

/** Whether a new object of this name could have its table, its key and its sequence. */
export async function isFree(tx: Tx, call: Pick<Call, 'workspace'>, name: string): Promise<boolean> {
  const names = [name, `${name}_source_id_key`, `${name}_number_seq`]
  const found = await sql`select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = ${call.workspace} and c.relname = any(${names}::text[])`.execute(tx)
  return found.rows.length === 0
}

/** The columns that a table has now. */
export async function columnsNow(tx: Tx, call: Pick<Call, 'workspace'>, object: string): Promise<Set<string>> {
  const found = await sql<{ name: string }>`select a.attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = ${call.workspace} and c.relname = ${object} and a.attnum > 0 and not a.attisdropped`.execute(tx)
  return new Set(found.rows.map((row) => row.name))
}

/** About how many rows a table has; counted where it is small or was never counted by the database. */
export async function rowsOf(tx: Tx, call: Pick<Call, 'workspace'>, object: string): Promise<number> {
  const estimate = await sql<{ n: number }>`select c.reltuples::bigint as n from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = ${call.workspace} and c.relname = ${object}`.execute(tx)
  const n = estimate.rows[0]?.n ?? -1
  if (n > 100_000) return n
  const counted = await sql<{ n: number }>`select count(*) as n from (select 1 from ${table(call, object)} limit 1000000) as limited`.execute(tx)
  return counted.rows[0]?.n ?? 0
}

/** Rows that hold a value in a field, by whether they live. `[]` and null are none. */
export async function valuesOf(tx: Tx, call: Pick<Call, 'workspace'>, object: string, key: string, f: Field): Promise<{ living: number; inTrash: number }> {
  const column = sql.id(columnName(key))
  const type = columnsOfField(key, f)[0]?.type ?? ''
  const held = type.includes('[]') && !type.startsWith('jsonb') ? sql`cardinality(${column}) > 0` : type.startsWith('jsonb') ? sql`${column} is not null and ${column} <> '[]'::jsonb` : sql`${column} is not null`
  const found = await sql<{ living: number; in_trash: number }>`select count(*) filter (where deleted_at is null) as living, count(*) filter (where deleted_at is not null) as in_trash from ${table(call, object)} where ${held}`.execute(tx)
  return { living: found.rows[0]?.living ?? 0, inTrash: found.rows[0]?.in_trash ?? 0 }
}

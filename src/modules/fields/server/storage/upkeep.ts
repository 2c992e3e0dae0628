/** Work that large tables get after the change, a page at a time: search texts, indexes, computed values. */
import { sql } from 'kysely'
import type { Field } from '../../../../shared/fields.ts'
import type { AnyRecord, ObjectDeclaration } from '../../../../shared/object.ts'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { table, transaction, type Database } from '../../../../kernel/database/connect.ts'
import { hasten } from '../../../../kernel/jobs/jobs.ts'
import { loadCatalog } from '../../../../kernel/records/loadCatalog.ts'
import { readRow, selectColumns } from '../../../../kernel/records/columns.ts'
import { recomputeAll } from '../../../../kernel/records/computed/index.ts'
import { searchText } from '../../../../kernel/records/derive.ts'
import { isAdded, readStored } from '../declare/stored.ts'
import { indexesOf, type Index } from './columns.ts'

export const upkeepJob = 'fields.upkeep'

export type Kind = 'search' | 'index' | 'compute'

/** A little later, so that every process writes by the new catalog when it begins. */
export async function planUpkeep(tx: Tx, call: Call, object: string, key: string, kind: Kind): Promise<void> {
  await sql`insert into ${table(call, 'field_upkeep')} (object, key, kind, created_at) values (${object}, ${key}, ${kind}, ${call.now.toISOString()})
    on conflict (object, key, kind) do update set after = null, created_at = excluded.created_at`.execute(tx)
  await hasten(tx, call, upkeepJob, 2)
}

interface Planned {
  object: string
  key: string
  kind: Kind
  after: string | null
}

const pageSize = 500

/** Does all that is planned. What breaks off goes on at its last page. */
export async function doUpkeep(database: Database, call: Call): Promise<void> {
  const planned = await sql<Planned>`select object, key, kind, after from ${table(call, 'field_upkeep')} order by created_at, object, key`.execute(database.db)
  // One pass over a table is enough for all its fields.
  const searched = new Set<string>()
  for (const one of planned.rows) {
    const current = { ...call, catalog: await transaction(database, (tx) => loadCatalog(tx, call.workspace)) }
    const object = current.catalog.objects.get(one.object)
    if (object) {
      if (one.kind === 'index') await buildIndexes(database, current, object, one.key)
      else if (one.kind === 'compute') await transaction(database, (tx) => computeField(tx, current, object, one.key))
      else if (!searched.has(one.object)) await refreshSearch(database, current, object, one)
      if (one.kind === 'search') searched.add(one.object)
    }
    await sql`delete from ${table(call, 'field_upkeep')} where object = ${one.object} and key = ${one.key} and kind = ${one.kind}`.execute(database.db)
  }
}

export async function computeField(tx: Tx, call: Call, object: ObjectDeclaration, key: string): Promise<void> {
  if (object.fields[key]?.type === 'computed') await recomputeAll(tx, call, [...call.catalog.objects.values()], object, key)
}

async function buildIndexes(database: Database, call: Call, object: ObjectDeclaration, key: string): Promise<void> {
  const f = object.fields[key]
  if (f) for (const index of await transaction(database, (tx) => wantedIndexes(tx, call, object, key, f))) await buildIndex(database, call, index)
}

async function wantedIndexes(tx: Tx, call: Call, object: ObjectDeclaration, key: string, f: Field): Promise<Index[]> {
  const row = isAdded(key) ? (await readStored(tx, call.workspace)).fields.find((field) => field.object === object.name && field.key === key) : undefined
  // A key that makes unique is never left for later.
  return indexesOf(call, object.name, key, f, Boolean(row?.settings?.unique)).filter(({ unique }) => !unique)
}

/** While others write. One that broke off is left invalid and is made again. */
async function buildIndex({ db }: Database, call: Call, { name, definition }: Index): Promise<void> {
  await db.connection().execute(async (connection) => {
    await sql`set statement_timeout = 0`.execute(connection)
    try {
      const broken = await sql`select 1 from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace where n.nspname = ${call.workspace} and c.relname = ${name} and not i.indisvalid`.execute(connection)
      if (broken.rows.length > 0) await sql`drop index concurrently if exists ${sql.id(call.workspace, name)}`.execute(connection)
      await sql`create index concurrently if not exists ${sql.id(name)} ${definition}`.execute(connection)
    } finally {
      await sql`set statement_timeout = 60000`.execute(connection)
    }
  })
}

/** Search texts by the declaration as it is now, trash included. No version, no history: nothing of the record changes. */
async function refreshSearch(database: Database, call: Call, object: ObjectDeclaration, planned: Planned): Promise<void> {
  let after: string | null = planned.after
  do {
    const last = after
    after = await transaction(database, (tx) => refreshPage(tx, call, object, last, planned.key))
  } while (after !== null)
}

async function refreshPage(tx: Tx, call: Call, object: ObjectDeclaration, after: string | null, key: string): Promise<string | null> {
  const on = table(call, object.name)
  const found = await sql<Record<string, unknown>>`select ${sql.join(selectColumns(object).map((column) => sql.ref(`t.${column}`)))}, t.search_text from ${on} as t
    where ${after === null ? sql`true` : sql`t.id > ${after}::uuid`} order by t.id limit ${pageSize} for no key update`.execute(tx)
  const rows = found.rows.flatMap((row) => {
    const record: AnyRecord = readRow(object, row)
    const text = searchText(object, record)
    return text === row.search_text ? [] : [{ id: record.id, search_text: text }]
  })
  if (rows.length > 0) await sql`update ${on} as t set search_text = r.search_text from json_to_recordset(${JSON.stringify(rows)}::json) as r(id uuid, search_text text) where t.id = r.id`.execute(tx)
  const last = found.rows.length === pageSize ? (found.rows.at(-1)!.id as string) : null
  if (last) await sql`update ${table(call, 'field_upkeep')} set after = ${last} where object = ${object.name} and key = ${key} and kind = 'search'`.execute(tx)
  return last
}

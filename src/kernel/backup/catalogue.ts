/** What a workspace's schema holds, read from the database itself, so that nothing an administrator added is forgotten. */
import type pg from 'pg'
import type { BackupColumn, BackupForeignKey, BackupIndex, BackupMigration, BackupSequence, BackupTable } from './format.ts'

export interface Catalogue {
  tables: BackupTable[]
  indexes: BackupIndex[]
  foreignKeys: BackupForeignKey[]
  sequences: BackupSequence[]
}

/**
 * Numbers of transactions mean nothing in another database; they are given anew on restore.
 * Generated columns make themselves.
 */
const columnsSql = `
  select c.relname as table, pg_relation_size(c.oid)::float8 as bytes, a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
         a.attnotnull as "notNull", pg_get_expr(d.adbin, d.adrelid) as default, a.atttypid = 'xid8'::regtype or a.attgenerated <> '' as own
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
  where n.nspname = $1 and c.relkind = 'r'
  order by c.relname collate "C", a.attnum`

const indexesSql = `
  select i.relname as name, t.relname as table, x.indisunique as unique, x.indisprimary as primary,
         regexp_replace(pg_get_indexdef(i.oid), '^CREATE (UNIQUE )?INDEX .*? USING ', '') as using,
         exists (select from pg_constraint k where k.conindid = i.oid and k.contype in ('p', 'u', 'x')) as constraint
  from pg_index x
  join pg_class i on i.oid = x.indexrelid
  join pg_class t on t.oid = x.indrelid
  join pg_namespace n on n.oid = t.relnamespace
  where n.nspname = $1 and t.relkind = 'r' and x.indisvalid
  order by i.relname collate "C"`

const foreignKeysSql = `
  select k.conname as name, t.relname as table, pg_get_constraintdef(k.oid) as definition
  from pg_constraint k
  join pg_class t on t.oid = k.conrelid
  join pg_namespace n on n.oid = t.relnamespace
  where n.nspname = $1 and k.contype = 'f'
  order by t.relname collate "C", k.conname collate "C"`

const sequencesSql = `
  select s.sequencename as name, s.last_value::text as last,
         (select array[t.relname::text, a.attname::text] from pg_depend d join pg_class t on t.oid = d.refobjid join pg_attribute a on a.attrelid = t.oid and a.attnum = d.refobjsubid
          where d.objid = format('%I.%I', s.schemaname, s.sequencename)::regclass and d.classid = 'pg_class'::regclass and d.refclassid = 'pg_class'::regclass and d.deptype = 'a') as owner
  from pg_sequences s where s.schemaname = $1 order by s.sequencename collate "C"`

interface ColumnRow extends BackupColumn {
  table: string
  bytes: number
  own: boolean | null
}

/** The search path must name the schema first, so that definitions are written without it. */
export async function readCatalogue(client: pg.Client, schema: string): Promise<Catalogue & { constraintIndexes: Set<string> }> {
  const columns = (await client.query<ColumnRow>(columnsSql, [schema])).rows
  const tables = [...Map.groupBy(columns, (row) => row.table)].map(([name, rows]) => ({
    name,
    bytes: rows[0]!.bytes,
    columns: rows.filter((row) => row.own === false).map(({ name: column, type, notNull, default: given }) => ({ name: column, type, notNull, default: given })),
  }))
  const indexes = (await client.query<BackupIndex & { constraint: boolean }>(indexesSql, [schema])).rows
  return {
    tables,
    indexes: indexes.map(({ name, table, unique, primary, using }) => ({ name, table, unique, primary, using })),
    constraintIndexes: new Set(indexes.filter((row) => row.constraint).map((row) => row.name)),
    foreignKeys: (await client.query<BackupForeignKey>(foreignKeysSql, [schema])).rows,
    sequences: (await client.query<BackupSequence>(sequencesSql, [schema])).rows,
  }
}

export async function readMigrations(client: pg.Client): Promise<BackupMigration[]> {
  return (await client.query<BackupMigration>('select module, name, checksum from migrations order by module, name')).rows
}

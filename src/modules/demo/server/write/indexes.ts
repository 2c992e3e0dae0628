/** Takes indexes and foreign keys off while millions of rows come in, and puts the same back after. */
import type pg from 'pg'
import { demoTables } from './loader.ts'

/** Drops what slows down loading and answers with what puts it back, all in the running transaction. */
export async function withoutIndexes(client: pg.ClientBase, workspace: string): Promise<() => Promise<void>> {
  const keys = await client.query<{ on_table: string; name: string; definition: string }>(
    `select c.conrelid::regclass::text as on_table, quote_ident(c.conname) as name, pg_get_constraintdef(c.oid) as definition
     from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace
     where n.nspname = $1 and t.relname = any($2) and c.contype = 'f'`,
    [workspace, demoTables],
  )
  const indexes = await client.query<{ name: string; definition: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
     from pg_index i join pg_class t on t.oid = i.indrelid join pg_namespace n on n.oid = t.relnamespace
     where n.nspname = $1 and t.relname = any($2) and not i.indisprimary
       and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid and c.contype <> 'f')
     order by pg_relation_size(i.indrelid)`,
    [workspace, demoTables],
  )
  for (const { on_table, name } of keys.rows) await client.query(`alter table ${on_table} drop constraint ${name}`)
  for (const { name } of indexes.rows) await client.query(`drop index ${name}`)
  await emptyAnew(client, workspace)
  return async () => {
    for (const { definition } of indexes.rows) await client.query(definition)
    for (const { on_table, name, definition } of keys.rows) await client.query(`alter table ${on_table} add constraint ${name} ${definition}`)
  }
}

/** An empty table that is emptied anew in this transaction is filled without the log: until the commit nobody misses it (PostgreSQL 18, 14.4.7). */
async function emptyAnew(client: pg.ClientBase, workspace: string): Promise<void> {
  for (const name of demoTables) {
    const table = `${client.escapeIdentifier(workspace)}.${client.escapeIdentifier(name)}`
    const found = await client.query(`select 1 from ${table} limit 1`)
    if (found.rowCount === 0) await client.query(`truncate ${table}`)
  }
}

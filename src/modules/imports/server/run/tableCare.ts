/** What tables need while many rows come in, so that looking for known records stays fast. */
import { sql } from 'kysely'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { table } from '../../../../kernel/database/connect.ts'
import type { Mapping } from '../../contract.ts'
import { companionsFor, declarationOf, kindFor, type Objects } from '../../targets.ts'

const tablesOf = (mapping: Mapping, objects: Objects): string[] => [kindFor(mapping.object), ...companionsFor(mapping.object, objects)].map((kind) => declarationOf(kind, objects).name)

/** A table that was empty a moment ago has no statistics, and without them its indexes go unused. */
export async function refreshStatistics(tx: Tx, call: Call, mapping: Mapping): Promise<void> {
  for (const name of tablesOf(mapping, call.catalog.objects)) await sql`analyze ${table(call, name)}`.execute(tx)
}

/**
 * New entries of a GIN index wait in a list that every look-up reads through; a thousand look-ups a set
 * would each read the thousands of entries that the sets before have left there.
 */
export async function settleKeys(tx: Tx, call: Call, mapping: Mapping): Promise<void> {
  await sql`select gin_clean_pending_list(i.indexrelid) from pg_index i
    join pg_class x on x.oid = i.indexrelid join pg_am m on m.oid = x.relam and m.amname = 'gin'
    join pg_class t on t.oid = i.indrelid join pg_namespace n on n.oid = t.relnamespace
    join pg_attribute a on a.attrelid = i.indexrelid and a.attname in ('emails_keys', 'phones_keys')
    where n.nspname = ${call.workspace} and t.relname = any(${tablesOf(mapping, call.catalog.objects)}::text[])`.execute(tx)
}

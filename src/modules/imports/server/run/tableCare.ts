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

/**
 * Rows that hang on a record without being records: they name it by `object` and `record_id`. When
 * records are merged they go along, and come back with the undo.
 */
import { sql } from 'kysely'
import type { Call, Tx } from '../call.ts'
import { table } from '../database/connect.ts'
import type { Belonging } from '../module.ts'
import { belongings } from './registry.ts'

/** Counted by table. */
export async function moveBelongings(tx: Tx, call: Call, object: string, from: readonly string[], to: string): Promise<Record<string, number>> {
  const moved: Record<string, number> = {}
  for (const place of belongings()) moved[place.table] = place.links ? await addLinks(tx, call, place, place.links, object, from, to) : await moveRows(tx, call, place, object, from, to)
  return moved
}

async function moveRows(tx: Tx, call: Call, place: Belonging, object: string, from: readonly string[], to: string): Promise<number> {
  const rows = table(call, place.table)
  const done = await sql`with old as (select id, record_id from ${rows} where object = ${object} and record_id = any(${from}::uuid[]) for update),
    written as (update ${rows} as r set record_id = ${to} from old where r.id = old.id)
    insert into ${table(call, 'moved_belongings')} (batch_id, place, row_id, from_id, to_id) select ${call.batchId}, ${place.table}, id, record_id, ${to} from old`.execute(tx)
  return Number(done.numAffectedRows ?? 0)
}

/** Who is tied to a lost record is tied to the surviving one too, once; the old tie stays with the lost one. */
async function addLinks(tx: Tx, call: Call, place: Belonging, columns: readonly string[], object: string, from: readonly string[], to: string): Promise<number> {
  const rows = table(call, place.table)
  const kept = sql.join(columns.map((column) => sql.id(column)))
  const done = await sql`with old as (select distinct on (${sql.id(columns[0]!)}) * from ${rows} where object = ${object} and record_id = any(${from}::uuid[]) order by ${sql.id(columns[0]!)}),
    written as (insert into ${rows} (object, record_id, ${kept}) select object, ${to}::uuid, ${kept} from old on conflict do nothing returning *)
    insert into ${table(call, 'moved_belongings')} (batch_id, place, from_id, to_id, added) select ${call.batchId}, ${place.table}, ${from[0]}::uuid, ${to}::uuid, to_jsonb(written) from written`.execute(tx)
  return Number(done.numAffectedRows ?? 0)
}

/** Puts back what the batch moved and nobody moved on since. */
export async function returnBelongings(tx: Tx, call: Call, batchId: string): Promise<void> {
  const moves = table(call, 'moved_belongings')
  for (const place of belongings()) {
    const rows = table(call, place.table)
    if (place.links) {
      const [who = ''] = place.links
      await sql`delete from ${rows} as r using ${moves} as m where m.batch_id = ${batchId} and m.place = ${place.table} and r.record_id = m.to_id and r.object = m.added ->> 'object' and r.${sql.id(who)}::text = m.added ->> ${who}`.execute(tx)
    } else await sql`update ${rows} as r set record_id = m.from_id from ${moves} as m where m.batch_id = ${batchId} and m.place = ${place.table} and r.id = m.row_id and r.record_id = m.to_id`.execute(tx)
  }
  await sql`delete from ${moves} where batch_id = ${batchId}`.execute(tx)
}

/** The records of a long job, in the order in which they are seen to. */
import { sql } from 'kysely'
import type { LeftRecord } from '../../../shared/jobs.ts'
import type { Call, Tx } from '../../call.ts'
import { table } from '../../database/connect.ts'
import { findObject, hasObject } from '../../records/registry.ts'
import { recordsById } from '../../records/include.ts'

export interface Item {
  object: string
  id: string
  /** Null where all records of the job get the same. */
  patch: Record<string, unknown> | null
}

/** A record that was not touched, and why. */
export interface Left {
  object: string
  id: string
  code: string
  reason: string
}

type Where = Pick<Call, 'workspace'>

export async function nextItems(tx: Tx, where: Where, jobId: string, after: number, limit: number): Promise<Item[]> {
  const found = await sql<{ object: string; record_id: string; patch: Record<string, unknown> | null }>`
    select object, record_id, patch from ${table(where, 'long_job_items')} where job_id = ${jobId} and position > ${after} order by position limit ${limit}`.execute(tx)
  return found.rows.map((row) => ({ object: row.object, id: row.record_id, patch: row.patch }))
}

/** Takes out what has been seen to; what was left alone stays, with the reason. */
export async function closeItems(tx: Tx, where: Where, jobId: string, upTo: number, left: readonly Left[]): Promise<void> {
  const items = table(where, 'long_job_items')
  if (left.length > 0)
    await sql`update ${items} as i set code = r.code, reason = r.reason from json_to_recordset(${JSON.stringify(left)}::json) as r(object text, id uuid, code text, reason text)
      where i.job_id = ${jobId} and i.position <= ${upTo} and i.object = r.object and i.record_id = r.id`.execute(tx)
  await sql`delete from ${items} where job_id = ${jobId} and position <= ${upTo} and code is null`.execute(tx)
}

/** Adds what work that was done at once left alone. */
export async function keepLeft(tx: Tx, where: Where, jobId: string, left: readonly Left[]): Promise<void> {
  if (left.length === 0) return
  const rows = left.map((entry, index) => ({ ...entry, position: index + 1 }))
  await sql`insert into ${table(where, 'long_job_items')} (job_id, position, object, record_id, code, reason)
    select ${jobId}, position, object, id, code, reason from json_to_recordset(${JSON.stringify(rows)}::json) as r(position integer, object text, id uuid, code text, reason text)`.execute(tx)
}

/** Left records with the names that the caller may see now. */
export async function leftOf(tx: Tx, call: Call, jobId: string, after: number, limit: number): Promise<(LeftRecord & { position: number })[]> {
  const found = await sql<{ position: number; object: string; record_id: string; code: string; reason: string }>`
    select position, object, record_id, code, reason from ${table(call, 'long_job_items')} where job_id = ${jobId} and code is not null and position > ${after} order by position limit ${limit}`.execute(tx)
  const titles = await titlesOf(tx, call, found.rows.map((row) => ({ object: row.object, id: row.record_id })))
  return found.rows.map((row) => ({ position: row.position, object: row.object, id: row.record_id, title: titles.get(row.record_id) ?? null, code: row.code, reason: row.reason }))
}

export async function titlesOf(tx: Tx, call: Call, named: readonly { object: string; id: string }[]): Promise<Map<string, string>> {
  const titles = new Map<string, string>()
  for (const [name, group] of Map.groupBy(named, (entry) => entry.object)) {
    if (!hasObject(call, name)) continue
    const object = findObject(call, name)
    for (const [id, record] of await recordsById(tx, call, object, group.map((entry) => entry.id))) titles.set(id, String(record[object.title] ?? '').slice(0, 120))
  }
  return titles
}

/** Takes the people, teams, pipelines and products of the demo away where nothing of the firm's own needs them. */
import { sql } from 'kysely'
import { forgetHistory } from '../../../../kernel/audit/index.ts'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { table } from '../../../../kernel/database/connect.ts'
import { columnName } from '../../../../kernel/records/columns.ts'
import { findObject, referringTo } from '../../../../kernel/records/registry.ts'
import { trashRecords } from '../../../../kernel/records/write.ts'

/** What refers before what it refers to. */
const order = ['products', 'stages', 'pipelines', 'users', 'teams'] as const

export async function removeFirm(tx: Tx, call: Call): Promise<{ removed: Record<string, number>; kept: Record<string, number> }> {
  const removed: Record<string, number> = {}
  const kept: Record<string, number> = {}
  // Teams and people refer to each other: who leads a team of the demo is no reason to stay.
  await sql`update ${table(call, 'teams')} set head_id = null where id in (select id from ${table(call, 'demo_records')} where object = 'teams')`.execute(tx)
  for (const name of order) {
    removed[name] = 0
    // A team is free once the teams below it are gone.
    for (let free = await freeIds(tx, call, name); free.length > 0; free = await freeIds(tx, call, name)) {
      await takeAway(tx, call, name, free)
      removed[name] += free.length
    }
    const left = await sql<{
      n: number
    }>`delete from ${table(call, 'demo_records')} as d using ${table(call, name)} as t where d.object = ${name} and t.id = d.id returning 1 as n`.execute(tx)
    if (left.rows.length > 0) kept[name] = left.rows.length
  }
  await sql`delete from ${table(call, 'demo_records')}`.execute(tx)
  return { removed, kept }
}

/** Demo records of the object that no record refers to; the one who asks is never among them. */
async function freeIds(tx: Tx, call: Call, name: string): Promise<string[]> {
  const needed = referringTo(call, name).map(
    ({ object, fieldName }) => sql`not exists (select 1 from ${table(call, object.name)} as r where r.${sql.ref(columnName(fieldName))} = d.id)`,
  )
  // Stages that the firm's own deals have passed are part of their story.
  if (name === 'stages') needed.push(sql`not exists (select 1 from ${table(call, 'stage_stays')} as s where s.stage_id = d.id)`)
  const conditions = [sql`d.object = ${name}`, sql`d.id is distinct from ${call.actor?.id ?? null}::uuid`, ...needed]
  const found = await sql<{
    id: string
  }>`select d.id from ${table(call, 'demo_records')} as d join ${table(call, name)} as t on t.id = d.id where ${sql.join(conditions, sql` and `)}`.execute(tx)
  return found.rows.map((row) => row.id)
}

/** People and teams go through the trash, whose rules end their sessions and take their rights at once. */
async function takeAway(tx: Tx, call: Call, name: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  if (name === 'users' || name === 'teams') await trashRecords(tx, { ...call, actor: null }, findObject(call, name), ids)
  for (const [where, column] of [
    [name, 'id'],
    ['events', 'record_id'],
  ] as const)
    await sql`delete from ${table(call, where)} where ${sql.ref(column)} = any(${ids}::uuid[])`.execute(tx)
  await forgetHistory(tx, call, sql`t.record_id = any(${ids}::uuid[])`)
}

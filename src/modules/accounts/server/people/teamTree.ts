/** Who stands where in the tree of teams. */
import { sql } from 'kysely'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { table } from '../../../../kernel/database/connect.ts'

/** Ids of the members of the teams that a person heads, and of those below. */
export async function peopleHeadedBy(tx: Tx, call: Pick<Call, 'workspace'>, userId: string): Promise<string[]> {
  const teams = table(call, 'teams')
  const { rows } = await sql<{ id: string }>`
    with recursive below (id) as (
      select t.id from ${teams} t where t.head_id = ${userId} and t.deleted_at is null
      union select t.id from ${teams} t join below b on t.parent_id = b.id where t.deleted_at is null)
    select u.id from ${table(call, 'users')} u where u.team_id in (select id from below)`.execute(tx)
  return rows.map((row) => row.id)
}

/** The head of the person's team, or of the nearest team above it that has another; null when there is none who works here. */
export async function headAbove(tx: Tx, call: Pick<Call, 'workspace'>, userId: string): Promise<{ id: string; name: string } | null> {
  const teams = table(call, 'teams')
  const users = table(call, 'users')
  const { rows } = await sql<{ id: string; name: string }>`
    with recursive up (id, parent_id, head_id, depth) as (
      select t.id, t.parent_id, t.head_id, 0 from ${teams} as t join ${users} as u on u.team_id = t.id where u.id = ${userId} and t.deleted_at is null
      union
      select t.id, t.parent_id, t.head_id, up.depth + 1 from ${teams} as t join up on t.id = up.parent_id where t.deleted_at is null and up.depth < 50)
    select h.id, h.name from up join ${users} as h on h.id = up.head_id where h.id <> ${userId} and h.active and h.deleted_at is null order by up.depth limit 1`.execute(tx)
  return rows[0] ?? null
}

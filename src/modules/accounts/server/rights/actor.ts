/** A person with the rights as they are now, from users, roles and teams. */
import { sql } from 'kysely'
import type { Permissions } from '../../../../shared/access.ts'
import type { Actor, Tx } from '../../../../kernel/call.ts'
import { table, type Database } from '../../../../kernel/database/connect.ts'
import { loadFirm } from '../../../../kernel/settings/settings.ts'
import { dayIn } from '../../../../shared/dates.ts'
import { mergePermissions } from './permissions.ts'

export interface Person {
  actor: Actor
  /** Null where the person has chosen none; the firm's holds then. */
  language: string | null
  timeZone: string | null
}

interface Row {
  id: string
  name: string
  team_id: string | null
  roles: string[]
  language: string | null
  time_zone: string | null
  permissions: Permissions[]
  team_user_ids: string[]
  own_user_ids: string[]
  department_user_ids: string[]
  team_ids: string[]
  shared_objects: string[]
}

/**
 * The team's people are the members of the own team, of teams that the person heads, and of all
 * teams below these; people who have left count too, because their records stay. The department is
 * the whole branch that the own team belongs to, from its topmost team down.
 * Null for somebody who is not there, is in the trash or is not active.
 */
export async function loadPerson(database: Pick<Database, 'db'>, workspace: string, userId: string, now: Date = new Date()): Promise<Person | null> {
  const firm = await loadFirm(database.db as unknown as Tx, workspace)
  const today = dayIn(now, firm.timeZone)
  const users = table(workspace, 'users')
  const teams = table(workspace, 'teams')
  const { rows } = await sql<Row>`
    with recursive below (id) as (
      select t.id from ${teams} t join ${users} u on u.id = ${userId} and (t.id = u.team_id or t.head_id = u.id) where t.deleted_at is null
      union
      select t.id from ${teams} t join below b on t.parent_id = b.id where t.deleted_at is null
    ),
    up (id, parent_id) as (
      select t.id, t.parent_id from ${teams} t join ${users} u on u.id = ${userId} and t.id = u.team_id where t.deleted_at is null
      union
      select t.id, t.parent_id from ${teams} t join up on t.id = up.parent_id where t.deleted_at is null
    ),
    branch (id) as (
      select id from up where parent_id is null or not exists (select 1 from ${teams} p where p.id = up.parent_id and p.deleted_at is null)
      union
      select t.id from ${teams} t join branch b on t.parent_id = b.id where t.deleted_at is null
    ),
    mine (id) as (select t.id from ${teams} t join ${users} u on u.id = ${userId} and (t.id = u.team_id or t.head_id = u.id) where t.deleted_at is null)
    select u.id, u.name, u.team_id, u.roles, u.language, u.time_zone,
      coalesce((select jsonb_agg(r.permissions order by r.key) from ${table(workspace, 'roles')} r where r.key = any(u.roles) and r.deleted_at is null), '[]') as permissions,
      array(select m.id from ${users} m where m.team_id in (select id from below) order by m.id) as team_user_ids,
      array(select m.id from ${users} m where m.team_id in (select id from branch) order by m.id) as department_user_ids,
      array(select id from mine order by id) as team_ids,
      array(select s.user_id from ${table(workspace, 'absences')} s where s.stand_in_id = u.id and s.deleted_at is null and ${today}::date between s.from_on and s.to_on order by s.user_id) as own_user_ids,
      array(select distinct s.object from ${table(workspace, 'shares')} s where s.user_id = u.id or s.team_id in (select id from mine) order by s.object) as shared_objects
    from ${users} u
    where u.id = ${userId} and u.active and u.deleted_at is null`.execute(database.db)
  const row = rows[0]
  if (!row) return null
  return {
    actor: {
      id: row.id,
      name: row.name,
      teamId: row.team_id,
      ownUserIds: [row.id, ...row.own_user_ids],
      teamUserIds: row.team_user_ids,
      departmentUserIds: row.department_user_ids,
      teamIds: row.team_ids,
      sharedObjects: row.shared_objects,
      roles: row.roles,
      permissions: mergePermissions(row.permissions),
    },
    language: row.language,
    timeZone: row.time_zone,
  }
}

/** Whose lines somebody may read: administrators everybody's, heads those of the people of their teams. */
import { sql, type RawBuilder } from 'kysely'
import { isAdministrator } from '../../../kernel/access/administrator.ts'
import type { Call, Tx } from '../../../kernel/call.ts'
import { table } from '../../../kernel/database/connect.ts'
import { forbidden } from '../../../kernel/problem.ts'
import { translate } from '../../../kernel/text/translate.ts'

/** Ids of the people; null for everybody. Throws 403 for those who may read nothing. */
export async function audience(tx: Tx, call: Call): Promise<readonly string[] | null> {
  const { actor } = call
  if (!actor || isAdministrator(actor)) return null
  const people = actor.roles.includes('head') ? actor.teamUserIds : await peopleOfHead(tx, call, actor.id)
  if (people.length === 0) throw forbidden(translate(call.language, 'audit:errors.readers'))
  return people
}

/** Members of the teams that a person heads, and of those below. */
async function peopleOfHead(tx: Tx, call: Call, id: string): Promise<string[]> {
  const teams = table(call, 'teams')
  const { rows } = await sql<{ id: string }>`
    with recursive below (id) as (
      select t.id from ${teams} t where t.head_id = ${id} and t.deleted_at is null
      union select t.id from ${teams} t join below b on t.parent_id = b.id where t.deleted_at is null)
    select u.id from ${table(call, 'users')} u where u.team_id in (select id from below)`.execute(tx)
  return rows.map((row) => row.id)
}

/** Lines of people one may read. */
export const within = (people: readonly string[] | null, column: RawBuilder<unknown>): RawBuilder<boolean> => (people === null ? sql<boolean>`true` : sql<boolean>`${column} = any(${[...people]}::uuid[])`)

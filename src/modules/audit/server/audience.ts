/** Whose lines somebody may read: administrators everybody's, heads those of the people of their teams. */
import { sql, type RawBuilder } from 'kysely'
import { isAdministrator } from '../../../kernel/access/administrator.ts'
import type { Call, Tx } from '../../../kernel/call.ts'
import { forbidden } from '../../../kernel/problem.ts'
import { translate } from '../../../kernel/text/translate.ts'
import { peopleHeadedBy } from '../../accounts/server/index.ts'

/** Ids of the people; null for everybody. Throws 403 for those who may read nothing. */
export async function audience(tx: Tx, call: Call): Promise<readonly string[] | null> {
  const { actor } = call
  if (!actor || isAdministrator(actor)) return null
  const people = actor.roles.includes('head') ? actor.teamUserIds : await peopleHeadedBy(tx, call, actor.id)
  if (people.length === 0) throw forbidden(translate(call.language, 'audit:errors.readers'))
  return people
}

/** Lines of people one may read. */
export const within = (people: readonly string[] | null, column: RawBuilder<unknown>): RawBuilder<boolean> => (people === null ? sql<boolean>`true` : sql<boolean>`${column} = any(${[...people]}::uuid[])`)

/** What the routes of records tell the register, and where it says no: at the limits of the caller. */
import type { ObjectDeclaration } from '../../shared/object.ts'
import type { TakingKind } from '../../shared/register.ts'
import type { Call, Tx } from '../call.ts'
import type { Database } from '../database/connect.ts'
import { Problem } from '../problem.ts'
import { translate } from '../text/translate.ts'
import { gatherRows, gatherView, standingOf, type Asker } from './gather.ts'
import { isOver, limitOf, readLimits, takenBy } from './limits.ts'

/** Settings such as stages are no secret of the firm: looking at them is not noted. */
const isNoted = (call: Call, object: ObjectDeclaration): boolean => call.actor !== null && !object.access.open

/**
 * Throws 429 when the caller has taken what his roles allow and the firm wants more to be refused.
 * What other processes gave out in the last second is not known here yet.
 * @param object what is asked for; null where it is of several kinds
 * @param tx the transaction that is open, if any: asking on a second connection, all could wait for each other
 */
export async function requireQuota(database: Database, call: Call, object: ObjectDeclaration | null, what: 'cards' | 'rows', tx = database.db as unknown as Tx): Promise<void> {
  if (!call.actor || object?.access.open) return
  const actorId = call.seenBy?.id ?? call.actor.id
  const standing = standingOf(database, call, actorId)
  if (!standing?.limit.refuse || !isOver(standing.limit, standing.taken, what, standing.since[what] + 1)) return
  // Hours pass and limits change: before somebody is refused, the database is asked.
  standing.taken = (await takenBy(tx, call, [actorId], call.now)).get(actorId)!
  standing.limit = limitOf(await readLimits(tx, call), standing.roles)
  if (standing.limit.refuse && isOver(standing.limit, standing.taken, what, standing.since[what] + 1)) throw overLimit(call, what, standing.limit[what]!)
}

export function overLimit(call: Pick<Call, 'language'>, what: TakingKind, most: number): Problem {
  return new Problem(429, 'limit', 'Too much at once', translate(call.language, `kernel:errors.limit.${what}`, { count: most }), [], { retryAfter: 600 })
}

export function noteView(database: Database, call: Call, object: ObjectDeclaration, recordId: string, asker: Asker): void {
  if (isNoted(call, object)) gatherView(database, call, object.name, recordId.toLowerCase(), asker)
}

export function noteRows(database: Database, call: Call, object: ObjectDeclaration, rows: number): void {
  if (isNoted(call, object)) gatherRows(database, call, object.name, rows)
}

/** Of a request, as Fastify gives it. */
export const askerOf = (request: { ip?: string; headers: Record<string, string | string[] | undefined> }): Asker => ({ ip: request.ip ?? '', userAgent: request.headers['user-agent'] })

/** The call of a person who is not there: what he may see, or background work that goes on with the rights as they are at that moment. */
import type { Call, Tx, Way } from './call.ts'
import { peopleSource } from './records/registry.ts'
import { systemCall } from './systemCall.ts'

/** Null for somebody who may not work here any more. */
export const personCall = async (tx: Tx, workspace: string, userId: string, way: Way, now: Date = new Date()): Promise<Call | null> => asPerson(tx, await systemCall(tx, workspace, way, now), userId)

/** The call as that person would make it; null for somebody who may not work here any more. */
export async function asPerson(tx: Tx, call: Call, userId: string): Promise<Call | null> {
  const person = await peopleSource()?.({ db: tx }, call.workspace, userId, call.now)
  return person ? { ...call, actor: person.actor, language: person.language ?? call.firm.language, timeZone: person.timeZone ?? call.firm.timeZone } : null
}

/** The call of a person who is not there: background work that goes on with the rights as they are at that moment. */
import type { Call, Tx, Way } from './call.ts'
import { peopleSource } from './records/registry.ts'
import { systemCall } from './systemCall.ts'

/** Null for somebody who may not work here any more. */
export async function personCall(tx: Tx, workspace: string, userId: string, way: Way, now: Date = new Date()): Promise<Call | null> {
  const person = await peopleSource()?.({ db: tx }, workspace, userId)
  if (!person) return null
  const call = await systemCall(tx, workspace, way, now)
  return { ...call, actor: person.actor, language: person.language ?? call.language, timeZone: person.timeZone ?? call.timeZone }
}

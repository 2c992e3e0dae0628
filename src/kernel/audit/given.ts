/**
 * What a verb gives out besides the lists and cards of the generic routes: boards, searches, timelines.
 * The verb says so where it has the records in its hands; it is noted once the answer is made.
 */
import type { Call } from '../call.ts'
import type { Database } from '../database/connect.ts'
import { findObject, hasObject } from '../records/registry.ts'
import type { Asker } from './gather.ts'
import { noteRows, noteView } from './take.ts'

interface Given {
  rows: Map<string, number>
  cards: Map<string, string>
}

const given = new WeakMap<Call, Given>()

function givenBy(call: Call): Given {
  let found = given.get(call)
  if (!found) given.set(call, (found = { rows: new Map(), cards: new Map() }))
  return found
}

/** So many records of an object are in the answer to this call. */
export function gaveRows(call: Call, object: string, rows: number): void {
  const { rows: all } = givenBy(call)
  all.set(object, (all.get(object) ?? 0) + rows)
}

/** The answer tells what stands in one record, as its card would. */
export const gaveCard = (call: Call, object: string, recordId: string): void => void givenBy(call).cards.set(recordId, object)

/** Work that the database took back has given out nothing. */
export const gaveNothing = (call: Call): boolean => given.delete(call)

/** Hands what the verb gave out to the register, off the path of the request. */
export function noteGiven(database: Database, call: Call, asker: Asker): void {
  const found = given.get(call)
  if (!found) return
  given.delete(call)
  for (const [name, rows] of found.rows) if (hasObject(call, name)) noteRows(database, call, findObject(call, name), rows)
  for (const [recordId, name] of found.cards) if (hasObject(call, name)) noteView(database, call, findObject(call, name), recordId, asker)
}

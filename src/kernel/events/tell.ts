/**
 * Tells open screens what happened, those only that their person may see. A sign-in is asked once for
 * all its screens, and what a person may see is looked up once for all that the person has open.
 */
import { sql } from 'kysely'
import { level, ownersAt, visible } from '../access/visible.ts'
import type { Call } from '../call.ts'
import { table, type Database } from '../database/connect.ts'
import { findObject, hasObject } from '../records/registry.ts'
import { limiter } from './limiter.ts'
import { positionText, type PositionedEvent } from './read.ts'

export interface Message {
  /** What `Last-Event-ID` will say. */
  place: string
  event: Record<string, unknown>
}

export interface Listener {
  /** The same for all screens of one sign-in; without it the listener is asked by itself. */
  signIn?: string
  /** Made anew for each batch, so that a right taken away counts at once; null ends the stream. */
  call(): Promise<Call | null>
  /** The same array goes to all screens of a person. */
  send(messages: readonly Message[]): void
  end(): void
}

/** The pool serves the requests too: the stream never takes all of it. */
const inTurn = limiter(4)

/** Who could not be told is ended: he comes again and says what was the last that he heard. */
export async function tell(database: Database, listeners: readonly Listener[], events: readonly PositionedEvent[], gap?: Message): Promise<void> {
  const people = new Map<unknown, { call: Call; listeners: Listener[] }>()
  const bySignIn = Map.groupBy(listeners, (listener) => listener.signIn ?? listener)
  await Promise.all(
    [...bySignIn.values()].map(async (group) => {
      const call = await group[0]!.call().catch(() => null)
      if (!call) return group.forEach((listener) => listener.end())
      // The same rights are the same object as long as they stand.
      const key = call.actor ?? call
      const person = people.get(key)
      if (person) person.listeners.push(...group)
      else people.set(key, { call, listeners: [...group] })
    }),
  )
  if (gap) for (const { listeners: own } of people.values()) own.forEach((listener) => listener.send([gap]))
  if (events.length === 0) return
  const messages = events.map(messageOf)
  await Promise.all(
    [...people.values()].map(({ call, listeners: own }) =>
      inTurn(async () => {
        const seen = await seenBy(database, call, events)
        const told = messages.filter((_, index) => seen(events[index]!))
        if (told.length > 0) own.forEach((listener) => listener.send(told))
      }).catch(() => own.forEach((listener) => listener.end())),
    ),
  )
}

const messageOf = (event: PositionedEvent): Message => ({
  place: positionText(event.position),
  event: { type: event.type, object: event.object, id: event.recordId, actorId: event.actorId, at: event.at, version: event.data.version ?? null },
})

/** What every screen must know, whatever its person may see: it says only that something is to be read anew. */
const forAll: ReadonlySet<string> = new Set(['catalog.changed'])

/** An event with `forUserId` is for that person alone; any other for those who see the record. */
async function seenBy(database: Database, call: Call, events: readonly PositionedEvent[]): Promise<(event: PositionedEvent) => boolean> {
  const ids = new Set<string>()
  const whole = new Set<string>()
  for (const [name, group] of Map.groupBy(events.filter((event) => event.data.forUserId === undefined), (event) => event.object)) {
    if (!hasObject(call, name)) continue
    const object = findObject(call, name)
    const at = level(call, object, 'see')
    if (at === 'none') continue
    if (object.access.open || ownersAt(call, at) === null) whole.add(name)
    else for (const id of await visibleIds(database, call, name, group)) ids.add(`${name}:${id}`)
  }
  return (event) => (event.data.forUserId === undefined ? forAll.has(event.type) || whole.has(event.object) || ids.has(`${event.object}:${event.recordId}`) : event.data.forUserId === call.actor?.id)
}

async function visibleIds(database: Database, call: Call, name: string, events: readonly PositionedEvent[]): Promise<string[]> {
  const ids = [...new Set(events.map((event) => event.recordId))]
  const found = await sql<{ id: string }>`select t.id from ${table(call, name)} as t where t.id = any(${ids}::uuid[]) and ${visible(call, findObject(call, name), 't')}`.execute(database.db)
  return found.rows.map((row) => row.id)
}

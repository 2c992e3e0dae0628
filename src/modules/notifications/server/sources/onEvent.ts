/** Everything that happens passes here once; whom it concerns is told, each by one notice. */
import type { Call, Tx } from '../../../../kernel/call.ts'
import type { OutboxEvent } from '../../../../kernel/module.ts'
import { findObject, hasObject } from '../../../../kernel/records/registry.ts'
import type { AnyRecord } from '../../../../shared/object.ts'
import { recordsSeen } from '../recordsSeen.ts'
import { followersOf } from '../followers.ts'
import { endRound, newRound } from '../notify.ts'
import { assigned } from './assigned.ts'
import { followed, hangsOn } from './followed.ts'
import { mentioned } from './mentioned.ts'
import { outcome } from './outcome.ts'
import type { Happening, Source } from './source.ts'

/** What concerns a person most comes first. */
const sources: readonly Source[] = [mentioned, assigned, outcome, followed]

export const onEvent = (tx: Tx, call: Call, event: OutboxEvent): Promise<void> => onEvents(tx, call, [event])

/** Most events concern nobody but who caused them; what tells that is read once for all. */
export async function onEvents(tx: Tx, call: Call, events: readonly OutboxEvent[]): Promise<void> {
  // A file of ten thousand rows is told of once, when it is in.
  const own = events.filter((event) => event.data.forUserId === undefined && event.data.way !== 'import' && hasObject(call, event.object))
  const found = await recordsOf(tx, call, own)
  if (found.length === 0) return
  const followers = await followersOf(tx, call, found.flatMap(({ object, record }) => [{ object: object.name, id: record.id }, ...hangsOn(object, record)]))
  const round = newRound(found.map(({ object, record }) => ({ object: object.name, id: record.id })))
  for (const { event, object, record } of found) {
    const changed = Array.isArray(event.data.changed) ? (event.data.changed as string[]) : null
    const happening: Happening = { event, object, record, changed, told: new Set([event.actorId]), followers, round }
    for (const source of sources) for (const userId of await source(tx, call, happening)) happening.told.add(userId)
  }
  await endRound(tx, call, round)
}

async function recordsOf(tx: Tx, call: Call, events: readonly OutboxEvent[]): Promise<Pick<Happening, 'event' | 'object' | 'record'>[]> {
  const records = new Map<string, AnyRecord>()
  for (const [name, ofObject] of Map.groupBy(events, (event) => event.object)) {
    for (const record of (await recordsSeen(tx, call, name, [...new Set(ofObject.map((event) => event.recordId))])).values()) records.set(`${name} ${record.id}`, record)
  }
  return events.flatMap((event) => {
    const record = records.get(`${event.object} ${event.recordId}`)
    return record ? [{ event, object: findObject(call, event.object), record }] : []
  })
}

/** Everything that happens passes here once; whom it concerns is told, each by one notice. */
import type { Call, Tx } from '../../../../kernel/call.ts'
import type { OutboxEvent } from '../../../../kernel/module.ts'
import { findObject, hasObject } from '../../../../kernel/records/registry.ts'
import type { AnyRecord, ObjectDeclaration } from '../../../../shared/object.ts'
import { recordSeen } from '../callAs.ts'
import { assigned } from './assigned.ts'
import { followed } from './followed.ts'
import { mentioned } from './mentioned.ts'
import { outcome } from './outcome.ts'

export interface Happening {
  event: OutboxEvent
  object: ObjectDeclaration
  record: AnyRecord
  /** Names of the fields that changed; null for events that are no change of fields. */
  changed: readonly string[] | null
  /** Who needs not be told any more. */
  told: Set<string | null>
}

/** Answers with those whom it told. */
export type Source = (tx: Tx, call: Call, happening: Happening) => Promise<readonly string[]>

/** What concerns a person most comes first. */
const sources: readonly Source[] = [mentioned, assigned, outcome, followed]

export async function onEvent(tx: Tx, call: Call, event: OutboxEvent): Promise<void> {
  // A file of ten thousand rows is told of once, when it is in.
  if (event.data.forUserId !== undefined || event.data.way === 'import' || !hasObject(call, event.object)) return
  const record = await recordSeen(tx, call, event.object, event.recordId)
  if (!record) return
  const changed = Array.isArray(event.data.changed) ? (event.data.changed as string[]) : null
  const happening: Happening = { event, object: findObject(call, event.object), record, changed, told: new Set([event.actorId]) }
  for (const source of sources) for (const userId of await source(tx, call, happening)) happening.told.add(userId)
}

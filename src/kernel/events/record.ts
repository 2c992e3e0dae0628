/** Writes events into the outbox, in the transaction of the change that they tell of. */
import { sql } from 'kysely'
import type { Actor, Call, Tx } from '../call.ts'
import { afterCommit, table } from '../database/connect.ts'
import { unawaited } from '../database/pipeline.ts'
import { newId } from '../ids.ts'
import { wake } from './wake.ts'

export interface NewEvent {
  /** `deals.won` */
  type: string
  object: string
  recordId: string
  data?: Record<string, unknown>
}

/** What an event tells of its cause. */
export type Author = Pick<Call, 'workspace' | 'now' | 'way' | 'behalfOfId'> & { actor: Pick<Actor, 'id'> | null }

export async function recordEvents(tx: Tx, call: Author, events: readonly NewEvent[]): Promise<void> {
  if (events.length > 0) await writeTrail(tx, call, [], events)
}

/** History lines and events in one statement, as they are one fact. */
export async function writeTrail(tx: Tx, call: Author, history: readonly Record<string, unknown>[], events: readonly NewEvent[]): Promise<void> {
  const rows = events.map((event) => ({ id: newId(), type: event.type, object: event.object, record_id: event.recordId, actor_id: call.actor?.id ?? call.behalfOfId ?? null, at: call.now.toISOString(), data: { ...event.data, way: call.way } }))
  const told = sql`insert into ${table(call, 'events')} (id, type, object, record_id, actor_id, at, data)
      select * from json_to_recordset(${JSON.stringify(rows)}::json) as e(id uuid, type text, object text, record_id uuid, actor_id uuid, at timestamptz, data jsonb)`
  if (history.length === 0) await sql`${unawaited} ${told}`.execute(tx)
  else
    await sql`${unawaited} with h as (
      insert into ${table(call, 'history')} (id, object, record_id, version, op, actor_id, way, batch_id, at, changes)
      select * from json_to_recordset(${JSON.stringify(history)}::json) as h(id uuid, object text, record_id uuid, version integer, op text, actor_id uuid, way text, batch_id uuid, at timestamptz, changes jsonb))
    ${told}`.execute(tx)
  if (!afterCommit(tx, 'wake events', (database) => wake(database, 'clientele_events'))) await sql`select pg_notify('clientele_events', '')`.execute(tx)
}

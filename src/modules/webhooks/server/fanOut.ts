/** Turns an event into one delivery for each hook that wants it, in the transaction that marks the event as told. */
import { sql } from 'kysely'
import { personCall } from '../../../kernel/personCall.ts'
import type { AnyRecord } from '../../../shared/object.ts'
import type { Call, Tx } from '../../../kernel/call.ts'
import { table } from '../../../kernel/database/connect.ts'
import { newId } from '../../../kernel/ids.ts'
import { hasten } from '../../../kernel/jobs/jobs.ts'
import type { OutboxEvent } from '../../../kernel/module.ts'
import { Problem } from '../../../kernel/problem.ts'
import { getRecord } from '../../../kernel/records/read.ts'
import { findObject, hasObject } from '../../../kernel/records/registry.ts'
import { patternsOf } from './events.ts'
import { deliverJob } from './retries.ts'
import { switchOff } from './switchOff.ts'

interface Hook {
  id: string
  name: string
  ownerId: string
}

/** The patterns of all hooks that are on: what none of them wants costs nothing. */
export async function wantedEvents(tx: Tx, workspace: string): Promise<string[]> {
  const { rows } = await sql<{ pattern: string }>`select distinct unnest(events) as pattern from ${table(workspace, 'webhooks')} where active and deleted_at is null`.execute(tx)
  return rows.map(({ pattern }) => pattern)
}

export async function fanOut(tx: Tx, call: Call, event: OutboxEvent): Promise<void> {
  if (!hasObject(call, event.object)) return
  // Ids are in the order of time: what happened before a hook was made is no news for it.
  const { rows: hooks } = await sql<Hook>`select id, name, owner_id as "ownerId" from ${table(call, 'webhooks')} where active and deleted_at is null and events && ${patternsOf(event.type)}::text[] and id < ${event.id}`.execute(tx)
  let made = 0
  for (const [ownerId, ofOwner] of Map.groupBy(hooks, (hook) => hook.ownerId)) {
    const owner = await personCall(tx, call.workspace, ownerId, 'process', call.now)
    if (!owner) {
      for (const hook of ofOwner) await switchOff(tx, call, hook, 'owner')
      continue
    }
    const record = await seenBy(tx, owner, event)
    if (record) for (const hook of ofOwner) made += await addDelivery(tx, call, hook, event, record)
  }
  if (made > 0) await hasten(tx, call, deliverJob)
}

/** The record as the owner of the hook would see it on a screen; null when he would not. */
async function seenBy(tx: Tx, owner: Call, event: OutboxEvent): Promise<AnyRecord | null> {
  try {
    return await getRecord(tx, owner, findObject(owner, event.object), event.recordId)
  } catch (error) {
    if (error instanceof Problem) return null
    throw error
  }
}

async function addDelivery(tx: Tx, call: Call, hook: Hook, event: OutboxEvent, record: AnyRecord): Promise<number> {
  const body = JSON.stringify({ type: event.type, timestamp: event.at, data: record })
  const { rows } = await sql`insert into ${table(call, 'webhook_deliveries')} (id, webhook_id, event_id, type, body, state, try_at, give_up_at, created_at)
    values (${newId()}, ${hook.id}, ${event.id}, ${event.type}, ${body}, 'waiting', now(), now() + interval '3 days', now()) on conflict (webhook_id, event_id) do nothing returning id`.execute(tx)
  return rows.length
}

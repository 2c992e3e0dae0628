/**
 * Reads events in the order in which they can be relied on: by (transaction, id), and only below the
 * oldest transaction that still runs, so that a late commit is never stepped over.
 */
import { sql } from 'kysely'
import { table, type Database } from '../database/connect.ts'
import type { OutboxEvent } from '../module.ts'

/** A place in the stream: `xact-id`, as `Last-Event-ID` carries it. */
export interface Position {
  xact: string
  id: string
}

export const positionText = (position: Position): string => `${position.xact}-${position.id}`

export function readPosition(text: string | undefined): Position | null {
  const match = /^(\d{1,19})-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text ?? '')
  return match ? { xact: match[1]!, id: match[2]! } : null
}

const nothing = '00000000-0000-0000-0000-000000000000'

/** The end of the stream as of now: events after it are new. */
export async function streamEnd(database: Database): Promise<Position> {
  const found = await sql<{ xact: string }>`select pg_snapshot_xmin(pg_current_snapshot())::text as xact`.execute(database.db)
  return { xact: found.rows[0]!.xact, id: nothing }
}

export type PositionedEvent = OutboxEvent & { position: Position }

export async function eventsAfter(database: Database, workspace: string, after: Position, limit = 1000): Promise<PositionedEvent[]> {
  const found = await sql<{ id: string; xact: string; type: string; object: string; record_id: string; actor_id: string | null; at: string; data: Record<string, unknown> }>`
    select id, xact::text as xact, type, object, record_id, actor_id, at, data from ${table(workspace, 'events')}
    where (xact, id) > (${after.xact}::xid8, ${after.id}::uuid) and xact < pg_snapshot_xmin(pg_current_snapshot())
    order by xact, id limit ${limit}`.execute(database.db)
  return found.rows.map((row) => ({ id: row.id, workspace, type: row.type, object: row.object, recordId: row.record_id, actorId: row.actor_id, at: row.at, data: row.data, position: { xact: row.xact, id: row.id } }))
}

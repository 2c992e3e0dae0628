/** Notices as they are stored. */
import { sql, type RawBuilder } from 'kysely'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { table } from '../../../../kernel/database/connect.ts'
import type { NoticeKind } from '../../contract.ts'

export interface NoticeRow {
  id: string
  kind: NoticeKind
  actorId: string | null
  actorName: string | null
  object: string | null
  recordId: string | null
  data: { key?: string; values?: Record<string, unknown>; of?: { object: string; id: string }; what?: string; fields?: string[]; fromStageId?: string; stageId?: string; tasks?: number }
  count: number
  at: string
  readAt: string | null
}

export async function readRows(tx: Tx, call: Pick<Call, 'workspace'>, where: RawBuilder<unknown>, limit: number): Promise<NoticeRow[]> {
  const found = await sql<NoticeRow>`
    select n.id, n.kind, n.actor_id as "actorId", u.name as "actorName", n.object, n.record_id as "recordId", n.data, n.count, n.at, n.read_at as "readAt"
    from ${table(call, 'notifications')} as n left join ${table(call, 'users')} as u on u.id = n.actor_id
    where ${where} order by n.at desc, n.id desc limit ${limit}`.execute(tx)
  return found.rows
}

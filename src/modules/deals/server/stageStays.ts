/** Keeps how long a deal stayed in each stage, and tells when it was won, lost or opened again. */
import { sql } from 'kysely'
import type { Call, Tx } from '../../../kernel/call.ts'
import { table } from '../../../kernel/database/connect.ts'
import { unawaited } from '../../../kernel/database/pipeline.ts'
import type { NewEvent } from '../../../kernel/events/record.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Change } from '../../../kernel/module.ts'

export async function followDeals(tx: Tx, call: Call, changes: Change[]): Promise<NewEvent[]> {
  const moved = changes.filter(({ op, before, after }) => (op === 'create' || op === 'update') && (before?.stageId !== after.stageId || before?.status !== after.status))
  if (moved.length === 0) return []
  await moveStays(tx, call, moved)
  return moved.flatMap(({ id, before, after }) => {
    const data = { version: after.version }
    const events: NewEvent[] = []
    if (before && before.stageId !== after.stageId) events.push({ type: 'deals.moved', object: 'deals', recordId: id, data: { ...data, fromStageId: before.stageId, stageId: after.stageId } })
    if (before?.status !== after.status && after.status !== 'open') events.push({ type: `deals.${String(after.status)}`, object: 'deals', recordId: id, data })
    if (before && before.status !== 'open' && after.status === 'open') events.push({ type: 'deals.reopened', object: 'deals', recordId: id, data })
    return events
  })
}

/** Ends the stays that were left and begins the new ones. A deal that closes as it enters a stage has stayed there for no time. */
async function moveStays(tx: Tx, call: Call, moved: Change[]): Promise<void> {
  const now = call.now.toISOString()
  const left = moved.filter(({ before }) => before).map(({ id, after }) => ({ deal_id: id, left_at: after.status === 'open' ? now : after.closedAt }))
  const entered = moved
    .filter(({ before, after }) => before?.stageId !== after.stageId || after.status === 'open')
    .map(({ id, before, after }) => ({ id: newId(), deal_id: id, stage_id: after.stageId, entered_at: before ? now : after.stageEnteredAt, left_at: after.status === 'open' ? null : after.closedAt, actor_id: call.actor?.id ?? null }))
  const stays = table(call, 'stage_stays')
  // Two statements: the index that allows one open stay looks at each as it comes.
  if (left.length > 0)
    await sql`${unawaited} update ${stays} as s set left_at = greatest(s.entered_at, r.left_at)
      from json_to_recordset(${JSON.stringify(left)}::json) as r(deal_id uuid, left_at timestamptz) where s.deal_id = r.deal_id and s.left_at is null`.execute(tx)
  if (entered.length === 0) return
  await sql`${unawaited} insert into ${stays} (id, deal_id, stage_id, entered_at, left_at, actor_id)
    select id, deal_id, stage_id, entered_at, case when left_at is not null then greatest(entered_at, left_at) end, actor_id from json_to_recordset(${JSON.stringify(entered)}::json) as s(id uuid, deal_id uuid, stage_id uuid, entered_at timestamptz, left_at timestamptz, actor_id uuid)`.execute(tx)
}

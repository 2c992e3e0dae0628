/** Days that a deal has spent in each stage, all its stays together. */
import { sql } from 'kysely'
import { gaveCard } from '../../../kernel/audit/index.ts'
import type { Call, Tx } from '../../../kernel/call.ts'
import { table } from '../../../kernel/database/connect.ts'
import { getRecord } from '../../../kernel/records/read.ts'
import { deals } from '../contract.ts'

export async function stageTimes(tx: Tx, call: Call, id: string): Promise<{ data: { stageId: string; days: number; enteredAt: string }[] }> {
  await getRecord(tx, call, deals, id, { fields: [] })
  gaveCard(call, deals.name, id)
  const now = call.now.toISOString()
  const found = await sql<{ stageId: string; days: string; enteredAt: string }>`
    select stage_id as "stageId", round((extract(epoch from sum(coalesce(left_at, ${now}::timestamptz) - entered_at)) / 86400)::numeric, 1)::text as days, max(entered_at) as "enteredAt"
    from ${table(call, 'stage_stays')} where deal_id = ${id} group by stage_id order by max(entered_at)`.execute(tx)
  return { data: found.rows.map((row) => ({ ...row, days: Number(row.days) })) }
}

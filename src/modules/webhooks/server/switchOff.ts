/** Switches a hook off by itself, and tells the administrators. */
import { sql } from 'kysely'
import type { Call, Tx } from '../../../kernel/call.ts'
import { table } from '../../../kernel/database/connect.ts'
import { recordEvents } from '../../../kernel/events/record.ts'
import { newId } from '../../../kernel/ids.ts'
import type { offReasons } from '../contract.ts'

export async function switchOff(tx: Tx, call: Call, hook: { id: string; name: string }, reason: (typeof offReasons)[number]): Promise<void> {
  const { rows } = await sql`update ${table(call, 'webhooks')} set active = false, off_reason = ${reason}, off_at = now(), updated_at = now() where id = ${hook.id} and active returning id`.execute(tx)
  if (rows.length > 0) await alarm(tx, call, 'webhooks:alarm.off', { name: hook.name, id: hook.id, reason })
}

export const alarm = (tx: Tx, call: Call, key: string, values: Record<string, unknown>): Promise<void> => recordEvents(tx, call, [{ type: 'system.alarm', object: 'system', recordId: newId(), data: { key, values } }])

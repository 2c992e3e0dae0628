/** What only an administrator can mend: an outside system that fails, a hook that was switched off. */
import { sql } from 'kysely'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { table } from '../../../../kernel/database/connect.ts'
import type { OutboxEvent } from '../../../../kernel/module.ts'
import { notify } from '../notify.ts'

/** The event's data is `{ key, values }`: a text of the module that raises the alarm. The same alarm gathers while it is unread. */
export async function alarm(tx: Tx, call: Call, event: OutboxEvent): Promise<void> {
  const { key, values } = event.data
  if (typeof key !== 'string') return
  const found = await sql<{ id: string }>`select id from ${table(call, 'users')} where active and deleted_at is null and 'admin' = any(roles)`.execute(tx)
  await notify(tx, call, { userIds: found.rows.map((row) => row.id), kind: 'alarm', data: { key, values: values ?? {} }, collapse: `alarm:${key}:${JSON.stringify(values ?? {})}`.slice(0, 500), actorId: null })
}

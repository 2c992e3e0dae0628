/** A test: one attempt at once, while the person waits; it is in the log and not tried again. */
import { sql } from 'kysely'
import type { Call, Tx } from '../../../kernel/call.ts'
import { table } from '../../../kernel/database/connect.ts'
import { newId } from '../../../kernel/ids.ts'
import { readAllowList } from '../../../kernel/net/index.ts'
import type { WebhookDeliveryDetail } from '../contract.ts'
import { attempt } from './attempt.ts'
import { logAttempt } from './deliveries.ts'
import { getDelivery } from './deliveryLog.ts'
import { getHook } from './webhooks.ts'

export async function testHook(tx: Tx, call: Call, hookId: string): Promise<WebhookDeliveryDetail> {
  const hook = await getHook(tx, call, hookId)
  const { rows } = await sql<{ secrets: string[] }>`select array_remove(array[secret, case when old_secret_until > now() then old_secret end], null) as secrets from ${table(call, 'webhooks')} where id = ${hookId}`.execute(tx)
  const id = newId()
  const body = JSON.stringify({ type: 'webhooks.test', timestamp: call.now.toISOString(), data: { id: hook.id, name: hook.name } })
  const result = await attempt({ id, url: hook.url, body, secrets: rows[0]!.secrets }, await readAllowList(tx, call), new Date())
  const state = result.error === null ? 'delivered' : 'failed'
  await sql`insert into ${table(call, 'webhook_deliveries')} (id, webhook_id, type, body, state, attempts, try_at, give_up_at, created_at, done_at) values (${id}, ${hookId}, 'webhooks.test', ${body}, ${state}, 1, now(), now(), now(), now())`.execute(tx)
  await logAttempt(tx, call, id, result)
  return getDelivery(tx, call, id)
}

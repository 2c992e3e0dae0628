/** The log of a hook, and sending by hand. */
import { sql, type RawBuilder } from 'kysely'
import { requireAdministrator } from '../../../kernel/access/administrator.ts'
import type { Call, Tx } from '../../../kernel/call.ts'
import { table } from '../../../kernel/database/connect.ts'
import { hasten } from '../../../kernel/jobs/jobs.ts'
import { conflict, notFound } from '../../../kernel/problem.ts'
import { translate } from '../../../kernel/text/translate.ts'
import { isId } from '../../../shared/ids.ts'
import type { WebhookAttempt, WebhookDelivery, WebhookDeliveryDetail } from '../contract.ts'
import { deliverJob } from './retries.ts'
import { getHook } from './webhooks.ts'

interface LogQuery {
  state?: WebhookDelivery['state'] | undefined
  before?: string | undefined
  limit?: number | undefined
}

export async function listDeliveries(tx: Tx, call: Call, hookId: string, { state, before, limit = 50 }: LogQuery): Promise<WebhookDelivery[]> {
  await getHook(tx, call, hookId)
  return select(tx, call, sql`d.webhook_id = ${hookId} and (${state ?? null}::text is null or d.state = ${state ?? null}) and (${before ?? null}::uuid is null or d.id < ${before ?? null}::uuid)`, limit)
}

async function select(tx: Tx, call: Call, where: RawBuilder<unknown>, limit: number): Promise<WebhookDelivery[]> {
  const { rows } = await sql<WebhookDelivery>`
    select d.id, d.webhook_id as "webhookId", d.type, d.state, d.attempts, case when d.state = 'waiting' then d.try_at end as "tryAt", d.created_at as "createdAt",
      (select json_build_object('at', to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'status', a.status, 'error', a.error, 'milliseconds', a.milliseconds) from ${table(call, 'webhook_attempts')} a where a.delivery_id = d.id order by a.id desc limit 1) as last
    from ${table(call, 'webhook_deliveries')} d where ${where} order by d.id desc limit ${limit}`.execute(tx)
  return rows
}

async function find(tx: Tx, call: Call, id: string): Promise<WebhookDelivery> {
  requireAdministrator(call)
  const [found] = isId(id) ? await select(tx, call, sql`d.id = ${id}`, 1) : []
  if (!found) throw notFound(translate(call.language, 'kernel:errors.notFound'))
  return found
}

export async function getDelivery(tx: Tx, call: Call, id: string): Promise<WebhookDeliveryDetail> {
  const delivery = await find(tx, call, id)
  const bodies = await sql<{ body: string }>`select body from ${table(call, 'webhook_deliveries')} where id = ${id}`.execute(tx)
  const attempts = await sql<WebhookAttempt>`select at, url, status, error, detail, answer, milliseconds from ${table(call, 'webhook_attempts')} where delivery_id = ${id} order by id desc limit 100`.execute(tx)
  return { ...delivery, body: bodies.rows[0]!.body, log: attempts.rows }
}

/** Puts a delivery back into its queue with all its attempts to come, under the same id. Throws 404 or 409. */
export async function sendAgain(tx: Tx, call: Call, id: string): Promise<WebhookDelivery> {
  const delivery = await find(tx, call, id)
  const hook = await getHook(tx, call, delivery.webhookId)
  if (!hook.active) throw conflict('off', translate(call.language, 'webhooks:errors.off'))
  const { rows } = await sql`update ${table(call, 'webhook_deliveries')} set state = 'waiting', attempts = 0, try_at = now(), give_up_at = now() + interval '3 days', done_at = null where id = ${id} and state <> 'sending' returning id`.execute(tx)
  if (rows.length === 0) throw conflict('sending', translate(call.language, 'webhooks:errors.sending'))
  await hasten(tx, call, deliverJob)
  return find(tx, call, id)
}

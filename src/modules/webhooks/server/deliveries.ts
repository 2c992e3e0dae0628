/** The states of a delivery, for the workers. Times are the database's, one clock for all of them. */
import { sql } from 'kysely'
import type { Call, Tx } from '../../../kernel/call.ts'
import { table } from '../../../kernel/database/connect.ts'
import { newId } from '../../../kernel/ids.ts'
import type { WebhookAttempt } from '../contract.ts'
import type { Parcel } from './attempt.ts'
import { pauseAfter } from './retries.ts'
import { alarm, switchOff } from './switchOff.ts'

export interface TakenDelivery extends Parcel {
  webhookId: string
  webhookName: string
  type: string
  attempts: number
}

/** Longer than an attempt may take. */
const leaseSeconds = 30
/** A hook that took nothing for so long when a delivery is given up has been failing for all of its three days. */
const failingHours = 48

/** The delivery that has waited longest, leased, but none of the hooks that are busy; null when nothing is due. */
export async function takeDelivery(tx: Tx, call: Call, busy: readonly string[]): Promise<TakenDelivery | null> {
  const deliveries = table(call, 'webhook_deliveries')
  const { rows } = await sql<TakenDelivery>`
    update ${deliveries} d set state = 'sending', attempts = d.attempts + 1, leased_until = now() + make_interval(secs => ${leaseSeconds})
    from ${table(call, 'webhooks')} w
    where w.id = d.webhook_id and d.id = (
      select n.id from ${deliveries} n join ${table(call, 'webhooks')} h on h.id = n.webhook_id and h.active and h.deleted_at is null
      where ((n.state = 'waiting' and n.try_at <= now()) or (n.state = 'sending' and n.leased_until < now())) and not (n.webhook_id = any(${busy}::uuid[]))
      order by n.try_at, n.id limit 1 for update of n skip locked)
    returning d.id, d.webhook_id as "webhookId", d.type, d.body, d.attempts, w.name as "webhookName", w.url,
      array_remove(array[w.secret, case when w.old_secret_until > now() then w.old_secret end], null) as secrets`.execute(tx)
  return rows[0] ?? null
}

export async function logAttempt(tx: Tx, call: Call, deliveryId: string, { at, url, status, error, detail, answer, milliseconds }: WebhookAttempt): Promise<void> {
  await sql`insert into ${table(call, 'webhook_attempts')} (id, delivery_id, at, url, status, error, detail, answer, milliseconds) values (${newId()}, ${deliveryId}, ${at}, ${url}, ${status}, ${error}, ${detail}, ${answer}, ${milliseconds})`.execute(tx)
}

/** Notes what became of an attempt. Answers in how many seconds to try again; null when that is not needed. */
export async function settle(tx: Tx, call: Call, taken: TakenDelivery, result: WebhookAttempt): Promise<number | null> {
  await logAttempt(tx, call, taken.id, result)
  const pause = result.error === null ? null : pauseAfter(taken.attempts)
  const state = result.error === null ? 'delivered' : pause === null ? 'failed' : 'waiting'
  const { rows } = await sql<{ state: string }>`update ${table(call, 'webhook_deliveries')} set
      state = case when ${state} = 'waiting' and now() + make_interval(secs => ${pause ?? 0}) > give_up_at then 'failed' else ${state} end,
      try_at = now() + make_interval(secs => ${pause ?? 0}), leased_until = null, done_at = case when ${state} = 'delivered' then now() end
    where id = ${taken.id} and state = 'sending' and attempts = ${taken.attempts} returning state`.execute(tx)
  await noteHook(tx, call, taken, result, rows[0]?.state === 'failed')
  return rows[0]?.state === 'waiting' ? pause : null
}

/** How the hook as a whole stands. */
async function noteHook(tx: Tx, call: Call, { webhookId: id, webhookName: name, type }: TakenDelivery, result: WebhookAttempt, gaveUp: boolean): Promise<void> {
  const hooks = table(call, 'webhooks')
  if (result.error === null) return void (await sql`update ${hooks} set failing_since = null where id = ${id} and failing_since is not null`.execute(tx))
  const { rows } = await sql<{ long: boolean }>`update ${hooks} set failing_since = coalesce(failing_since, now()) where id = ${id} returning failing_since < now() - make_interval(hours => ${failingHours}) as long`.execute(tx)
  if (result.status === 410) await switchOff(tx, call, { id, name }, 'gone')
  else if (gaveUp && rows[0]?.long) await switchOff(tx, call, { id, name }, 'failing')
  else if (gaveUp) await alarm(tx, call, 'webhooks:alarm.gaveUp', { name, id, type })
}

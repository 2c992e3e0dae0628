/** Hooks as administrators see them. */
import { sql, type RawBuilder } from 'kysely'
import { requireAdministrator } from '../../../kernel/access/administrator.ts'
import type { Call, Tx } from '../../../kernel/call.ts'
import { table } from '../../../kernel/database/connect.ts'
import { notFound } from '../../../kernel/problem.ts'
import { translate } from '../../../kernel/text/translate.ts'
import { isId } from '../../../shared/ids.ts'
import type { Webhook } from '../contract.ts'

export async function listHooks(tx: Tx, call: Call): Promise<Webhook[]> {
  requireAdministrator(call)
  return select(tx, call, sql`w.deleted_at is null`)
}

/** Throws 403, or 404. */
export async function getHook(tx: Tx, call: Call, id: string, options: { deleted?: boolean } = {}): Promise<Webhook> {
  requireAdministrator(call)
  const [hook] = isId(id) ? await select(tx, call, sql`w.id = ${id} and w.deleted_at is ${options.deleted ? sql`not null` : sql`null`}`) : []
  if (!hook) throw notFound(translate(call.language, 'kernel:errors.notFound'))
  return hook
}

async function select(tx: Tx, call: Call, where: RawBuilder<unknown>): Promise<Webhook[]> {
  const deliveries = table(call, 'webhook_deliveries')
  const { rows } = await sql<Webhook>`
    select w.id, w.name, w.url, w.events, w.active, json_build_object('id', w.owner_id, 'name', coalesce(u.name, '')) as owner, w.created_at as "createdAt", w.updated_at as "updatedAt",
      w.failing_since as "failingSince", w.off_reason as "offReason", w.off_at as "offAt", case when w.old_secret_until > now() then w.old_secret_until end as "oldSecretUntil",
      (select count(*) from ${deliveries} d where d.webhook_id = w.id and d.state in ('waiting', 'sending')) as waiting,
      (select json_build_object('at', to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'status', a.status, 'error', a.error) from ${deliveries} d join ${table(call, 'webhook_attempts')} a on a.delivery_id = d.id where d.webhook_id = w.id order by a.id desc limit 1) as last
    from ${table(call, 'webhooks')} w left join ${table(call, 'users')} u on u.id = w.owner_id
    where ${where} order by w.name collate "und-x-icu", w.id limit 500`.execute(tx)
  return rows
}

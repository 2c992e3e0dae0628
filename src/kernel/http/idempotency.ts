/**
 * `Idempotency-Key`: the answer is stored in the transaction of the change itself, so that after a
 * crash either both are there or none. A repeat that comes while the first still runs waits for it.
 */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Call, Tx } from '../call.ts'
import { table } from '../database/connect.ts'
import type { Reply } from '../module.ts'
import { Problem } from '../problem.ts'
import { translate } from '../text/translate.ts'

const keptHours = 24

export function requestDigest(method: string, url: string, body: unknown): string {
  return createHash('sha256').update(`${method} ${url}\n${JSON.stringify(body ?? null)}`).digest('hex')
}

/** Runs the work once for a key of a person; a repeat gets the stored answer, another request 422. */
export async function once(tx: Tx, call: Call, key: string, digest: string, work: () => Promise<Reply<unknown>>): Promise<Reply<unknown>> {
  const keys = table(call, 'idempotency_keys')
  const actor = call.actor!.id
  const now = call.now.toISOString()
  const old = new Date(call.now.getTime() - keptHours * 3_600_000).toISOString()
  const taken = await sql`insert into ${keys} as k (actor_id, key, request, status, created_at) values (${actor}, ${key}, ${digest}, 0, ${now})
    on conflict (actor_id, key) do update set request = excluded.request, status = 0, body = null, created_at = excluded.created_at where k.created_at < ${old}
    returning key`.execute(tx)
  if (taken.rows.length === 0) {
    const stored = await sql<{ request: string; status: number; body: unknown }>`select request, status, body from ${keys} where actor_id = ${actor} and key = ${key}`.execute(tx)
    const before = stored.rows[0]!
    if (before.request !== digest) throw new Problem(422, 'idempotency_reuse', 'Key used before', translate(call.language, 'kernel:errors.idempotencyReuse'), [{ path: 'Idempotency-Key', code: 'idempotency_reuse', message: translate(call.language, 'kernel:errors.idempotencyReuse') }])
    return { status: before.status, body: before.body, headers: { 'idempotent-replayed': 'true' } }
  }
  const reply = await work()
  // Each new key takes a few expired ones away, answers and all.
  await sql`with expired as (delete from ${keys} where (actor_id, key) in (select actor_id, key from ${keys} where created_at < ${old} order by created_at limit 20 for update skip locked))
    update ${keys} set status = ${reply.status ?? 200}, body = ${JSON.stringify(reply.body ?? null)}::jsonb where actor_id = ${actor} and key = ${key}`.execute(tx)
  return reply
}

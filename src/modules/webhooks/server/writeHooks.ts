/** Making, changing and deleting hooks; each leaves an event. */
import { sql } from 'kysely'
import { requireAdministrator } from '../../../kernel/access/administrator.ts'
import type { Call, Tx } from '../../../kernel/call.ts'
import { table } from '../../../kernel/database/connect.ts'
import { recordEvents } from '../../../kernel/events/record.ts'
import { newId } from '../../../kernel/ids.ts'
import { hasten } from '../../../kernel/jobs/jobs.ts'
import { forbidden } from '../../../kernel/problem.ts'
import { seal } from '../../../kernel/secrets/index.ts'
import { translate } from '../../../kernel/text/translate.ts'
import type { Webhook, WebhookInput, WebhookPatch } from '../contract.ts'
import { checkHook } from './checkHook.ts'
import { deliverJob } from './retries.ts'
import { newSecret } from './secrets.ts'
import { getHook } from './webhooks.ts'

const tell = (tx: Tx, call: Call, id: string, word: string): Promise<void> => recordEvents(tx, call, [{ type: `webhooks.${word}`, object: 'webhooks', recordId: id }])

/** The secret is in this answer and nowhere else. */
export async function createHook(tx: Tx, call: Call, input: WebhookInput): Promise<Webhook & { secret: string }> {
  requireAdministrator(call)
  // What it tells is what its maker may see: without one there is nothing to tell.
  if (!call.actor) throw forbidden(translate(call.language, 'kernel:errors.administrators'))
  await checkHook(tx, call, input)
  const id = newId()
  const secret = newSecret()
  const now = call.now.toISOString()
  await sql`insert into ${table(call, 'webhooks')} (id, name, url, events, active, owner_id, secret, created_at, updated_at)
    values (${id}, ${input.name}, ${input.url}, ${[...new Set(input.events)]}, ${input.active ?? true}, ${call.actor.id}, ${seal(secret)}, ${now}, ${now})`.execute(tx)
  await tell(tx, call, id, 'created')
  return { ...(await getHook(tx, call, id)), secret }
}

export async function updateHook(tx: Tx, call: Call, id: string, patch: WebhookPatch): Promise<Webhook> {
  const before = await getHook(tx, call, id)
  await checkHook(tx, call, patch)
  const after = { name: patch.name ?? before.name, url: patch.url ?? before.url, events: [...new Set(patch.events ?? before.events)], active: patch.active ?? before.active }
  const switchedOn = patch.active === true && !before.active
  await sql`update ${table(call, 'webhooks')} set name = ${after.name}, url = ${after.url}, events = ${after.events}, active = ${after.active}, updated_at = ${call.now.toISOString()}
    ${switchedOn ? sql`, off_reason = null, off_at = null, failing_since = null` : sql``} where id = ${id}`.execute(tx)
  await tell(tx, call, id, 'updated')
  if (switchedOn) await hasten(tx, call, deliverJob)
  return getHook(tx, call, id)
}

export async function deleteHook(tx: Tx, call: Call, id: string): Promise<void> {
  await getHook(tx, call, id)
  await sql`update ${table(call, 'webhooks')} set deleted_at = ${call.now.toISOString()} where id = ${id}`.execute(tx)
  await tell(tx, call, id, 'deleted')
}

export async function restoreHook(tx: Tx, call: Call, id: string): Promise<Webhook> {
  await getHook(tx, call, id, { deleted: true })
  await sql`update ${table(call, 'webhooks')} set deleted_at = null where id = ${id}`.execute(tx)
  await tell(tx, call, id, 'restored')
  return getHook(tx, call, id)
}

/** The secret before signs too, until the receiver has taken the new one in. */
export async function rotateSecret(tx: Tx, call: Call, id: string, overlapHours = 24): Promise<{ secret: string; oldSecretUntil: string | null }> {
  await getHook(tx, call, id)
  const secret = newSecret()
  const until = overlapHours === 0 ? null : new Date(call.now.getTime() + overlapHours * 3_600_000).toISOString()
  await sql`update ${table(call, 'webhooks')} set old_secret = ${until === null ? null : sql`secret`}, old_secret_until = ${until}, secret = ${seal(secret)}, updated_at = ${call.now.toISOString()} where id = ${id}`.execute(tx)
  await tell(tx, call, id, 'secretRotated')
  return { secret, oldSecretUntil: until }
}

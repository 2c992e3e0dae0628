/** Naming and removing passkeys. */
import { sql } from 'kysely'
import { isAdministrator } from '../../../../../kernel/access/administrator.ts'
import type { Call, Tx } from '../../../../../kernel/call.ts'
import { table } from '../../../../../kernel/database/connect.ts'
import { conflict, notFound } from '../../../../../kernel/problem.ts'
import { translate } from '../../../../../kernel/text/translate.ts'
import { isId } from '../../../../../shared/ids.ts'
import type { Passkey } from '../../../contract.ts'
import { hasPassword } from '../password.ts'
import { noteSecurity } from '../ways/noteSecurity.ts'

const columns = sql`id, name, synced, created_at as "createdAt", last_used_at as "lastUsedAt"`

/** Oldest first. */
export async function passkeysOf(tx: Tx, call: Call, userId: string): Promise<Passkey[]> {
  return (await sql<Passkey>`select ${columns} from ${table(call, 'passkeys')} where user_id = ${userId} order by created_at, id`.execute(tx)).rows
}

/** 404 for a passkey of others. */
export async function renamePasskey(tx: Tx, call: Call, id: string, name: string): Promise<Passkey> {
  const { rows } = isId(id) ? await sql<Passkey>`update ${table(call, 'passkeys')} set name = ${name} where id = ${id} and user_id = ${call.actor?.id ?? null} returning ${columns}`.execute(tx) : { rows: [] }
  if (!rows[0]) throw notFound(translate(call.language, 'kernel:errors.notFound'))
  return rows[0]
}

/** 404 for one of others, unless an administrator asks; 409 when nothing would be left to sign in with oneself. */
export async function removePasskey(tx: Tx, call: Call, id: string): Promise<void> {
  const { actor } = call
  const only = actor && !isAdministrator(actor) ? actor.id : null
  const { rows } = isId(id)
    ? await sql<{ userId: string; name: string }>`delete from ${table(call, 'passkeys')} where id = ${id} and (${only}::uuid is null or user_id = ${only}) returning user_id as "userId", name`.execute(tx)
    : { rows: [] }
  const [removed] = rows
  if (!removed) throw notFound(translate(call.language, 'kernel:errors.notFound'))
  const last = (await passkeysOf(tx, call, removed.userId)).length === 0
  if (last && removed.userId === actor?.id && !(await hasPassword(tx, call, removed.userId))) throw conflict('last_way_in', translate(call.language, 'accounts:errors.lastWayIn'))
  await noteSecurity(tx, call, 'passkeyRemoved', { userId: removed.userId, actorId: actor?.id ?? null, name: removed.name })
}

/** API keys: each acts as one person, with that person's rights as they are at the moment. */
import { sql } from 'kysely'
import type { z } from 'zod'
import { isAdministrator } from '../../../../kernel/access/administrator.ts'
import { register } from '../../../../kernel/audit/index.ts'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { table } from '../../../../kernel/database/connect.ts'
import { newId } from '../../../../kernel/ids.ts'
import { notFound } from '../../../../kernel/problem.ts'
import { translate } from '../../../../kernel/text/translate.ts'
import { isId } from '../../../../shared/ids.ts'
import type { createApiKey as createEndpoint, listApiKeys as listEndpoint } from '../../contract.ts'
import { apiKeyHash, apiKeyPrefix, newApiKeyText } from './apiKeyText.ts'
import { raiseRightsVersion } from '../rights/rightsVersion.ts'

type ApiKey = z.output<NonNullable<typeof listEndpoint.response>>['data'][number]
type NewApiKey = z.output<NonNullable<typeof createEndpoint.response>>

/** Whose keys the caller may handle: null for everybody's. */
const within = (call: Call): string | null => (call.actor && !isAdministrator(call.actor) ? call.actor.id : null)

/** Own keys, newest first; administrators see all. */
export async function listApiKeys(tx: Tx, call: Call): Promise<ApiKey[]> {
  const only = within(call)
  const { rows } = await sql<ApiKey>`
    select id, name, user_id as "userId", prefix, created_at as "createdAt", last_used_at as "lastUsedAt" from ${table(call, 'api_keys')}
    where revoked_at is null and (${only}::uuid is null or user_id = ${only}) order by created_at desc, id desc limit 1000`.execute(tx)
  return rows
}

/** Makes a key. Its text is in this answer and nowhere else. 404 for a person whom the caller may not act for. */
export async function createApiKey(tx: Tx, call: Call, input: { name: string; userId?: string | undefined }): Promise<NewApiKey> {
  const userId = input.userId ?? call.actor?.id ?? ''
  const only = within(call)
  const { rows } =
    isId(userId) && (only === null || only === userId)
      ? await sql`select 1 from ${table(call, 'users')} where id = ${userId} and active and deleted_at is null`.execute(tx)
      : { rows: [] }
  if (rows.length === 0) throw notFound(translate(call.language, 'kernel:errors.notFound'))
  const key = newApiKeyText()
  const made = { id: newId(), name: input.name, userId, prefix: apiKeyPrefix(key), createdAt: call.now.toISOString(), lastUsedAt: null }
  await sql`insert into ${table(call, 'api_keys')} (id, user_id, name, prefix, hash, created_at, created_by_id)
    values (${made.id}, ${userId}, ${made.name}, ${made.prefix}, ${apiKeyHash(key)}, ${made.createdAt}, ${call.actor?.id ?? null})`.execute(tx)
  await register(tx, call, [{ kind: 'apiKey', object: 'users', recordId: userId, detail: { what: 'made', name: made.name, prefix: made.prefix } }])
  return { ...made, key }
}

/** Takes a key away at once. The row stays, so that it is known that there was one. */
export async function revokeApiKey(tx: Tx, call: Call, id: string): Promise<void> {
  const only = within(call)
  const { rows } = isId(id)
    ? await sql`update ${table(call, 'api_keys')} set revoked_at = ${call.now.toISOString()} where id = ${id} and revoked_at is null and (${only}::uuid is null or user_id = ${only}) returning id`.execute(
        tx,
      )
    : { rows: [] }
  if (rows.length === 0) throw notFound(translate(call.language, 'kernel:errors.notFound'))
  await register(tx, call, [{ kind: 'apiKey', detail: { what: 'revoked', keyId: id } }])
  await raiseRightsVersion(tx, call)
}

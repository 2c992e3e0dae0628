/** Keeps and checks passwords in the tables of better-auth, in the caller's transaction. */
import { hashPassword, verifyPassword } from 'better-auth/crypto'
import { sql } from 'kysely'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { table } from '../../../../kernel/database/connect.ts'
import { newId } from '../../../../kernel/ids.ts'

/**
 * The address under which better-auth knows a person. It is made of the id, so that the sign-in
 * address lives in one place (users.email), may be any that the firm uses (`anna@office`), and is
 * free for somebody else once its owner is in the trash. `.invalid` is never a real domain (RFC 2606).
 */
export const signInName = (userId: string): string => `${userId}@users.invalid`

/** Makes a person known to better-auth, which keeps the sessions. */
export async function addAuthUser(tx: Tx, where: Pick<Call, 'workspace' | 'now'>, userId: string): Promise<void> {
  const now = where.now.toISOString()
  await sql`insert into ${table(where, 'auth_users')} (id, name, email, created_at, updated_at) values (${userId}, '', ${signInName(userId)}, ${now}, ${now}) on conflict (id) do nothing`.execute(tx)
}

/** Gives a person this password, in place of any other. Sessions are the caller's matter. */
export async function storePassword(tx: Tx, call: Pick<Call, 'workspace' | 'now'>, userId: string, password: string): Promise<void> {
  const now = call.now.toISOString()
  const hash = await hashPassword(password)
  await addAuthUser(tx, call, userId)
  await sql`insert into ${table(call, 'auth_accounts')} as a (id, user_id, account_id, provider_id, password, created_at, updated_at)
    values (${newId()}, ${userId}, ${userId}, 'credential', ${hash}, ${now}, ${now})
    on conflict (provider_id, account_id) do update set password = excluded.password, updated_at = excluded.updated_at`.execute(tx)
}

/** Whether this is the person's password; false, after the same time, for nobody and for somebody without one. */
export async function isPassword(tx: Tx, call: Pick<Call, 'workspace'>, userId: string | null, password: string): Promise<boolean> {
  const hash = userId && (await passwordHash(tx, call, userId))
  if (hash) return verifyPassword({ hash, password })
  await hashPassword(password)
  return false
}

export const hasPassword = async (tx: Tx, call: Pick<Call, 'workspace'>, userId: string): Promise<boolean> => (await passwordHash(tx, call, userId)) !== null

async function passwordHash(tx: Tx, call: Pick<Call, 'workspace'>, userId: string): Promise<string | null> {
  const { rows } = await sql<{
    password: string | null
  }>`select password from ${table(call, 'auth_accounts')} where user_id = ${userId} and provider_id = 'credential'`.execute(tx)
  return rows[0]?.password ?? null
}

/** Ends sessions. Whoever ends one raises the version of rights, or other processes would go on trusting it. */
import { sql } from 'kysely'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { table, transaction, type Database } from '../../../../kernel/database/connect.ts'
import { authOf } from './auth.ts'
import { raiseRightsVersion } from '../rights/rightsVersion.ts'
import { secret } from './secret.ts'
import { sessionCookie } from './signInSettings.ts'

/** The session that a cookie's value opens. */
export async function readSession(database: Database, workspace: string, cookie: string): Promise<{ id: string; userId: string; createdAt: Date; expiresAt: Date } | null> {
  const auth = await authOf(database, workspace, secret())
  const found = await auth.api.getSession({ headers: new Headers({ cookie: `${sessionCookie}=${cookie}` }) })
  return found && { id: found.session.id, userId: found.session.userId, createdAt: found.session.createdAt, expiresAt: found.session.expiresAt }
}

/** Ends the session of a cookie, if it opens one. */
export async function endSession(database: Database, workspace: string, cookie: string): Promise<void> {
  const session = await readSession(database, workspace, cookie)
  if (!session) return
  await transaction(database, async (tx) => {
    await sql`delete from ${table(workspace, 'auth_sessions')} where id = ${session.id}`.execute(tx)
    await raiseRightsVersion(tx, { workspace })
  })
}

/** Ends all sessions of these people, but for one that may stay. Answers how many there were. */
export async function endSessionsOf(tx: Tx, call: Pick<Call, 'workspace'>, userIds: readonly string[], except: string | null = null): Promise<number> {
  const { rows } = await sql`delete from ${table(call, 'auth_sessions')} where user_id = any(${[...userIds]}::uuid[]) and id is distinct from ${except}::uuid returning id`.execute(tx)
  await raiseRightsVersion(tx, call)
  return rows.length
}

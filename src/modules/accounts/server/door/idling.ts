/**
 * Ends sessions whose person has not touched a screen for as long as the policy allows (OWASP ASVS 5.0, 7.3.1).
 * Screens tell with each request for how many seconds nobody has touched them; that they ask by themselves, for what
 * changed or for pictures, keeps nothing alive. Keys of programs do not idle.
 */
import { sql } from 'kysely'
import type { Tx } from '../../../../kernel/call.ts'
import { table, transaction, type Database } from '../../../../kernel/database/connect.ts'
import type { RequestHeaders } from './credential.ts'
import { policyOf } from './policy/policyOf.ts'
import { raiseRightsVersion } from '../rights/rightsVersion.ts'
import { noteSecurity } from './ways/noteSecurity.ts'

/** Of a request from a screen: seconds since somebody touched it. */
const idleHeader = 'clientele-idle'
/** Milliseconds between two notes for other processes. */
const noteEvery = 20_000

/** What a process remembers of the use of a session, in milliseconds since 1970. */
export interface Activity {
  at: number
  noted: number
}

export interface IdleSession {
  id: string
  userId: string
  activity: Activity | null
}

/** False once nobody has touched the screens for too long; the session is gone then. */
export async function isInUse(database: Database, workspace: string, session: IdleSession, headers: RequestHeaders): Promise<boolean> {
  const { idleMinutes } = await policyOf(database, workspace)
  if (idleMinutes === 0) return true
  const limit = idleMinutes * 60_000
  const isOver = (): boolean => !session.activity || Date.now() - session.activity.at > limit
  // Another process may have been told of more.
  if (isOver()) session.activity = await storedActivity(database, workspace, session.id)
  if (isOver()) {
    await endIdle(database, workspace, session, limit)
    return false
  }
  const idle = headers[idleHeader]
  const at = typeof idle === 'string' && /^\d{1,6}$/.test(idle) ? Date.now() - Number(idle) * 1000 : -Infinity
  if (at > session.activity!.at) note(database, workspace, session, at)
  return true
}

async function storedActivity(database: Database, workspace: string, id: string): Promise<Activity | null> {
  const { rows } = await sql<{ at: string }>`select greatest(created_at, active_at) as at from ${table(workspace, 'auth_sessions')} where id = ${id}`.execute(database.db)
  const at = rows[0] && Date.parse(rows[0].at)
  return at === undefined ? null : { at, noted: at }
}

function note(database: Database, workspace: string, { id, activity }: IdleSession, at: number): void {
  activity!.at = at
  if (at - activity!.noted < noteEvery) return
  const before = activity!.noted
  activity!.noted = at
  sql`update ${table(workspace, 'auth_sessions')} set active_at = greatest(active_at, ${new Date(at).toISOString()}::timestamptz) where id = ${id}`
    .execute(database.db)
    // The next request notes it; none must fail for it.
    .catch(() => (activity!.noted = before))
}

async function endIdle(database: Database, workspace: string, { id, userId }: IdleSession, limit: number): Promise<void> {
  await transaction(database, async (tx) => {
    const gone = await sql`delete from ${table(workspace, 'auth_sessions')} where id = ${id} and greatest(created_at, active_at) < now() - make_interval(secs => ${limit / 1000}) returning id`.execute(tx)
    if (gone.rows.length === 0) return
    await raiseRightsVersion(tx, { workspace })
    await noteSecurity(tx, { workspace, now: new Date(), way: 'screen' }, 'signedOut', { userId, idle: true })
  })
}

/** The time begins for all sessions when the policy does: before, nobody told. */
export async function beginIdling(tx: Tx, workspace: string): Promise<void> {
  await sql`update ${table(workspace, 'auth_sessions')} set active_at = now()`.execute(tx)
}

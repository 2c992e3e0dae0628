/** Sessions for people to look at and to end: one's own, or of others for administrators. */
import { isAdministrator, requireAdministrator } from '../../../../kernel/access/administrator.ts'
import { sql } from 'kysely'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { table, transaction, type Database } from '../../../../kernel/database/connect.ts'
import { forbidden, notFound } from '../../../../kernel/problem.ts'
import { translate } from '../../../../kernel/text/translate.ts'
import { isId } from '../../../../shared/ids.ts'
import type { Session } from '../../contract.ts'
import { credentialOf, type RequestHeaders } from './credential.ts'
import { deviceOf } from './device.ts'
import { raiseRightsVersion } from '../rights/rightsVersion.ts'
import { endSessionsOf, readSession } from './sessions.ts'
import { noteSecurity } from './ways/noteSecurity.ts'

interface Row extends Omit<Session, 'current' | 'browser' | 'system' | 'phone'> {
  userAgent: string | null
}

/** Newest use first. Throws 403 for those of another person, 404 for nobody. */
export async function listSessions(database: Database, call: Call, headers: RequestHeaders, userId: string | undefined): Promise<Session[]> {
  const whose = await personOf(database, call, userId)
  const current = await ownSessionId(database, call, headers)
  const { rows } = await sql<Row>`
    select id, user_agent as "userAgent", coalesce(last_address, ip_address) as address, method, created_at as "createdAt", coalesce(last_seen_at, created_at) as "lastSeenAt", expires_at as "expiresAt"
    from ${table(call, 'auth_sessions')} where user_id = ${whose} and expires_at > now() order by (id = ${current}::uuid) desc nulls last, coalesce(last_seen_at, created_at) desc, id limit 200`.execute(database.db)
  return rows.map(({ userAgent, ...row }) => ({ ...row, current: row.id === current, ...deviceOf(userAgent) }))
}

/** Ends one. 404 for a session of others, as it is for one that is not there. */
export async function endSessionById(tx: Tx, call: Call, id: string): Promise<void> {
  const only = call.actor && !isAdministrator(call.actor) ? call.actor.id : null
  const { rows } = isId(id)
    ? await sql<{ userId: string }>`delete from ${table(call, 'auth_sessions')} where id = ${id} and (${only}::uuid is null or user_id = ${only}) returning user_id as "userId"`.execute(tx)
    : { rows: [] }
  if (!rows[0]) throw notFound(translate(call.language, 'kernel:errors.notFound'))
  await raiseRightsVersion(tx, call)
  await noteSecurity(tx, call, 'sessionsEnded', { userId: rows[0].userId, actorId: call.actor?.id ?? null, count: 1 })
}

/** Ends all of a person; of oneself all but the one that asks. Answers how many. */
export async function endSessions(database: Database, call: Call, headers: RequestHeaders, userId: string | undefined): Promise<number> {
  const whose = await personOf(database, call, userId)
  const kept = whose === call.actor?.id ? await ownSessionId(database, call, headers) : null
  return transaction(database, async (tx) => {
    const ended = await endSessionsOf(tx, call, [whose], kept)
    if (ended > 0) await noteSecurity(tx, call, 'sessionsEnded', { userId: whose, actorId: call.actor?.id ?? null, count: ended })
    return ended
  })
}

async function personOf(database: Database, call: Call, userId: string | undefined): Promise<string> {
  const { actor } = call
  if (!actor) throw forbidden(translate(call.language, 'kernel:errors.signIn'))
  if (userId === undefined || userId === actor.id) return actor.id
  requireAdministrator(call)
  const { rows } = isId(userId) ? await sql`select 1 from ${table(call, 'users')} where id = ${userId}`.execute(database.db) : { rows: [] }
  if (rows.length === 0) throw notFound(translate(call.language, 'kernel:errors.notFound'))
  return userId
}

async function ownSessionId(database: Database, call: Call, headers: RequestHeaders): Promise<string | null> {
  const credential = credentialOf(headers)
  return credential?.kind === 'session' ? ((await readSession(database, call.workspace, credential.value))?.id ?? null) : null
}

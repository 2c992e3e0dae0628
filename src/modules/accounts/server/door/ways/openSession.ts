/** Opens a session for a person who has shown enough, whichever way. */
import { randomBytes } from 'node:crypto'
import { makeSignature } from 'better-auth/crypto'
import { sql } from 'kysely'
import { table, transaction } from '../../../../../kernel/database/connect.ts'
import { newId } from '../../../../../kernel/ids.ts'
import type { Session } from '../../../contract.ts'
import { sessionsIn } from '../credential.ts'
import { addAuthUser } from '../password.ts'
import { policyOf } from '../policy/policyOf.ts'
import { secret } from '../secret.ts'
import { endSession } from '../sessions.ts'
import { hostSessionCookie, sessionCookie } from '../signInSettings.ts'
import { noteSecurity } from './noteSecurity.ts'
import { storedAddress, userAgentOf, type Visitor } from './visitor.ts'

export interface Opened {
  userId: string
  setCookie: string
}

const daySeconds = 24 * 60 * 60

/**
 * Gives the cookie of a new session. A session that the request came with ends, so that nobody can
 * plant one. The row and the signature are those that better-auth reads.
 */
export async function openSession(visitor: Visitor, userId: string, method: NonNullable<Session['method']>): Promise<Opened> {
  const { database, workspace, headers, address } = visitor
  const seconds = (await policyOf(database, workspace)).sessionDays * daySeconds
  const token = randomBytes(24).toString('base64url')
  // Sessions run by the clock of the system, as their reader does.
  const now = new Date()
  const userAgent = userAgentOf(headers)
  await transaction(database, async (tx) => {
    await addAuthUser(tx, { workspace, now }, userId)
    await sql`insert into ${table(workspace, 'auth_sessions')} (id, user_id, token, expires_at, ip_address, user_agent, created_at, updated_at, last_seen_at, last_address, method)
      values (${newId()}, ${userId}, ${token}, ${new Date(now.getTime() + seconds * 1000).toISOString()}, ${storedAddress(address)}, ${userAgent}, ${now.toISOString()}, ${now.toISOString()}, ${now.toISOString()}, ${storedAddress(address)}, ${method})`.execute(tx)
    await noteSecurity(tx, visitor, 'signedIn', { userId, ip: address, userAgent: headers['user-agent'], method })
  })
  for (const former of sessionsIn(headers)) await endSession(database, workspace, former)
  const value = encodeURIComponent(`${token}.${await makeSignature(token, secret())}`)
  return { userId, setCookie: sessionSetCookie(value, seconds, visitor.secure) }
}

/** @param secure for a page loaded by https */
export const sessionSetCookie = (value: string, seconds: number, secure: boolean): string => `${secure ? hostSessionCookie : sessionCookie}=${value}; Max-Age=${seconds}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`

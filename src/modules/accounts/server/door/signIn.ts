/** Sign-in with mail address and password, and sign-out. */
import { sql } from 'kysely'
import type { Tx } from '../../../../kernel/call.ts'
import { table, transaction, type Database } from '../../../../kernel/database/connect.ts'
import { Problem } from '../../../../kernel/problem.ts'
import { translate } from '../../../../kernel/text/translate.ts'
import type { NextStep } from '../../contract.ts'
import { sessionsIn, type RequestHeaders } from './credential.ts'
import { countGuess, forgetGuesses } from './guesses.ts'
import { isPassword } from './password.ts'
import { endSession, readSession } from './sessions.ts'
import { hostSessionCookie, maxPasswordLength } from './signInSettings.ts'
import { afterFirstFactor } from './ways/afterFirstFactor.ts'
import { noteSecurity } from './ways/noteSecurity.ts'
import { sessionSetCookie, type Opened } from './ways/openSession.ts'
import type { Visitor } from './ways/visitor.ts'

export interface SignInRequest {
  email: string
  password: string
  /** The network address of the person; behind a proxy that of the client, if the proxy is trusted. */
  address: string
  headers: RequestHeaders
  /** The request came by https: the cookie is then never sent without. */
  secure: boolean
  /** Language of the refusal. */
  language: string
}

/**
 * Opens a session and gives the cookie for it; 401 where a second step is asked for, which the
 * endpoint of the sign-in can lead through.
 */
export async function signIn(database: Database, workspace: string, { email, password, ...request }: SignInRequest): Promise<Opened> {
  const answer = await signInWithPassword({ ...request, database, workspace, now: new Date(), way: 'screen' }, { email, password })
  if ('next' in answer) throw new Problem(401, 'second_factor', 'Not signed in', translate(request.language, 'accounts:errors.secondStep'))
  return answer
}

/**
 * An unknown address, a wrong password and a person who may not sign in get the same answer (401)
 * after the same time; 429 after too many guesses, with `retryAfter` seconds.
 */
export async function signInWithPassword(visitor: Visitor, { email, password }: { email: string; password: string }): Promise<Opened | NextStep> {
  const { database, workspace, language, address } = visitor
  const guess = { account: email, address }
  const wait = await countGuess(database, workspace, guess)
  if (wait !== null) throw tooManyGuesses(language, wait)
  const userId = await findActive(database, workspace, email)
  // Hashing outside of a transaction: it takes long, and many wait for a connection.
  const right = password.length <= maxPasswordLength && (await isPassword(database.db as unknown as Tx, { workspace }, userId, password))
  if (!right || !userId) {
    if (userId) await transaction(database, (tx) => noteSecurity(tx, visitor, 'signInFailed', { userId, actorId: null, ip: address, userAgent: visitor.headers['user-agent'], method: 'password' }))
    throw new Problem(401, 'wrong_credentials', 'Not signed in', translate(language, 'accounts:errors.signIn'))
  }
  await forgetGuesses(database, workspace, guess)
  return afterFirstFactor(visitor, { userId, method: 'password', both: false })
}

/** Ends the sessions of the request. The answer's cookie takes the browser's away. */
export async function signOut(database: Database, workspace: string, headers: RequestHeaders): Promise<{ setCookie: string }> {
  for (const cookie of sessionsIn(headers)) {
    const session = await readSession(database, workspace, cookie)
    if (!session) continue
    await endSession(database, workspace, cookie)
    await transaction(database, (tx) => noteSecurity(tx, { workspace, now: new Date(), way: 'screen' }, 'signedOut', { userId: session.userId }))
  }
  return { setCookie: sessionSetCookie('', 0, String(headers.cookie ?? '').includes(hostSessionCookie)) }
}

async function findActive(database: Database, workspace: string, email: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from ${table(workspace, 'users')} where lower(email) = lower(${email.trim().replaceAll('\0', '')}) and deleted_at is null and active`.execute(
    database.db,
  )
  return rows[0]?.id ?? null
}

export const tooManyGuesses = (language: string, seconds: number): Problem =>
  new Problem(429, 'too_many_guesses', 'Too many attempts', translate(language, 'accounts:errors.tooManyGuesses', { count: Math.ceil(seconds / 60) }), [], {
    retryAfter: seconds,
  })

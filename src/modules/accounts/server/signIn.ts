/** Sign-in with mail address and password, and sign-out. */
import { sql } from 'kysely'
import { table, type Database } from '../../../kernel/database/connect.ts'
import { Problem } from '../../../kernel/problem.ts'
import { translate } from '../../../kernel/text/translate.ts'
import { authOf } from './auth.ts'
import { credentialOf, type RequestHeaders } from './credential.ts'
import { countGuess, forgetGuesses } from './guesses.ts'
import { signInName } from './password.ts'
import { secret } from './secret.ts'
import { endSession } from './sessions.ts'
import { maxPasswordLength, sessionCookie } from './signInSettings.ts'

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
 * Opens a session and gives the cookie for it. A session that the request came with ends, so that
 * nobody can plant one. An unknown address, a wrong password and a person who may not sign in get
 * the same answer (401) after the same time; 429 after too many guesses, with `retryAfter` seconds.
 */
export async function signIn(database: Database, workspace: string, request: SignInRequest): Promise<{ userId: string; setCookie: string }> {
  const guess = { account: request.email, address: request.address }
  const wait = await countGuess(database, workspace, guess)
  if (wait !== null) throw tooManyGuesses(request.language, wait)
  const userId = await findActive(database, workspace, request.email)
  const name = userId && request.password.length <= maxPasswordLength ? signInName(userId) : 'nobody@users.invalid'
  const opened = await open(database, workspace, name, request)
  if (!opened) throw new Problem(401, 'wrong_credentials', 'Not signed in', translate(request.language, 'accounts:errors.signIn'))
  await forgetGuesses(database, workspace, guess)
  const former = credentialOf({ cookie: request.headers.cookie })
  if (former) await endSession(database, workspace, former.value)
  return { userId: opened.userId, setCookie: request.secure ? `${opened.cookie}; Secure` : opened.cookie }
}

/** Ends the session of the request. The answer's cookie takes the browser's away. */
export async function signOut(database: Database, workspace: string, headers: RequestHeaders): Promise<{ setCookie: string }> {
  const credential = credentialOf({ cookie: headers.cookie })
  if (credential) await endSession(database, workspace, credential.value)
  return { setCookie: `${sessionCookie}=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax` }
}

async function findActive(database: Database, workspace: string, email: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from ${table(workspace, 'users')} where lower(email) = lower(${email.trim().replaceAll('\0', '')}) and deleted_at is null and active`.execute(
    database.db,
  )
  return rows[0]?.id ?? null
}

async function open(database: Database, workspace: string, name: string, request: SignInRequest): Promise<{ userId: string; cookie: string } | null> {
  const userAgent = request.headers['user-agent']
  const headers = new Headers({ 'x-forwarded-for': request.address, 'user-agent': typeof userAgent === 'string' ? userAgent.slice(0, 500) : '' })
  try {
    const { response, headers: answer } = await authOf(database, workspace, secret()).api.signInEmail({
      body: { email: name, password: request.password.slice(0, maxPasswordLength) },
      headers,
      returnHeaders: true,
    })
    const cookie = answer.getSetCookie().find((text) => text.startsWith(`${sessionCookie}=`))
    if (!cookie) throw new Error('Sign-in gave no cookie.')
    return { userId: response.user.id, cookie }
  } catch (error) {
    if ((error as { status?: string }).status === 'UNAUTHORIZED') return null
    throw error
  }
}

export const tooManyGuesses = (language: string, seconds: number): Problem =>
  new Problem(429, 'too_many_guesses', 'Too many attempts', translate(language, 'accounts:errors.tooManyGuesses', { count: Math.ceil(seconds / 60) }), [], {
    retryAfter: seconds,
  })

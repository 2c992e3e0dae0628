/**
 * Before a change of how one signs in: somebody who found an open screen must not make it their own.
 * A sign-in of a moment ago is enough, else the password; an API key never is.
 */
import type { Tx } from '../../../../../kernel/call.ts'
import { Problem } from '../../../../../kernel/problem.ts'
import { translate } from '../../../../../kernel/text/translate.ts'
import { credentialOf } from '../credential.ts'
import { countGuess, forgetGuesses } from '../guesses.ts'
import { hasPassword, isPassword } from '../password.ts'
import { wrongPassword } from '../passwordRules.ts'
import { readSession } from '../sessions.ts'
import { tooManyGuesses } from '../signIn.ts'
import { freshSeconds } from '../signInSettings.ts'
import type { Visitor } from './visitor.ts'

/** Throws 403 `confirm_identity` while neither holds (`password` says whether there is one to ask for), 422 for a wrong password, 429. */
export async function confirmIdentity(visitor: Visitor, userId: string, currentPassword: string | undefined): Promise<void> {
  const { database, workspace, language } = visitor
  const credential = credentialOf(visitor.headers)
  const session = credential?.kind === 'session' ? await readSession(database, workspace, credential.value) : null
  if (session?.userId !== userId) throw new Problem(403, 'screen_only', 'Not allowed', translate(language, 'accounts:errors.screenOnly'))
  if (currentPassword !== undefined) return requireCurrent(visitor, userId, currentPassword)
  if (Date.now() - session.createdAt.getTime() < freshSeconds * 1000) return
  const password = await hasPassword(database.db as unknown as Tx, visitor, userId)
  throw new Problem(403, 'confirm_identity', 'Confirm who you are', translate(language, password ? 'accounts:errors.confirmPassword' : 'accounts:errors.confirmSignIn'), [], { password })
}

/** Throws 422 for a wrong password, 429 after too many guesses. */
export async function requireCurrent({ database, workspace, language, address }: Visitor, userId: string, currentPassword: string): Promise<void> {
  const guess = { account: userId, address }
  const wait = await countGuess(database, workspace, guess)
  if (wait !== null) throw tooManyGuesses(language, wait)
  if (!(await isPassword(database.db as unknown as Tx, { workspace }, userId, currentPassword))) throw wrongPassword(language)
  await forgetGuesses(database, workspace, guess)
}

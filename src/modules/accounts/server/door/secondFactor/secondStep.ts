/** The second step of a sign-in: a code of the app, or a recovery code. */
import { transaction } from '../../../../../kernel/database/connect.ts'
import type { Tx } from '../../../../../kernel/call.ts'
import { Problem } from '../../../../../kernel/problem.ts'
import { translate } from '../../../../../kernel/text/translate.ts'
import { countGuess, forgetGuesses } from '../guesses.ts'
import { tooManyGuesses } from '../signIn.ts'
import { allowedCodes, codesPerTicket } from '../signInSettings.ts'
import { requireNetwork, staleTicket, type PendingSignIn } from '../ways/afterFirstFactor.ts'
import { noteSecurity } from '../ways/noteSecurity.ts'
import { openSession, type Opened } from '../ways/openSession.ts'
import { countAttempt, findTicket, takeTicket } from '../ways/tickets.ts'
import type { Visitor } from '../ways/visitor.ts'
import { looksLikeRecoveryCode, useRecoveryCode } from './recoveryCodes.ts'
import { useCode } from './totp.ts'

/** Under this name wrong codes are counted, apart from passwords. */
export const codeAccount = (userId: string): string => `code ${userId}`

/** Throws 409 for a ticket that is no longer good, 422 for a wrong code, 429 after too many. */
export async function secondStep(visitor: Visitor, { ticket: text, code }: { ticket: string; code: string }): Promise<Opened> {
  const { database, workspace, language, address } = visitor
  const ticket = await findTicket<PendingSignIn>(database.db as unknown as Tx, visitor, 'secondFactor', text)
  if (!ticket?.userId) throw staleTicket(language)
  const userId = ticket.userId
  const guess = { account: codeAccount(userId), address }
  const wait = await countGuess(database, workspace, guess, allowedCodes)
  if (wait !== null) throw tooManyGuesses(language, wait)
  const typed = code.trim()
  const method = looksLikeRecoveryCode(typed) ? 'recoveryCode' : 'code'
  const outcome = await transaction(database, async (tx) => {
    const right = await (method === 'code' ? useCode(tx, visitor, userId, typed.replace(/\s/g, '')) : useRecoveryCode(tx, visitor, userId, typed))
    if (!right) {
      await countAttempt(tx, visitor, ticket.id, codesPerTicket)
      await noteSecurity(tx, visitor, 'signInFailed', { userId, actorId: null, ip: address, userAgent: visitor.headers['user-agent'], method })
      return 'wrong'
    }
    if (method === 'recoveryCode') await noteSecurity(tx, visitor, 'recoveryCodeUsed', { userId, ip: address, userAgent: visitor.headers['user-agent'] })
    return (await takeTicket(tx, visitor, 'secondFactor', text)) ? 'right' : 'stale'
  })
  if (outcome === 'stale') throw staleTicket(language)
  if (outcome === 'wrong') throw wrongCode(language)
  await forgetGuesses(database, workspace, guess)
  await requireNetwork(visitor, userId)
  return openSession(visitor, userId, ticket.data.method)
}

export const wrongCode = (language: string): Problem =>
  new Problem(422, 'wrong_code', 'Wrong code', translate(language, 'accounts:errors.code'), [{ path: 'code', code: 'wrong_code', message: translate(language, 'accounts:errors.code') }])

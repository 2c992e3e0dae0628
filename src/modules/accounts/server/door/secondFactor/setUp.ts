/** Setting up an authenticator app: by somebody signed in, or at a sign-in that requires it. */
import { sql } from 'kysely'
import type { Call, Tx } from '../../../../../kernel/call.ts'
import { table, transaction } from '../../../../../kernel/database/connect.ts'
import { conflict } from '../../../../../kernel/problem.ts'
import { translate } from '../../../../../kernel/text/translate.ts'
import { codesPerTicket } from '../signInSettings.ts'
import { requireNetwork, staleTicket, type PendingSignIn } from '../ways/afterFirstFactor.ts'
import { confirmIdentity } from '../ways/confirmIdentity.ts'
import { noteSecurity } from '../ways/noteSecurity.ts'
import { openSession } from '../ways/openSession.ts'
import { countAttempt, findTicket, issueTicket, takeTicket } from '../ways/tickets.ts'
import type { Visitor } from '../ways/visitor.ts'
import { makeRecoveryCodes } from './recoveryCodes.ts'
import { wrongCode } from './secondStep.ts'
import { newTotpSecret, openFor, sealFor, stepOf, totpUri } from './totp.ts'

const setUpSeconds = 15 * 60

interface Pending {
  /** Sealed. */
  secret: string
  /** The sign-in that goes on once the factor is there; null for somebody signed in. */
  signIn: (PendingSignIn & { ticket: string }) | null
}

/** A secret for the app. It counts only once a first code shows that the app has it. */
export async function setUpSecondFactor(visitor: Visitor, call: Call, input: { ticket?: string | undefined; currentPassword?: string | undefined }): Promise<{ ticket: string; secret: string; uri: string }> {
  const { database, language } = visitor
  const { userId, signIn } = await whoSetsUp(visitor, call, input)
  const { rows } = await sql<{ email: string | null; name: string; taken: boolean }>`
    select email, name, exists (select 1 from ${table(call, 'second_factors')} f where f.user_id = u.id) as taken from ${table(call, 'users')} u where id = ${userId}`.execute(database.db)
  const person = rows[0]!
  if (person.taken) throw conflict('second_factor_there', translate(language, 'accounts:errors.secondFactorThere'))
  const secret = newTotpSecret()
  const data: Pending = { secret: sealFor(userId, secret), signIn }
  const { text } = await transaction(database, (tx) => issueTicket(tx, visitor, { kind: 'newSecondFactor', userId, data, seconds: setUpSeconds }))
  return { ticket: text, secret, uri: totpUri(secret, call.firm.name, person.email ?? person.name) }
}

async function whoSetsUp(visitor: Visitor, call: Call, { ticket: text, currentPassword }: { ticket?: string | undefined; currentPassword?: string | undefined }): Promise<{ userId: string; signIn: Pending['signIn'] }> {
  if (text !== undefined) {
    const ticket = await findTicket<PendingSignIn>(visitor.database.db as unknown as Tx, visitor, 'setUpSecondFactor', text)
    if (!ticket?.userId) throw staleTicket(visitor.language)
    return { userId: ticket.userId, signIn: { method: ticket.data.method, ticket: text } }
  }
  const userId = call.actor?.id
  if (!userId) throw staleTicket(visitor.language)
  await confirmIdentity(visitor, userId, currentPassword)
  return { userId, signIn: null }
}

/** Switches the factor on. Gives the recovery codes, and the cookie of the sign-in that waited for it. */
export async function confirmSecondFactor(visitor: Visitor, call: Call, { ticket: text, code }: { ticket: string; code: string }): Promise<{ recoveryCodes: string[]; setCookie: string | null }> {
  const { database, language } = visitor
  const ticket = await findTicket<Pending>(database.db as unknown as Tx, visitor, 'newSecondFactor', text)
  if (!ticket?.userId || (!ticket.data.signIn && ticket.userId !== call.actor?.id)) throw staleTicket(language)
  const { userId, data } = ticket
  const step = stepOf(openFor(userId, data.secret), code.replace(/\s/g, ''), visitor.now)
  if (step === null) {
    await transaction(database, (tx) => countAttempt(tx, visitor, ticket.id, codesPerTicket * 2))
    throw wrongCode(language)
  }
  const recoveryCodes = await transaction(database, async (tx) => {
    const taken = await takeTicket(tx, visitor, 'newSecondFactor', text)
    const goesOn = !data.signIn || (await takeTicket(tx, visitor, 'setUpSecondFactor', data.signIn.ticket))
    if (!taken || !goesOn) throw staleTicket(language)
    const made = await sql`insert into ${table(visitor, 'second_factors')} (user_id, secret, last_step, created_at) values (${userId}, ${data.secret}, ${step}, ${visitor.now.toISOString()}) on conflict do nothing returning user_id`.execute(tx)
    if (made.rows.length === 0) throw conflict('second_factor_there', translate(language, 'accounts:errors.secondFactorThere'))
    await noteSecurity(tx, visitor, 'secondFactorAdded', { userId, ip: visitor.address, userAgent: visitor.headers['user-agent'] })
    return makeRecoveryCodes(tx, visitor, userId)
  })
  if (!data.signIn) return { recoveryCodes, setCookie: null }
  await requireNetwork(visitor, userId)
  return { recoveryCodes, setCookie: (await openSession(visitor, userId, data.signIn.method)).setCookie }
}

/** Accepting an invitation: name, and a password or a passkey. */
import { sql } from 'kysely'
import type { Call, Tx } from '../../../../../kernel/call.ts'
import { table, transaction } from '../../../../../kernel/database/connect.ts'
import { invalid, Problem } from '../../../../../kernel/problem.ts'
import { updateRecords } from '../../../../../kernel/records/write.ts'
import { translate } from '../../../../../kernel/text/translate.ts'
import { users } from '../../../contract.ts'
import { addAuthUser, storePassword } from '../password.ts'
import { keepPasskey, passkeyChallenge } from '../passkeys/addPasskey.ts'
import { requireGoodPassword } from '../passwordRules.ts'
import { requireNetwork } from '../ways/afterFirstFactor.ts'
import { noteSecurity } from '../ways/noteSecurity.ts'
import { findTicket, takeTicket } from '../ways/tickets.ts'
import type { Visitor } from '../ways/visitor.ts'

interface Guest {
  userId: string
  name: string
  email: string
  expiresAt: string
}

/** Throws 409 for a link that is used, withdrawn, run out, or of somebody who is gone or has another address by now. */
async function guestOf(visitor: Visitor, text: string): Promise<Guest> {
  const { database, language } = visitor
  const ticket = await findTicket<{ email: string }>(database.db as unknown as Tx, visitor, 'invitation', text)
  const { rows } = ticket ? await sql<{ name: string; email: string | null }>`select name, email from ${table(visitor, 'users')} where id = ${ticket.userId}`.execute(database.db) : { rows: [] }
  const [person] = rows
  if (!ticket?.userId || person?.email?.toLowerCase() !== ticket.data.email.toLowerCase()) throw staleInvitation(language)
  return { userId: ticket.userId, name: person.name, email: person.email!, expiresAt: ticket.expiresAt }
}

export async function readInvitation(visitor: Visitor, call: Call, ticket: string): Promise<{ firm: string; email: string; name: string; expiresAt: string }> {
  const { name, email, expiresAt } = await guestOf(visitor, ticket)
  return { firm: call.firm.name, email, name, expiresAt }
}

export async function invitationPasskeyChallenge(visitor: Visitor, call: Call, ticket: string): Promise<{ ticket: string; options: Record<string, unknown> }> {
  const { userId } = await guestOf(visitor, ticket)
  return passkeyChallenge(visitor, userId, call.firm.name)
}

interface Acceptance {
  ticket: string
  name: string
  password?: string | undefined
  passkey?: { ticket: string; name: string; response: Record<string, unknown> & { id: string } } | undefined
}

/** Once. The person then signs in as ever, so that the rules of the firm hold from the first time on. */
export async function acceptInvitation(visitor: Visitor, call: Call, { ticket, name, password, passkey }: Acceptance): Promise<{ email: string }> {
  const { database, language } = visitor
  const guest = await guestOf(visitor, ticket)
  if (password === undefined && !passkey) throw invalid([{ path: 'password', code: 'required', message: translate(language, 'accounts:errors.passwordOrPasskey') }])
  if (password !== undefined) requireGoodPassword(language, 'password', password, [guest.email, name])
  await requireNetwork(visitor, guest.userId)
  // The person is nobody yet; the name is set for him by the system.
  const byUs: Call = { ...call, actor: null, way: 'screen' }
  await transaction(database, async (tx) => {
    if (!(await takeTicket(tx, visitor, 'invitation', ticket))) throw staleInvitation(language)
    await updateRecords(tx, byUs, users, [{ id: guest.userId, patch: { name } }])
    await addAuthUser(tx, visitor, guest.userId)
    if (password !== undefined) await storePassword(tx, visitor, guest.userId, password)
    if (passkey) await keepPasskey(tx, visitor, guest.userId, passkey)
    await noteSecurity(tx, visitor, 'invitationAccepted', { userId: guest.userId, ip: visitor.address, userAgent: visitor.headers['user-agent'] })
  })
  return { email: guest.email }
}

const staleInvitation = (language: string): Problem => new Problem(409, 'stale_link', 'Link no longer good', translate(language, 'accounts:errors.staleInvitation'))

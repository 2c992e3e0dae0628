/** Sets a new password with the ticket of a link, once. */
import { sql } from 'kysely'
import type { Tx } from '../../../../../kernel/call.ts'
import { table, transaction } from '../../../../../kernel/database/connect.ts'
import { Problem } from '../../../../../kernel/problem.ts'
import { translate } from '../../../../../kernel/text/translate.ts'
import { unlock } from '../guesses.ts'
import { storePassword } from '../password.ts'
import { requireGoodPassword } from '../passwordRules.ts'
import { endSessionsOf } from '../sessions.ts'
import { noteSecurity } from '../ways/noteSecurity.ts'
import { dropTickets, findTicket, takeTicket } from '../ways/tickets.ts'
import type { Visitor } from '../ways/visitor.ts'
import type { PendingReset } from './askForReset.ts'

/**
 * Ends all sessions and lifts the lock of wrong guesses: the owner of the mailbox is there. Does not
 * sign in, so that a second factor is asked for as ever. Throws 409 for a link that is used, run out,
 * or of somebody who is gone or has another address by now; 422 for a weak password.
 */
export async function useReset(visitor: Visitor, { ticket: text, password }: { ticket: string; password: string }): Promise<void> {
  const { database, language } = visitor
  const ticket = await findTicket<PendingReset>(database.db as unknown as Tx, visitor, 'reset', text)
  const { rows } = ticket ? await sql<{ name: string; email: string | null }>`select name, email from ${table(visitor, 'users')} where id = ${ticket.userId}`.execute(database.db) : { rows: [] }
  const [person] = rows
  if (!ticket?.userId || !person?.email || person.email.toLowerCase() !== ticket.data.email.toLowerCase()) throw staleLink(language)
  const { userId } = ticket
  const email = person.email
  requireGoodPassword(language, 'password', password, [email, person.name])
  await transaction(database, async (tx) => {
    if (!(await takeTicket(tx, visitor, 'reset', text))) throw staleLink(language)
    await storePassword(tx, visitor, userId, password)
    await dropTickets(tx, visitor, [userId])
    await endSessionsOf(tx, visitor, [userId])
    await unlock(tx, visitor, [email, userId])
    await noteSecurity(tx, visitor, 'passwordChanged', { userId, ip: visitor.address, userAgent: visitor.headers['user-agent'], way: 'reset' })
  })
}

const staleLink = (language: string): Problem => new Problem(409, 'stale_link', 'Link no longer good', translate(language, 'accounts:errors.staleReset'))

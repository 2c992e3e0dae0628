/** A link by mail to set a new password. Who asks never learns whether anybody has the address. */
import { sql } from 'kysely'
import type { Call, Tx } from '../../../../../kernel/call.ts'
import { table, transaction } from '../../../../../kernel/database/connect.ts'
import { mailReady, queueMail } from '../../../../../kernel/mail/index.ts'
import { conflict } from '../../../../../kernel/problem.ts'
import { translate } from '../../../../../kernel/text/translate.ts'
import { countGuess } from '../guesses.ts'
import { tooManyGuesses } from '../signIn.ts'
import { allowedResets, resetSeconds } from '../signInSettings.ts'
import { linkTo } from '../ways/links.ts'
import { noteSecurity } from '../ways/noteSecurity.ts'
import { dropTickets, issueTicket } from '../ways/tickets.ts'
import type { Visitor } from '../ways/visitor.ts'

/** Milliseconds that every answer takes, longer than the work for an address that somebody has. */
const answerAfter = 400

/** The address that the link went to: it is worth nothing once the person has another. */
export interface PendingReset {
  email: string
}

interface Holder {
  id: string
  name: string
  email: string
  language: string | null
}

/** Throws 409 where no mail is set up, 429 after too many requests; both say nothing of the address. */
export async function askForReset(visitor: Visitor, call: Call, email: string): Promise<{ minutes: number }> {
  const { database, workspace, language, address } = visitor
  if (!(await mailReady(database.db as unknown as Tx, call))) throw conflict('no_mail', translate(language, 'accounts:errors.noMail'))
  const wait = await countGuess(database, workspace, { account: `reset ${email}`, address }, allowedResets)
  if (wait !== null) throw tooManyGuesses(language, wait)
  const pause = new Promise((resolve) => setTimeout(resolve, answerAfter))
  const holder = await findHolder(visitor, email)
  if (holder) await transaction(database, (tx) => sendLink(tx, visitor, call, holder))
  await pause
  return { minutes: resetSeconds / 60 }
}

async function findHolder(visitor: Visitor, email: string): Promise<Holder | null> {
  const { rows } = await sql<Holder>`
    select id, name, email, language from ${table(visitor, 'users')} where lower(email) = lower(${email.trim().replaceAll('\0', '')}) and deleted_at is null and active`.execute(visitor.database.db)
  return rows[0] ?? null
}

async function sendLink(tx: Tx, visitor: Visitor, call: Call, { id, name, email, language }: Holder): Promise<void> {
  // The newest link alone is good.
  await dropTickets(tx, call, [id], ['reset'])
  const { text: ticket } = await issueTicket(tx, call, { kind: 'reset', userId: id, data: { email } satisfies PendingReset, seconds: resetSeconds })
  const own = language ?? call.firm.language
  const values = { name, firm: call.firm.name || 'Clientele', link: await linkTo(tx, call, 'new-password', ticket), minutes: resetSeconds / 60 }
  await queueMail(tx, call, { to: email, subject: translate(own, 'accounts:mails.reset.subject', values), text: translate(own, 'accounts:mails.reset.text', values), kind: 'accounts.reset' })
  await noteSecurity(tx, visitor, 'passwordResetAsked', { userId: id, actorId: null, ip: visitor.address, userAgent: visitor.headers['user-agent'] })
}

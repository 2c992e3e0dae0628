/** Puts a mail into the outbox in the transaction of its cause: it is sent if and only if the cause is saved. */
import { sql } from 'kysely'
import type { Call, Tx } from '../call.ts'
import { table } from '../database/connect.ts'
import { newId } from '../ids.ts'
import { hasten } from '../jobs/jobs.ts'
import { invalid, type Issue } from '../problem.ts'
import { translate } from '../text/translate.ts'
import { addressIssue, oneLine } from './address.ts'
import { sendMailsJob } from './sendDueMails.ts'

export interface NewMail {
  /** One address or several, which then see each other. */
  to: string | readonly string[]
  subject: string
  /** The mail as plain text; always there, for those who read no HTML. */
  text: string
  html?: string
  /** What it is about, for the list of mails: `accounts.reset`, `notifications.digest`. */
  kind: string
  /** Names the cause. The same key never makes a second mail. */
  key?: string
}

const threeDays = 3 * 24 * 3600 * 1000

/**
 * The mail goes out within a second or two where a worker runs, and is tried for three days. Answers with its id; null
 * when the key had made one before. Throws 422 for an address that is none. Where no server is set up, the mail waits.
 */
export async function queueMail(tx: Tx, call: Call, mail: NewMail): Promise<string | null> {
  const recipients = [mail.to].flat().map((address) => address.trim())
  refuseAddresses(call, recipients)
  const now = call.now.toISOString()
  const { rows } = await sql<{ id: string }>`
    insert into ${table(call, 'outgoing_mails')} (id, key, kind, recipients, subject, text, html, state, state_at, try_at, give_up_at, created_at, created_by_id)
    values (${newId()}, ${mail.key ?? null}, ${mail.kind}, ${recipients}, ${oneLine(mail.subject).slice(0, 500)}, ${storable(mail.text)}, ${mail.html === undefined ? null : storable(mail.html)},
      'waiting', ${now}, ${now}, ${new Date(call.now.getTime() + threeDays).toISOString()}, ${now}, ${call.actor?.id ?? null})
    on conflict (key) where key is not null do nothing returning id`.execute(tx)
  if (rows.length > 0) await hasten(tx, call, sendMailsJob)
  return rows[0]?.id ?? null
}

/** The database takes no NUL. */
const storable = (text: string): string => text.replaceAll('\0', '').toWellFormed()

function refuseAddresses(call: Call, recipients: readonly string[]): void {
  const issues = (recipients.length === 0 ? [''] : recipients).flatMap((address, index): Issue[] => {
    const issue = addressIssue(address)
    return issue === null ? [] : [{ path: `to.${index}`, code: issue, message: translate(call.language, 'kernel:mail.badAddress') }]
  })
  if (issues.length > 0) throw invalid(issues)
}

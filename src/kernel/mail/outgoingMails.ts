/** The outbox for the people who look after it. The texts of mails are not shown: they hold what concerns others. */
import { sql } from 'kysely'
import { isId } from '../../shared/ids.ts'
import type { MailState } from '../../shared/mails.ts'
import type { Call, Tx } from '../call.ts'
import { table } from '../database/connect.ts'
import { hasten } from '../jobs/jobs.ts'
import { conflict, notFound } from '../problem.ts'
import { translate } from '../text/translate.ts'
import { sendMailsJob } from './sendDueMails.ts'
import { forgetServerState } from './serverState.ts'

export interface OutgoingMail {
  id: string
  kind: string
  recipients: string[]
  subject: string
  state: MailState
  /** Since when it is in this state. */
  stateAt: string
  /** A `FailureReason`; null when nothing went wrong. */
  reason: string | null
  /** What the server said last. */
  answer: string | null
  attempts: number
  /** When it is tried next; null unless it waits. */
  tryAt: string | null
  createdAt: string
}

const columns = sql`id, kind, recipients, subject, state, state_at as "stateAt", reason, answer, attempts, case when state = 'waiting' then try_at end as "tryAt", created_at as "createdAt"`

/** The newest first; `before` is the id of the last one that was shown. */
export async function listMails(tx: Tx, call: Call, query: { state?: MailState | undefined; before?: string | undefined; limit: number }): Promise<OutgoingMail[]> {
  const { rows } = await sql<OutgoingMail>`select ${columns} from ${table(call, 'outgoing_mails')}
    where (${query.state ?? null}::text is null or state = ${query.state ?? null}) and (${query.before ?? null}::uuid is null or id < ${query.before ?? null}::uuid) order by id desc limit ${query.limit}`.execute(tx)
  return rows
}

/** Sends a failed or waiting mail at once, for three more days. Throws 404, or 409 for one that is sent. */
export async function retryMail(tx: Tx, call: Call, id: string): Promise<OutgoingMail> {
  if (!isId(id)) throw notFound(translate(call.language, 'kernel:errors.notFound'))
  const mails = table(call, 'outgoing_mails')
  const { rows } = await sql<OutgoingMail>`update ${mails} set state = 'waiting', state_at = now(), try_at = now(), give_up_at = now() + interval '3 days'
    where id = ${id} and state in ('failed', 'waiting') and text is not null returning ${columns}`.execute(tx)
  if (!rows[0]) {
    const known = await sql`select 1 from ${mails} where id = ${id}`.execute(tx)
    throw known.rows.length === 0 ? notFound(translate(call.language, 'kernel:errors.notFound')) : conflict('sent', translate(call.language, 'kernel:mail.alreadySent'))
  }
  // Who presses the button wants the server asked now, however it stood before.
  await forgetServerState(tx, call)
  await hasten(tx, call, sendMailsJob)
  return rows[0]
}

/** The states of a mail in the outbox, for the worker that sends. Times are the database's, one clock for all workers. */
import { sql } from 'kysely'
import type { Call, Tx } from '../call.ts'
import { table } from '../database/connect.ts'
import type { MailFailure } from './mailFailure.ts'

export interface TakenMail {
  id: string
  recipients: string[]
  subject: string
  text: string
  html: string | null
  attempts: number
  createdAt: string
}

/** Longer than a hand-over may take, shorter than a person's patience after a crash. */
const leaseSeconds = 150
/** For a mail that the server does not want for now: greylisting wants minutes, a full box hours. */
const pausesSeconds = [60, 300, 900, 3600, 7200, 14_400, 28_800]

/** The mail that has waited longest, leased; null when nothing is due. */
export async function takeNext(tx: Tx, call: Call): Promise<TakenMail | null> {
  const mails = table(call, 'outgoing_mails')
  const { rows } = await sql<TakenMail>`
    update ${mails} set state = 'sending', state_at = now(), attempts = attempts + 1, leased_until = now() + make_interval(secs => ${leaseSeconds})
    where id = (select id from ${mails} where (state = 'waiting' and try_at <= now()) or (state = 'sending' and leased_until < now()) order by try_at, id limit 1 for update skip locked)
    returning id, recipients, subject, coalesce(text, '') as text, html, attempts, created_at as "createdAt"`.execute(tx)
  return rows[0] ?? null
}

/** The text goes: a link that sets a password has no business here any more. */
export async function markSent(tx: Tx, call: Call, mail: TakenMail, answer: string): Promise<void> {
  await sql`update ${table(call, 'outgoing_mails')} set state = 'sent', state_at = now(), reason = null, answer = ${answer}, text = null, html = null, leased_until = null
    where id = ${mail.id} and state = 'sending' and attempts = ${mail.attempts}`.execute(tx)
}

/** Answers in how many seconds it is tried again; null when it is not. `serverPause` is that of a server that does not work. */
export async function markFailure(tx: Tx, call: Call, mail: TakenMail, failure: MailFailure, serverPause: number | null): Promise<number | null> {
  const pause = serverPause ?? pausesSeconds[Math.min(mail.attempts, pausesSeconds.length) - 1]!
  const { rows } = await sql<{ state: string }>`update ${table(call, 'outgoing_mails')} set
      state = case when ${failure.permanent} or now() + make_interval(secs => ${pause}) > give_up_at then 'failed' else 'waiting' end,
      state_at = now(), recipients = ${failure.remaining ?? mail.recipients}, reason = ${failure.reason}, answer = ${failure.answer}, try_at = now() + make_interval(secs => ${pause}), leased_until = null
    where id = ${mail.id} and state = 'sending' and attempts = ${mail.attempts} returning state`.execute(tx)
  return rows[0]?.state === 'waiting' ? pause : null
}

/** A mail of last week is not sent when at last somebody sets a server up. */
export async function giveUpOld(tx: Tx, call: Call): Promise<void> {
  await sql`update ${table(call, 'outgoing_mails')} set state = 'failed', state_at = now(), reason = coalesce(reason, 'notConfigured') where state = 'waiting' and give_up_at < now()`.execute(tx)
}

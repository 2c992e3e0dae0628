/**
 * Sends what is due. A mail is taken with a lease, handed over, and marked: each step a transaction of its own, so that a
 * worker that is killed leaves the mail to another one. Killed between the server's "250" and our mark, the mail goes out
 * a second time: SMTP has no way to ask (RFC 5321, 4.1.1.4). It then carries the same Message-ID, by which most mail
 * systems show it once.
 */
import type { Call } from '../call.ts'
import { transaction, type Database } from '../database/connect.ts'
import { hasten } from '../jobs/jobs.ts'
import { readAllowList } from '../net/index.ts'
import { explainFailure } from './mailFailure.ts'
import { readMailSettings } from './mailSettings.ts'
import { giveUpOld, markFailure, markSent, takeNext, type TakenMail } from './outbox.ts'
import { noteServerFails, noteServerWorks, readServerState } from './serverState.ts'
import { sendNow } from './transport.ts'

export const sendMailsJob = 'kernel.sendMails'

/** Ends when nothing is due, or the server does not work; then it is left alone for a while. */
export async function sendDueMails(database: Database, call: Call): Promise<void> {
  await transaction(database, (tx) => giveUpOld(tx, call))
  while (await sendOne(database, call));
}

async function sendOne(database: Database, call: Call): Promise<boolean> {
  const taken = await transaction(database, async (tx) => {
    const settings = await readMailSettings(tx, call)
    if (!settings || (await leftAlone(tx, call))) return null
    const mail = await takeNext(tx, call)
    return mail && { mail, settings, allow: await readAllowList(tx, call) }
  })
  if (!taken) return false
  const { mail, settings, allow } = taken
  try {
    const answer = await sendNow(settings, { ...mail, to: mail.recipients, date: new Date(mail.createdAt) }, allow)
    await transaction(database, async (tx) => {
      await markSent(tx, call, mail, answer)
      await noteServerWorks(tx, now(call))
    })
    return true
  } catch (error) {
    return note(database, call, mail, error)
  }
}

async function leftAlone(...[tx, call]: Parameters<typeof readServerState>): Promise<boolean> {
  const state = await readServerState(tx, call)
  return state !== null && !state.ok && new Date(state.retryAt) > new Date()
}

/** Answers whether the next mail has a chance. */
async function note(database: Database, call: Call, mail: TakenMail, error: unknown): Promise<boolean> {
  const failure = explainFailure(error)
  await transaction(database, async (tx) => {
    const retryAfter = failure.of === 'server' ? await noteServerFails(tx, now(call), failure) : null
    const pause = await markFailure(tx, call, mail, failure, retryAfter)
    if (pause !== null) await hasten(tx, call, sendMailsJob, pause)
    if (failure.of === 'mail') await noteServerWorks(tx, now(call))
  })
  return failure.of === 'mail'
}

/** A round may last; what it notes carries the time of the note. */
const now = (call: Call): Call => ({ ...call, now: new Date() })

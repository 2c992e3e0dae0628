/**
 * How the outgoing server stands, under `mail.state` in the settings: since when it fails, why, and when it is asked
 * again. While it fails, mails wait without an attempt each, and the administrators hear of it once.
 */
import { recordEvents } from '../events/record.ts'
import type { Call, Tx } from '../call.ts'
import { newId } from '../ids.ts'
import { getSetting, setSetting } from '../settings/settings.ts'
import type { MailFailure } from './mailFailure.ts'

export type ServerState =
  | { ok: true }
  | { ok: false; since: string; reason: MailFailure['reason']; answer: string | null; tries: number; retryAt: string; told: boolean }

const key = 'mail.state'
const pausesSeconds = [10, 30, 60, 120, 300, 600, 900]
/** A server that is restarted is no alarm. */
const alarmAfterMs = 5 * 60_000

/** Null before the first mail to this server. */
export const readServerState = (tx: Tx, call: Pick<Call, 'workspace'>): Promise<ServerState | null> => getSetting<ServerState>(tx, call, key)

export const forgetServerState = (tx: Tx, call: Call): Promise<void> => setSetting(tx, call, key, null)

export async function noteServerWorks(tx: Tx, call: Call): Promise<void> {
  if ((await readServerState(tx, call))?.ok !== true) await setSetting(tx, call, key, { ok: true } satisfies ServerState)
}

/** Answers how long to leave the server alone, in seconds. */
export async function noteServerFails(tx: Tx, call: Call, failure: MailFailure): Promise<number> {
  const known = await readServerState(tx, call)
  const before = known && !known.ok ? known : null
  const tries = (before?.tries ?? 0) + 1
  const pause = pausesSeconds[Math.min(tries, pausesSeconds.length) - 1]!
  const since = before?.since ?? call.now.toISOString()
  const alarm = before?.told !== true && call.now.getTime() - new Date(since).getTime() >= alarmAfterMs
  const retryAt = new Date(call.now.getTime() + pause * 1000).toISOString()
  await setSetting(tx, call, key, { ok: false, since, reason: failure.reason, answer: failure.answer, tries, retryAt, told: alarm || (before?.told ?? false) } satisfies ServerState)
  if (alarm) await recordEvents(tx, call, [{ type: 'system.alarm', object: 'system', recordId: newId(), data: { key: 'mail:alarm.down', values: { since, answer: failure.answer ?? '' } } }])
  return pause
}

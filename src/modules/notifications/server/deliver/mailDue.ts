/** One mail a person with all that is due; in one transaction with the mark, so that nothing is mailed twice. */
import { sql } from 'kysely'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { table } from '../../../../kernel/database/connect.ts'
import { addressIssue, mailReady, queueMail } from '../../../../kernel/mail/index.ts'
import { asPerson } from '../../../../kernel/personCall.ts'
import { translate } from '../../../../kernel/text/translate.ts'
import type { Notice } from '../../contract.ts'
import { linkTo, publicAddress } from '../configuration.ts'
import { describe } from '../inbox/describe.ts'
import { readRows } from '../inbox/rows.ts'
import { addressOf } from '../settings/readSettings.ts'

/** A mail names this many; the rest is a number. */
const named = 50

export async function mailDue(tx: Tx, call: Call): Promise<void> {
  const taken = await sql<{ id: string; user_id: string }>`
    update ${table(call, 'notifications')} set mail_at = null where id in (
      select id from ${table(call, 'notifications')} where mail_at <= ${call.now.toISOString()} order by mail_at limit 2000 for update skip locked) returning id, user_id`.execute(tx)
  if (taken.rows.length === 0 || !(await mailReady(tx, call))) return
  for (const [userId, rows] of Map.groupBy(taken.rows, (row) => row.user_id)) await mailTo(tx, call, userId, rows.map((row) => row.id))
}

async function mailTo(tx: Tx, call: Call, userId: string, ids: readonly string[]): Promise<void> {
  const to = await addressOf(tx, call, userId)
  const reader = await asPerson(tx, call, userId)
  // Addresses that no mail server knows, as of a firm without mail, are no reason to stop the others.
  if (!to || !reader || addressIssue(to) !== null) return
  const notices = await describe(tx, reader, await readRows(tx, call, sql`n.id = any(${ids}::uuid[])`, named))
  const say = (key: string, values: Record<string, unknown> = {}): string => translate(reader.language, `notifications:mail.${key}`, values)
  const lines = notices.map((notice) => `${headline(notice)}\n${linkTo(notice.id)}`)
  const rest = ids.length - notices.length
  const text = [...lines, ...(rest > 0 ? [say('more', { count: rest })] : []), say('why', { link: `${publicAddress() ?? ''}/settings/notifications` })].join('\n\n')
  const subject = ids.length === 1 && notices[0] ? headline(notices[0]) : say('subject', { count: ids.length, firm: call.firm.name })
  await queueMail(tx, call, { to, subject, text, kind: 'notifications' })
}

/** "Anna Ozola · Kitchen windows: mentions you" in one line. */
export const headline = ({ actor, title, text, excerpt }: Pick<Notice, 'actor' | 'title' | 'text' | 'excerpt'>): string =>
  [actor?.name, title ? `${title}: ${text}` : text, excerpt].filter(Boolean).join(' · ').replace(/\s+/g, ' ')

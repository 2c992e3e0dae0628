/**
 * Pushes what is due. The mark is set after the push: one that is sent a second time after a crash
 * carries the same tag and takes the place of the first.
 */
import { sql } from 'kysely'
import type { Call } from '../../../../kernel/call.ts'
import { table, transaction, type Database } from '../../../../kernel/database/connect.ts'
import { readAllowList } from '../../../../kernel/net/index.ts'
import { asPerson } from '../../../../kernel/personCall.ts'
import { translate } from '../../../../kernel/text/translate.ts'
import { linkTo } from '../configuration.ts'
import { describe } from '../inbox/describe.ts'
import { readRows, type NoticeRow } from '../inbox/rows.ts'
import { sendPush, type PushMessage, type Subscription } from './sendPush.ts'
import { vapidKeys } from './vapid.ts'

/** Milliseconds for which a worker that takes notices has them to itself; after that they are tried again. */
const lease = 5 * 60_000
/** What could not be pushed for a day is no news. */
const longest = 24 * 60 * 60_000
/** More than this many at once are one message. */
const single = 3

export async function pushDue(database: Database, call: Call): Promise<void> {
  const rows = table(call, 'notifications')
  const now = call.now.toISOString()
  await sql`update ${rows} set push_at = null where push_at <= ${now} and at < ${new Date(call.now.getTime() - longest).toISOString()}`.execute(database.db)
  const taken = await sql<{ id: string; userId: string }>`
    update ${rows} set push_at = ${new Date(call.now.getTime() + lease).toISOString()} where id in (
      select id from ${rows} where push_at <= ${now} order by push_at limit 1000 for update skip locked) returning id, user_id as "userId"`.execute(database.db)
  for (const [userId, own] of Map.groupBy(taken.rows, (row) => row.userId)) {
    const ids = own.map((row) => row.id)
    const done = await pushTo(database, call, userId, ids)
    if (done) await sql`update ${rows} set push_at = null where id = any(${ids}::uuid[])`.execute(database.db)
  }
}

/** Whether there is nothing left to try: all browsers were told, or there are none. */
async function pushTo(database: Database, call: Call, userId: string, ids: readonly string[]): Promise<boolean> {
  const found = await transaction(database, async (tx) => {
    const browsers = await sql<Subscription>`select id, endpoint, p256dh, auth from ${table(call, 'push_subscriptions')} where user_id = ${userId}`.execute(tx)
    const reader = browsers.rows.length > 0 ? await asPerson(tx, call, userId) : null
    if (!reader) return null
    const rows = await readRows(tx, call, sql`n.id = any(${ids}::uuid[]) and n.read_at is null`, single)
    return { browsers: browsers.rows, messages: await messagesOf(tx, reader, rows, ids.length), keys: await vapidKeys(tx, call), allow: await readAllowList(tx, call) }
  })
  if (!found) return true
  const results = await Promise.all(
    found.browsers.map(async (browser) => {
      for (const message of found.messages) if ((await sendPush(database, call, found.keys, found.allow, browser, message)) === 'failed') return false
      return true
    }),
  )
  // With one browser told the others are not worth a second message on all of them.
  return results.includes(true)
}

async function messagesOf(tx: Parameters<typeof describe>[0], reader: Call, rows: readonly NoticeRow[], count: number): Promise<PushMessage[]> {
  if (count > single) return [{ title: reader.firm.name || 'Clientele', body: translate(reader.language, 'notifications:mail.many', { count }), url: linkTo(), tag: 'clientele' }]
  return (await describe(tx, reader, rows)).map((notice) => ({
    title: notice.title ?? notice.text,
    body: [notice.actor?.name, notice.title ? notice.text : null, notice.excerpt].filter(Boolean).join(' · '),
    url: linkTo(notice.id),
    tag: notice.id,
  }))
}

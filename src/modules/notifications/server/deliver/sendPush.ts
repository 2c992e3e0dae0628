/** Sends one encrypted message to one browser through its push service (RFC 8030, 8291). */
import { sql } from 'kysely'
import type { Call } from '../../../../kernel/call.ts'
import { table, type Database } from '../../../../kernel/database/connect.ts'
import { safeFetch, type AllowList } from '../../../../kernel/net/index.ts'
import type { VapidKeys } from './vapid.ts'

export interface Subscription {
  id: string
  endpoint: string
  p256dh: string
  auth: string
}

/** What the service worker shows and opens. */
export interface PushMessage {
  title: string
  body: string
  url: string
  /** A second message with the same tag takes the place of the first. */
  tag: string
}

const daySeconds = 24 * 3600
/** A service that fails this long will not come back. */
const patienceDays = 14

export type PushResult = 'sent' | 'gone' | 'failed'

/** Browsers that are gone (404, 410) are forgotten; what fails otherwise is kept with since when and why. */
export async function sendPush(database: Pick<Database, 'db'>, call: Call, keys: VapidKeys, allow: AllowList, to: Subscription, message: PushMessage): Promise<PushResult> {
  const result = await attempt(keys, allow, to, message)
  const rows = table(call, 'push_subscriptions')
  if (result === 'gone') await sql`delete from ${rows} where id = ${to.id}`.execute(database.db)
  else if (result === 'sent') await sql`update ${rows} set failing_since = null, error = null where id = ${to.id} and failing_since is not null`.execute(database.db)
  else {
    await sql`update ${rows} set failing_since = coalesce(failing_since, ${call.now.toISOString()}::timestamptz), error = ${result} where id = ${to.id}`.execute(database.db)
    await sql`delete from ${rows} where id = ${to.id} and failing_since < ${call.now.toISOString()}::timestamptz - make_interval(days => ${patienceDays})`.execute(database.db)
    return 'failed'
  }
  return result
}

/** `sent`, `gone`, or what went wrong. */
async function attempt(keys: VapidKeys, allow: AllowList, to: Subscription, message: PushMessage): Promise<string> {
  const { default: webPush } = await import('web-push')
  try {
    const request = webPush.generateRequestDetails({ endpoint: to.endpoint, keys: { p256dh: to.p256dh, auth: to.auth } }, JSON.stringify(message), { vapidDetails: keys, TTL: daySeconds, urgency: 'normal', contentEncoding: 'aes128gcm' })
    const headers = Object.fromEntries(Object.entries(request.headers as Record<string, string | number>).map(([name, value]) => [name, String(value)]))
    const answer = await safeFetch({ url: request.endpoint, method: 'POST', headers, body: request.body as Buffer, maxBytes: 2000 }, allow)
    if (answer.status === 404 || answer.status === 410) return 'gone'
    return answer.status >= 200 && answer.status < 300 ? 'sent' : `HTTP ${answer.status} ${answer.body.toString('utf8').replace(/\s+/g, ' ').slice(0, 200)}`
  } catch (error) {
    return (error as Error).message.slice(0, 200) || 'failed'
  }
}

/** A test to all own browsers, so that one sees whether pushes arrive. */
import { sql } from 'kysely'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { table } from '../../../../kernel/database/connect.ts'
import { readAllowList } from '../../../../kernel/net/index.ts'
import { translate } from '../../../../kernel/text/translate.ts'
import { linkTo } from '../configuration.ts'
import { ownId } from '../ownId.ts'
import { sendPush, type Subscription } from './sendPush.ts'
import { vapidKeys } from './vapid.ts'

export async function testPush(tx: Tx, call: Call): Promise<{ sent: number; failed: number }> {
  const keys = await vapidKeys(tx, call)
  const allow = await readAllowList(tx, call)
  const browsers = await sql<Subscription>`select id, endpoint, p256dh, auth from ${table(call, 'push_subscriptions')} where user_id = ${ownId(call)}`.execute(tx)
  const message = { title: call.firm.name || 'Clientele', body: translate(call.language, 'notifications:settings.testArrived'), url: linkTo(), tag: 'clientele-test' }
  const results = await Promise.all(browsers.rows.map((browser) => sendPush({ db: tx }, call, keys, allow, browser, message)))
  const sent = results.filter((result) => result === 'sent').length
  return { sent, failed: results.length - sent }
}

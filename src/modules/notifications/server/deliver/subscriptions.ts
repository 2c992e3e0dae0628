/** The browsers that a person lets be told. */
import ipaddr from 'ipaddr.js'
import { sql } from 'kysely'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { table } from '../../../../kernel/database/connect.ts'
import { newId } from '../../../../kernel/ids.ts'
import { isAllowed, isPublic, NetRefused, readAllowList, readUrl } from '../../../../kernel/net/index.ts'
import { invalid, notFound } from '../../../../kernel/problem.ts'
import { translate } from '../../../../kernel/text/translate.ts'
import { isId } from '../../../../shared/ids.ts'
import { ownId } from '../ownId.ts'

export interface NewSubscription {
  endpoint: string
  keys: { p256dh: string; auth: string }
  browser: string
}

/** More browsers than this nobody has; the oldest go. */
const most = 20

/** Throws 422 for an address that is not https and public, or keys of another form. Whoever signs in last in a browser has it. */
export async function addSubscription(tx: Tx, call: Call, { endpoint, keys, browser }: NewSubscription): Promise<{ id: string }> {
  const me = ownId(call)
  await refuseEndpoint(tx, call, endpoint)
  // An uncompressed point of P-256 and 16 random bytes (RFC 8291, 3).
  if (bytes(keys.p256dh) !== 65 || bytes(keys.auth) !== 16) throw invalid([{ path: 'keys', code: 'badValue', message: translate(call.language, 'notifications:errors.pushKeys') }])
  const made = await sql<{ id: string }>`
    insert into ${table(call, 'push_subscriptions')} (id, user_id, endpoint, p256dh, auth, browser, created_at)
    values (${newId()}, ${me}, ${endpoint}, ${keys.p256dh}, ${keys.auth}, ${browser}, ${call.now.toISOString()})
    on conflict (endpoint) do update set user_id = excluded.user_id, p256dh = excluded.p256dh, auth = excluded.auth, browser = excluded.browser, failing_since = null, error = null returning id`.execute(tx)
  await sql`delete from ${table(call, 'push_subscriptions')} where user_id = ${me} and id not in (select id from ${table(call, 'push_subscriptions')} where user_id = ${me} order by created_at desc, id desc limit ${most})`.execute(tx)
  return made.rows[0]!
}

export async function removeSubscription(tx: Tx, call: Call, id: string): Promise<void> {
  const gone = isId(id) ? (await sql`delete from ${table(call, 'push_subscriptions')} where id = ${id} and user_id = ${ownId(call)} returning id`.execute(tx)).rows : []
  if (gone.length === 0) throw notFound(translate(call.language, 'kernel:errors.notFound'))
}

const bytes = (text: string): number => (/^[\w-]+={0,2}$/.test(text) ? Buffer.from(text, 'base64url').length : 0)

async function refuseEndpoint(tx: Tx, call: Call, endpoint: string): Promise<void> {
  if (await mayPushTo(tx, call, endpoint)) return
  throw invalid([{ path: 'endpoint', code: 'notPublic', message: translate(call.language, 'notifications:errors.pushAddress') }])
}

/** https and, as far as the address itself tells, public; what the administrator lists may be anything. Names are looked up when something is sent. */
async function mayPushTo(tx: Tx, call: Call, endpoint: string): Promise<boolean> {
  let url: URL
  try {
    url = readUrl(endpoint)
  } catch (error) {
    if (error instanceof NetRefused) return false
    throw error
  }
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const literal = ipaddr.isValid(host)
  if (isAllowed(await readAllowList(tx, call), host, literal ? host : '0.0.0.0')) return true
  return url.protocol === 'https:' && (literal ? isPublic(host) : host.includes('.') && !/(^|\.)(localhost|local|internal|lan)\.?$/.test(host))
}

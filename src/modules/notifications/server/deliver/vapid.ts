/** The key pair with which this installation signs its pushes (VAPID, RFC 8292); made at the first use, the private half sealed. */
import { sql } from 'kysely'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { open, seal, SealBroken } from '../../../../kernel/secrets/index.ts'
import { getSetting, setSetting } from '../../../../kernel/settings/settings.ts'
import { publicAddress } from '../configuration.ts'

export interface VapidKeys {
  subject: string
  publicKey: string
  privateKey: string
}

const key = 'notifications.vapid'

interface Stored {
  publicKey: string
  sealed: string
}

/** Browsers that subscribed with keys that cannot be opened any more must subscribe anew; so new ones are made. */
export async function vapidKeys(tx: Tx, call: Call): Promise<VapidKeys> {
  const known = opened(await getSetting<Stored>(tx, call, key))
  if (known) return known
  // Two first browsers at once must not get different keys.
  await sql`select pg_advisory_xact_lock(hashtext(${`${call.workspace} ${key}`}))`.execute(tx)
  const meanwhile = opened(await getSetting<Stored>(tx, call, key))
  if (meanwhile) return meanwhile
  const { default: webPush } = await import('web-push')
  const made = webPush.generateVAPIDKeys()
  await setSetting(tx, call, key, { publicKey: made.publicKey, sealed: seal(made.privateKey) } satisfies Stored)
  return { subject: subject(), ...made }
}

function opened(stored: Stored | null): VapidKeys | null {
  if (!stored) return null
  try {
    return { subject: subject(), publicKey: stored.publicKey, privateKey: open(stored.sealed) }
  } catch (error) {
    if (error instanceof SealBroken) return null
    throw error
  }
}

/** Whom a push service may ask; it takes an https address only. */
function subject(): string {
  const address = publicAddress()
  return address?.startsWith('https:') ? address : 'mailto:push@clientele.localhost'
}

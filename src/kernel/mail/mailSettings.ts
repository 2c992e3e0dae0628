/** The outgoing server of a workspace, in its settings under `mail`. */
import type { Call, Tx } from '../call.ts'
import { open, seal, SealBroken } from '../secrets/index.ts'
import { getSetting, setSetting } from '../settings/settings.ts'
import { forgetServerState } from './serverState.ts'

/** `tls` from the first byte (usually port 465), `starttls` or nothing at all (587), `none` in clear (25, inside a network). */
export type MailSecurity = 'tls' | 'starttls' | 'none'

export interface MailSettings {
  host: string
  port: number
  security: MailSecurity
  /** Null where the server asks for no sign-in. */
  user: string | null
  password: string | null
  fromName: string
  fromAddress: string
  /** PEM of an authority to trust besides the usual ones; for servers with a certificate of their own making. */
  authority: string | null
}

type Stored = Omit<MailSettings, 'password'> & { password: string | null }

/** Null while no server is set up. A password that cannot be opened any more counts as none, and the server will say so. */
export async function readMailSettings(tx: Tx, call: Pick<Call, 'workspace'>): Promise<MailSettings | null> {
  const stored = await getSetting<Stored | { host: null }>(tx, call, 'mail')
  return stored && stored.host !== null ? { ...stored, password: stored.password === null ? null : opened(stored.password) } : null
}

function opened(sealed: string): string | null {
  try {
    return open(sealed)
  } catch (error) {
    if (error instanceof SealBroken) return null
    throw error
  }
}

/** The password goes into the database sealed. What was known of the old server is forgotten. */
export async function saveMailSettings(tx: Tx, call: Call, settings: MailSettings): Promise<void> {
  await setSetting(tx, call, 'mail', { ...settings, password: settings.password === null ? null : seal(settings.password) } satisfies Stored)
  await forgetServerState(tx, call)
}

export async function removeMailSettings(tx: Tx, call: Call): Promise<void> {
  await setSetting(tx, call, 'mail', { host: null })
  await forgetServerState(tx, call)
}

/** Whether a server is set up; whether it answers is another question (`readServerState`). */
export const mailReady = async (tx: Tx, call: Pick<Call, 'workspace'>): Promise<boolean> => (await getSetting<{ host: string | null }>(tx, call, 'mail'))?.host != null

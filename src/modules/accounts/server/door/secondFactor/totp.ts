/** One-time codes by the clock (RFC 6238): six digits, thirty seconds, SHA-1, as every authenticator app reads them. */
import { Secret, TOTP } from 'otpauth'
import { sql } from 'kysely'
import type { Call, Tx } from '../../../../../kernel/call.ts'
import { table } from '../../../../../kernel/database/connect.ts'
import { open, seal, SealBroken } from '../../../../../kernel/secrets/index.ts'

const period = 30
/** Steps that a clock may be off, each way (RFC 6238, 5.2). */
const drift = 1

/** 160 bits in base 32, as RFC 4226 recommends. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32

const totp = (secret: string): TOTP => new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period, algorithm: 'SHA1' })

/** `otpauth://totp/…`, which apps read from a QR code. */
export function totpUri(secret: string, issuer: string, account: string): string {
  // A colon would end the name of the firm (Key URI format).
  const named = new TOTP({ secret: Secret.fromBase32(secret), issuer: issuer.replaceAll(':', ' ').trim() || 'Clientele', label: account.replaceAll(':', ' '), digits: 6, period, algorithm: 'SHA1' })
  return named.toString()
}

/** The number of the time step whose code this is; null for a wrong one. */
export function stepOf(secret: string, code: string, now: Date): number | null {
  if (!/^\d{6}$/.test(code)) return null
  const delta = totp(secret).validate({ token: code, timestamp: now.getTime(), window: drift })
  return delta === null ? null : Math.floor(now.getTime() / 1000 / period) + delta
}

/** The sealed text names its person, so that it is of no use in the row of another. */
export const sealFor = (userId: string, secret: string): string => seal(`${userId} ${secret}`)

export function openFor(userId: string, sealed: string): string {
  const [whose, secret] = open(sealed).split(' ')
  if (whose !== userId || !secret) throw new Error('A sealed second factor belongs to another person.')
  return secret
}

/** After a restore without the secrets no code can be right; recovery codes still are. */
function openKept(userId: string, sealed: string): string | null {
  try {
    return openFor(userId, sealed)
  } catch (error) {
    if (error instanceof SealBroken) return null
    throw error
  }
}

/** Whether this is the person's code of the moment, and was not used before. Of two requests at once one is right. */
export async function useCode(tx: Tx, where: Pick<Call, 'workspace' | 'now'>, userId: string, code: string): Promise<boolean> {
  const factors = table(where, 'second_factors')
  const { rows } = await sql<{ secret: string }>`select secret from ${factors} where user_id = ${userId}`.execute(tx)
  const secret = rows[0] ? openKept(userId, rows[0].secret) : null
  const step = secret === null ? null : stepOf(secret, code, where.now)
  if (step === null) return false
  const used = await sql`update ${factors} set last_step = ${step} where user_id = ${userId} and last_step < ${step} returning user_id`.execute(tx)
  return used.rows.length > 0
}

/** What the sign-on service answers: checked, and the person found by the verified mail address. */
import type { IDToken } from 'openid-client'
import { sql } from 'kysely'
import { table, transaction } from '../../../../../kernel/database/connect.ts'
import type { Call } from '../../../../../kernel/call.ts'
import { createRecords } from '../../../../../kernel/records/write.ts'
import { users, type NextStep } from '../../../contract.ts'
import { policyOf } from '../policy/policyOf.ts'
import { offersSignOn, type SignOnSettings } from '../policy/storedPolicy.ts'
import { afterFirstFactor } from '../ways/afterFirstFactor.ts'
import { addAuthUser } from '../password.ts'
import type { Opened } from '../ways/openSession.ts'
import { takeTicket } from '../ways/tickets.ts'
import type { Visitor } from '../ways/visitor.ts'
import { openId, providerOf } from './provider.ts'
import type { PendingSignOn } from './startSignOn.ts'

/** Why a sign-on came to nothing, for the sign-in page to word. */
export type SignOnFailure = 'stale' | 'refused' | 'away' | 'unverified' | 'domain' | 'unknown'

export class SignOnRefused extends Error {
  readonly reason: SignOnFailure
  constructor(reason: SignOnFailure, cause?: unknown) {
    super(`Sign-on: ${reason}`, { cause })
    this.reason = reason
  }
}

/** Throws SignOnRefused, or 403 from a network that is not allowed. */
export async function finishSignOn(visitor: Visitor, call: Call, ticketText: string | null, query: string): Promise<Opened | NextStep> {
  const { database, workspace } = visitor
  const policy = await policyOf(database, workspace)
  const { signOn } = policy
  const ticket = ticketText && (await transaction(database, (tx) => takeTicket<PendingSignOn>(tx, visitor, 'signOn', ticketText)))
  if (!ticket || !offersSignOn(policy)) throw new SignOnRefused('stale')
  const claims = await claimsOf(signOn, ticket.data, query)
  const email = typeof claims.email === 'string' ? claims.email.trim() : ''
  // An address that the service has not checked could be anybody's.
  if (!email || claims.email_verified !== true) throw new SignOnRefused('unverified')
  const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase()
  if (signOn.domains.length > 0 && !signOn.domains.some((one) => one.toLowerCase() === domain)) throw new SignOnRefused('domain')
  const userId = (await findActive(visitor, email)) ?? (await addPerson(visitor, call, signOn, email, claims.name))
  // RFC 8176: the service says with what it has checked the person.
  const both = Array.isArray(claims.amr) && claims.amr.includes('mfa')
  return afterFirstFactor(visitor, { userId, method: 'signOn', both })
}

async function claimsOf(signOn: SignOnSettings, { state, nonce, verifier, redirectUri }: PendingSignOn, query: string): Promise<IDToken> {
  const provider = await providerOf(signOn).catch((error: unknown) => Promise.reject(new SignOnRefused('away', error)))
  const oidc = await openId()
  try {
    const tokens = await oidc.authorizationCodeGrant(provider, new URL(`${redirectUri}?${query}`), { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true })
    const claims = tokens.claims()!
    if (claims.email !== undefined) return claims
    // Some services tell the address at the user info endpoint only (Core 1.0, 5.4).
    return { ...claims, ...(await oidc.fetchUserInfo(provider, tokens.access_token, claims.sub)) } as IDToken
  } catch (error) {
    throw new SignOnRefused('refused', error)
  }
}

async function findActive(visitor: Visitor, email: string): Promise<string | null> {
  const { rows } = await sql<{ id: string; active: boolean }>`select id, active from ${table(visitor, 'users')} where lower(email) = lower(${email.replaceAll('\0', '')}) and deleted_at is null`.execute(visitor.database.db)
  if (rows[0] && !rows[0].active) throw new SignOnRefused('unknown')
  return rows[0]?.id ?? null
}

/** Only where the firm wants it so; the domains were checked before. */
async function addPerson(visitor: Visitor, call: Call, { createPeople, role }: SignOnSettings, email: string, name: unknown): Promise<string> {
  if (!createPeople) throw new SignOnRefused('unknown')
  const byUs: Call = { ...call, actor: null, way: 'system' }
  return transaction(visitor.database, async (tx) => {
    const [user] = await createRecords(tx, byUs, users, [{ name: (typeof name === 'string' && name.trim().slice(0, 255)) || email.split('@')[0], email, roles: [role], active: true }])
    await addAuthUser(tx, visitor, user!.id)
    return user!.id
  })
}

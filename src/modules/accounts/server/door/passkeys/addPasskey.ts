/** Adding a passkey: the challenge, and the answer of the authenticator. The library loads when one is used. */
import { sql } from 'kysely'
import type { Tx } from '../../../../../kernel/call.ts'
import { table, transaction } from '../../../../../kernel/database/connect.ts'
import { newId } from '../../../../../kernel/ids.ts'
import { conflict, invalid } from '../../../../../kernel/problem.ts'
import { translate } from '../../../../../kernel/text/translate.ts'
import type { Passkey } from '../../../contract.ts'
import { staleTicket } from '../ways/afterFirstFactor.ts'
import { noteSecurity } from '../ways/noteSecurity.ts'
import { issueTicket, takeTicket } from '../ways/tickets.ts'
import type { Visitor } from '../ways/visitor.ts'
import { relyingParty } from './relyingParty.ts'

const challengeSeconds = 5 * 60
const mostPasskeys = 50

interface Pending {
  challenge: string
}

/** What the browser needs to make a passkey for this person, one that knows who it is for and checks its person. */
export async function passkeyChallenge(visitor: Visitor, userId: string, firmName: string): Promise<{ ticket: string; options: Record<string, unknown> }> {
  const { database, language } = visitor
  const { id: rpID } = await relyingParty(visitor)
  const { rows: people } = await sql<{ name: string; email: string | null }>`select name, email from ${table(visitor, 'users')} where id = ${userId}`.execute(database.db)
  const { rows: known } = await sql<{ credential_id: string }>`select credential_id from ${table(visitor, 'passkeys')} where user_id = ${userId}`.execute(database.db)
  if (known.length >= mostPasskeys) throw conflict('too_many_passkeys', translate(language, 'accounts:errors.tooManyPasskeys', { max: mostPasskeys }))
  const person = people[0]!
  const { generateRegistrationOptions } = await import('@simplewebauthn/server')
  const options = await generateRegistrationOptions({
    rpName: firmName || 'Clientele',
    rpID,
    userID: new TextEncoder().encode(userId),
    userName: person.email ?? person.name,
    userDisplayName: person.name,
    attestationType: 'none',
    // Ed25519, ES256, RS256: what authenticators make (COSE algorithms registry).
    supportedAlgorithmIDs: [-8, -7, -257],
    excludeCredentials: known.map(({ credential_id: id }) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  const { text } = await transaction(database, (tx) => issueTicket(tx, visitor, { kind: 'newPasskey', userId, data: { challenge: options.challenge } satisfies Pending, seconds: challengeSeconds }))
  return { ticket: text, options: { ...options } }
}

interface NewPasskey {
  ticket: string
  name: string
  response: Record<string, unknown> & { id: string }
}

/** Keeps the passkey in the caller's transaction. 409 for a challenge that is gone, 422 for an answer that does not fit it. */
export async function keepPasskey(tx: Tx, visitor: Visitor, userId: string, { ticket: text, name, response }: NewPasskey): Promise<Passkey> {
  const { language } = visitor
  const { id: rpId, origin } = await relyingParty(visitor)
  const ticket = await takeTicket<Pending>(tx, visitor, 'newPasskey', text)
  if (!ticket || ticket.userId !== userId) throw staleTicket(language)
  const credential = await verified(response, { expectedChallenge: ticket.data.challenge, expectedOrigin: origin, expectedRPID: rpId })
  if (!credential) throw invalid([{ path: 'response', code: 'passkey', message: translate(language, 'accounts:errors.passkeyAnswer') }])
  const made: Passkey = { id: newId(), name, synced: credential.synced, createdAt: visitor.now.toISOString(), lastUsedAt: null }
  const { rows } = await sql`insert into ${table(visitor, 'passkeys')} (id, user_id, credential_id, public_key, counter, transports, rp_id, name, synced, created_at)
    values (${made.id}, ${userId}, ${credential.id}, ${Buffer.from(credential.publicKey)}, ${credential.counter}, ${credential.transports}, ${rpId}, ${name}, ${made.synced}, ${made.createdAt}) on conflict (credential_id) do nothing returning id`.execute(tx)
  if (rows.length === 0) throw conflict('passkey_there', translate(language, 'accounts:errors.passkeyThere'))
  await noteSecurity(tx, visitor, 'passkeyAdded', { userId, ip: visitor.address, userAgent: visitor.headers['user-agent'], name })
  return made
}

async function verified(response: object, expected: { expectedChallenge: string; expectedOrigin: string; expectedRPID: string }): Promise<{ id: string; publicKey: Uint8Array; counter: number; transports: string[]; synced: boolean } | null> {
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server')
  try {
    const { verified: good, registrationInfo } = await verifyRegistrationResponse({ ...expected, response: response as never, requireUserVerification: true })
    if (!good || !registrationInfo) return null
    const { credential, credentialBackedUp } = registrationInfo
    return { id: credential.id, publicKey: credential.publicKey, counter: credential.counter, transports: (credential.transports ?? []).filter((one) => typeof one === 'string').slice(0, 10), synced: credentialBackedUp }
  } catch {
    // Whatever is wrong with an answer, it is the answer of somebody outside.
    return null
  }
}

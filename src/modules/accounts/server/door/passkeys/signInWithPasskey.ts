/** Signing in with a passkey alone: it says who the person is, and its check of the person counts as the second factor. */
import { sql } from 'kysely'
import { table, transaction } from '../../../../../kernel/database/connect.ts'
import { Problem } from '../../../../../kernel/problem.ts'
import { translate } from '../../../../../kernel/text/translate.ts'
import { countGuess, forgetGuesses } from '../guesses.ts'
import { tooManyGuesses } from '../signIn.ts'
import { requireNetwork, staleTicket } from '../ways/afterFirstFactor.ts'
import { noteSecurity } from '../ways/noteSecurity.ts'
import { openSession, type Opened } from '../ways/openSession.ts'
import { issueTicket, takeTicket } from '../ways/tickets.ts'
import type { Visitor } from '../ways/visitor.ts'
import { relyingParty, type RelyingParty } from './relyingParty.ts'

const challengeSeconds = 5 * 60

interface Pending {
  challenge: string
}

/** A challenge that names nobody: the device offers the passkeys that it has for us. */
export async function passkeySignInChallenge(visitor: Visitor): Promise<{ ticket: string; options: Record<string, unknown> }> {
  const { id: rpID } = await relyingParty(visitor)
  const { generateAuthenticationOptions } = await import('@simplewebauthn/server')
  const options = await generateAuthenticationOptions({ rpID, userVerification: 'required' })
  const { text } = await transaction(visitor.database, (tx) => issueTicket(tx, visitor, { kind: 'passkeySignIn', userId: null, data: { challenge: options.challenge } satisfies Pending, seconds: challengeSeconds }))
  return { ticket: text, options: { ...options } }
}

interface Stored {
  id: string
  userId: string
  credentialId: string
  publicKey: Buffer
  counter: number
  rpId: string
}

/** Throws 401 for a passkey that we do not know or whose answer is wrong, 409 for a challenge that is gone, 429. */
export async function signInWithPasskey(visitor: Visitor, { ticket: text, response }: { ticket: string; response: Record<string, unknown> & { id: string } }): Promise<Opened> {
  const { database, workspace, language, address } = visitor
  const party = await relyingParty(visitor)
  const guess = { account: `passkey ${response.id}`, address }
  const wait = await countGuess(database, workspace, guess)
  if (wait !== null) throw tooManyGuesses(language, wait)
  const ticket = await transaction(database, (tx) => takeTicket<Pending>(tx, visitor, 'passkeySignIn', text))
  if (!ticket) throw staleTicket(language)
  const passkey = await findPasskey(visitor, response.id)
  const counter = passkey && (await verifiedCounter(response, passkey, ticket.data.challenge, party))
  if (!passkey || counter === null) {
    if (passkey) await transaction(database, (tx) => noteSecurity(tx, visitor, 'signInFailed', { userId: passkey.userId, actorId: null, ip: address, userAgent: visitor.headers['user-agent'], method: 'passkey' }))
    throw new Problem(401, 'unknown_passkey', 'Not signed in', translate(language, 'accounts:errors.unknownPasskey'))
  }
  await forgetGuesses(database, workspace, guess)
  await sql`update ${table(visitor, 'passkeys')} set counter = ${counter}, last_used_at = ${visitor.now.toISOString()} where id = ${passkey.id}`.execute(database.db)
  await requireNetwork(visitor, passkey.userId)
  return openSession(visitor, passkey.userId, 'passkey')
}

async function findPasskey(visitor: Visitor, credentialId: string): Promise<Stored | null> {
  const { rows } = await sql<Stored>`
    select p.id, p.user_id as "userId", p.credential_id as "credentialId", p.public_key as "publicKey", p.counter, p.rp_id as "rpId"
    from ${table(visitor, 'passkeys')} p join ${table(visitor, 'users')} u on u.id = p.user_id and u.active and u.deleted_at is null
    where p.credential_id = ${credentialId.replaceAll('\0', '')}`.execute(visitor.database.db)
  return rows[0] ?? null
}

/** The counter as the authenticator has it now (it must not go back); null for an answer that is not right. */
async function verifiedCounter(response: object, passkey: Stored, expectedChallenge: string, { id, origin }: RelyingParty): Promise<number | null> {
  if (passkey.rpId !== id) return null
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server')
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: response as never,
      expectedChallenge,
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification: true,
      credential: { id: passkey.credentialId, publicKey: new Uint8Array(passkey.publicKey), counter: passkey.counter },
    })
    return verified ? authenticationInfo.newCounter : null
  } catch {
    // Whatever is wrong with an answer, it is the answer of somebody outside.
    return null
  }
}

/**
 * Who sends a request. What was found is remembered while the version of rights stands, so that most
 * requests cost no query, and taking a right, a session or a key away works within a second in
 * every process.
 */
import { createHash } from 'node:crypto'
import { isAdministrator } from '../../../../kernel/access/administrator.ts'
import type { Way } from '../../../../kernel/call.ts'
import type { Database } from '../../../../kernel/database/connect.ts'
import { seeAsHeader } from '../../../../kernel/http/seeAs.ts'
import { isId } from '../../../../shared/ids.ts'
import { loadPerson, type Person } from './actor.ts'
import { findApiKey, noteUse } from '../door/apiKeyUse.ts'
import { credentialOf, type Credential, type RequestHeaders } from '../door/credential.ts'
import { isInUse, type IdleSession } from '../door/idling.ts'
import { mayComeFrom } from '../door/policy/admission.ts'
import { rightsMemory } from './rightsVersion.ts'
import { noteSessionUse } from '../door/sessionUse.ts'
import { readSession } from '../door/sessions.ts'

export interface Resolved extends Person {
  way: Extract<Way, 'screen' | 'api'>
  /** The administrator who looks with this person's eyes. */
  seenBy: { id: string; name: string } | null
}

interface Proof {
  userId: string
  /** Milliseconds since 1970; null for keys, which do not run out. */
  expiresAt: number | null
  apiKeyId: string | null
  /** Null for keys. */
  session: IdleSession | null
}

const memory = rightsMemory(() => ({ proofs: new Map<string, Proof>(), people: new Map<string, Person & { loadedAt: number }>() }))
/** Milliseconds. */
const personBelieved = 60_000
/** A flood of sessions empties a memory rather than the machine's. */
const most = 20_000

/** The person behind the session cookie or API key of a request; null when there is none that is good, or it comes from a network that is not allowed. */
export async function resolveActor(database: Database, workspace: string, headers: RequestHeaders, address: string): Promise<Resolved | null> {
  const credential = credentialOf(headers)
  if (!credential) return null
  const { kept } = await memory(database, workspace)
  const proof = await prove(database, workspace, credential, kept.proofs)
  if (!proof) return null
  const personOf = async (id: string): Promise<Person | null> => {
    // Stand-ins begin and end by the day, which no version tells.
    if (Date.now() - (kept.people.get(id)?.loadedAt ?? 0) > personBelieved) kept.people.delete(id)
    return remember(kept.people, id, async () => {
      const found = await loadPerson(database, workspace, id)
      return found && { ...found, loadedAt: Date.now() }
    })
  }
  const person = await personOf(proof.userId)
  if (!person) return null
  if (!(await mayComeFrom(database, workspace, person.actor, address))) return null
  if (proof.apiKeyId) noteUse(database, workspace, proof.apiKeyId)
  if (proof.session && !(await isInUse(database, workspace, proof.session, headers))) return null
  if (proof.session) noteSessionUse(database, workspace, proof.session.id, address)
  const way = credential.kind === 'apiKey' ? 'api' : 'screen'
  const wanted = headers[seeAsHeader]
  const other = typeof wanted === 'string' && isId(wanted) && isAdministrator(person.actor) ? await personOf(wanted) : null
  const seenBy = other ? { id: person.actor.id, name: person.actor.name } : null
  return { actor: (other ?? person).actor, language: person.language, timeZone: person.timeZone, way, seenBy }
}

async function prove(database: Database, workspace: string, credential: Credential, proofs: Map<string, Proof>): Promise<Proof | null> {
  // The memory holds no text that would open a session.
  const name = createHash('sha256').update(`${credential.kind} ${credential.value}`).digest('base64')
  const load = credential.kind === 'apiKey' ? proveKey : proveSession
  const proof = await remember(proofs, name, () => load(database, workspace, credential.value))
  return proof && (proof.expiresAt === null || proof.expiresAt > Date.now()) ? proof : null
}

async function proveKey(database: Database, workspace: string, text: string): Promise<Proof | null> {
  const key = await findApiKey(database, workspace, text)
  return key && { userId: key.userId, expiresAt: null, apiKeyId: key.id, session: null }
}

async function proveSession(database: Database, workspace: string, value: string): Promise<Proof | null> {
  const session = await readSession(database, workspace, value)
  return session && { userId: session.userId, expiresAt: session.expiresAt.getTime(), apiKeyId: null, session: { id: session.id, userId: session.userId, activity: null } }
}

/** What is not found is asked again each time: strangers must not fill the memory. */
async function remember<T>(entries: Map<string, T>, key: string, load: () => Promise<T | null>): Promise<T | null> {
  const known = entries.get(key)
  if (known) return known
  const found = await load()
  if (entries.size >= most) entries.clear()
  if (found) entries.set(key, found)
  return found
}

/**
 * Tickets: long random texts that are good once and for a while. The database keeps their hashes
 * only. A ticket of somebody who was disabled or removed in between is worth nothing.
 */
import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Call, Tx } from '../../../../../kernel/call.ts'
import { table } from '../../../../../kernel/database/connect.ts'
import { newId } from '../../../../../kernel/ids.ts'

export type TicketKind = 'secondFactor' | 'setUpSecondFactor' | 'newSecondFactor' | 'newPasskey' | 'passkeySignIn' | 'signOn' | 'invitation' | 'reset'

export interface Ticket<T> {
  id: string
  userId: string | null
  data: T
  attempts: number
  expiresAt: string
}

interface NewTicket {
  kind: TicketKind
  /** Null while it is not known who will hold it. */
  userId: string | null
  data?: object
  /** How long it is good. */
  seconds: number
  createdById?: string | null
}

type Where = Pick<Call, 'workspace' | 'now'>

const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Makes a ticket of 256 bits. */
export async function issueTicket(tx: Tx, where: Where, { kind, userId, data = {}, seconds, createdById = null }: NewTicket): Promise<{ text: string; expiresAt: string }> {
  const text = randomBytes(32).toString('base64url')
  const expiresAt = new Date(where.now.getTime() + seconds * 1000).toISOString()
  await sql`insert into ${table(where, 'sign_in_tickets')} (id, hash, kind, user_id, data, created_at, created_by_id, expires_at)
    values (${newId()}, ${hashOf(text)}, ${kind}, ${userId}, ${JSON.stringify(data)}::jsonb, ${where.now.toISOString()}, ${createdById}, ${expiresAt})`.execute(tx)
  return { text, expiresAt }
}

/** The ticket, which stays good; null for one that is unknown, used, run out or of somebody who may not come in. */
export async function findTicket<T>(tx: Tx, where: Where, kind: TicketKind, text: string): Promise<Ticket<T> | null> {
  const { rows } = await sql<Ticket<T>>`
    select t.id, t.user_id as "userId", t.data, t.attempts, t.expires_at as "expiresAt" from ${table(where, 'sign_in_tickets')} t
    where t.hash = ${hashOf(text)} and t.kind = ${kind} and t.expires_at > ${where.now.toISOString()} and ${holderActive(where)}`.execute(tx)
  return rows[0] ?? null
}

/** The ticket, used up: of two at once one gets it. */
export async function takeTicket<T>(tx: Tx, where: Where, kind: TicketKind, text: string): Promise<Ticket<T> | null> {
  const { rows } = await sql<Ticket<T>>`
    delete from ${table(where, 'sign_in_tickets')} t
    where t.hash = ${hashOf(text)} and t.kind = ${kind} and t.expires_at > ${where.now.toISOString()} and ${holderActive(where)}
    returning t.id, t.user_id as "userId", t.data, t.attempts, t.expires_at as "expiresAt"`.execute(tx)
  return rows[0] ?? null
}

const holderActive = (where: Where) => sql`(t.user_id is null or exists (select 1 from ${table(where, 'users')} u where u.id = t.user_id and u.active and u.deleted_at is null))`

/** Counts a wrong try at a ticket; after `most` of them it is worthless. */
export async function countAttempt(tx: Tx, where: Pick<Call, 'workspace'>, id: string, most: number): Promise<void> {
  await sql`update ${table(where, 'sign_in_tickets')} set attempts = attempts + 1 where id = ${id}`.execute(tx)
  await sql`delete from ${table(where, 'sign_in_tickets')} where id = ${id} and attempts >= ${most}`.execute(tx)
}

/** Makes tickets of these people worthless. Answers how many there were. */
export async function dropTickets(tx: Tx, where: Pick<Call, 'workspace'>, userIds: readonly string[], kinds?: readonly TicketKind[]): Promise<number> {
  const { rows } = await sql`delete from ${table(where, 'sign_in_tickets')} where user_id = any(${[...userIds]}::uuid[]) and (${kinds === undefined} or kind = any(${[...(kinds ?? [])]}::text[])) returning id`.execute(tx)
  return rows.length
}

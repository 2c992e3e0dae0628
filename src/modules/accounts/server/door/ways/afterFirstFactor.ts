/** What comes after a first factor: the session, or a second step. */
import { sql } from 'kysely'
import { table, transaction } from '../../../../../kernel/database/connect.ts'
import { Problem } from '../../../../../kernel/problem.ts'
import { translate } from '../../../../../kernel/text/translate.ts'
import type { NextStep, Session } from '../../../contract.ts'
import { mayComeFrom } from '../policy/admission.ts'
import { policyOf } from '../policy/policyOf.ts'
import { openSession, type Opened } from './openSession.ts'
import { issueTicket } from './tickets.ts'
import type { Visitor } from './visitor.ts'

const stepSeconds = 10 * 60

export interface FirstFactor {
  userId: string
  method: NonNullable<Session['method']>
  /** Both factors were shown: a passkey with a check of the person, or a sign-on that says so. */
  both: boolean
}

/** The data of the ticket for the second step. */
export type PendingSignIn = Pick<FirstFactor, 'method'>

/**
 * Somebody who has a second factor is asked for it; somebody who has none while the firm requires
 * two is led through setting one up. Throws 403 from a network that is not allowed, told only to
 * those who have shown who they are.
 */
export async function afterFirstFactor(visitor: Visitor, { userId, method, both }: FirstFactor): Promise<Opened | NextStep> {
  const { database, workspace } = visitor
  await requireNetwork(visitor, userId)
  if (both) return openSession(visitor, userId, method)
  const { code, passkey } = await factorsOf(visitor, userId)
  const required = (await policyOf(database, workspace)).requireSecondFactor
  if (!code && !required) return openSession(visitor, userId, method)
  // Who has a passkey must show it: else a stolen password were enough to set up a factor of one's own.
  const next = code || passkey ? 'secondFactor' : 'setUpSecondFactor'
  const { text, expiresAt } = await transaction(database, (tx) => issueTicket(tx, visitor, { kind: next, userId, data: { method } satisfies PendingSignIn, seconds: stepSeconds }))
  return { next, ticket: text, expiresAt, methods: [...(code ? (['code'] as const) : []), ...(passkey ? (['passkey'] as const) : [])] }
}

/** Throws 403 when the person may not come in from the address of the request. */
export async function requireNetwork({ database, workspace, language, address }: Visitor, userId: string): Promise<void> {
  const { rows } = await sql<{ roles: string[] }>`select roles from ${table(workspace, 'users')} where id = ${userId}`.execute(database.db)
  if (await mayComeFrom(database, workspace, { id: userId, roles: rows[0]?.roles ?? [] }, address)) return
  throw new Problem(403, 'network', 'Not allowed', translate(language, 'accounts:errors.network', { address }))
}

async function factorsOf({ database, workspace }: Visitor, userId: string): Promise<{ code: boolean; passkey: boolean }> {
  const { rows } = await sql<{ code: boolean; passkey: boolean }>`
    select exists (select 1 from ${table(workspace, 'second_factors')} where user_id = ${userId}) as code,
      exists (select 1 from ${table(workspace, 'passkeys')} where user_id = ${userId}) as passkey`.execute(database.db)
  return rows[0]!
}

/** Started too long ago, used, or of somebody who may no longer come in. */
export const staleTicket = (language: string): Problem => new Problem(409, 'stale_ticket', 'Start again', translate(language, 'accounts:errors.staleTicket'))

/** Switching the second factor off: one's own, or that of somebody who has lost it. New recovery codes. */
import { requireAdministrator } from '../../../../../kernel/access/administrator.ts'
import { sql } from 'kysely'
import type { Call, Tx } from '../../../../../kernel/call.ts'
import { table, transaction } from '../../../../../kernel/database/connect.ts'
import { conflict, notFound } from '../../../../../kernel/problem.ts'
import { translate } from '../../../../../kernel/text/translate.ts'
import { isId } from '../../../../../shared/ids.ts'
import { policyOf } from '../policy/policyOf.ts'
import { unlock } from '../guesses.ts'
import { confirmIdentity } from '../ways/confirmIdentity.ts'
import { noteSecurity } from '../ways/noteSecurity.ts'
import { dropTickets } from '../ways/tickets.ts'
import type { Visitor } from '../ways/visitor.ts'
import { makeRecoveryCodes } from './recoveryCodes.ts'
import { codeAccount } from './secondStep.ts'

/** 409 while the firm requires two factors and there is no passkey in its place. */
export async function removeOwnSecondFactor(visitor: Visitor, userId: string, currentPassword: string | undefined): Promise<void> {
  const { database, workspace, language } = visitor
  await confirmIdentity(visitor, userId, currentPassword)
  const { rows } = await sql`select 1 from ${table(workspace, 'passkeys')} where user_id = ${userId} limit 1`.execute(database.db)
  if (rows.length === 0 && (await policyOf(database, workspace)).requireSecondFactor) throw conflict('second_factor_required', translate(language, 'accounts:errors.secondFactorRequired'))
  await transaction(database, (tx) => takeOffSecondFactor(tx, visitor, userId, userId))
}

/** For administrators. 404 for somebody who is not there or has none. */
export async function removeUserSecondFactor(tx: Tx, call: Call, userId: string): Promise<void> {
  requireAdministrator(call)
  const removed = isId(userId) && (await takeOffSecondFactor(tx, call, userId, call.actor?.id ?? null))
  if (!removed) throw notFound(translate(call.language, 'kernel:errors.notFound'))
}

/** Whether there was one to take off. */
export async function takeOffSecondFactor(tx: Tx, where: Pick<Call, 'workspace' | 'now' | 'way'>, userId: string, actorId: string | null): Promise<boolean> {
  const { rows } = await sql`delete from ${table(where, 'second_factors')} where user_id = ${userId} returning user_id`.execute(tx)
  if (rows.length === 0) return false
  await sql`delete from ${table(where, 'recovery_codes')} where user_id = ${userId}`.execute(tx)
  await dropTickets(tx, where, [userId], ['secondFactor', 'newSecondFactor'])
  await unlock(tx, where, [codeAccount(userId)])
  await noteSecurity(tx, where, 'secondFactorRemoved', { userId, actorId })
  return true
}

/** Ten new ones; 409 without a second factor. */
export async function newRecoveryCodes(visitor: Visitor, userId: string, currentPassword: string | undefined): Promise<string[]> {
  await confirmIdentity(visitor, userId, currentPassword)
  return transaction(visitor.database, async (tx) => {
    const { rows } = await sql`select 1 from ${table(visitor, 'second_factors')} where user_id = ${userId} for update`.execute(tx)
    if (rows.length === 0) throw conflict('no_second_factor', translate(visitor.language, 'accounts:errors.noSecondFactor'))
    await noteSecurity(tx, visitor, 'recoveryCodesMade', { userId, ip: visitor.address })
    return makeRecoveryCodes(tx, visitor, userId)
  })
}

/** How a person signs in, as that person and administrators see it; lifting the lock of wrong guesses. */
import { requireAdministrator } from '../../../../kernel/access/administrator.ts'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { table } from '../../../../kernel/database/connect.ts'
import { notFound } from '../../../../kernel/problem.ts'
import { translate } from '../../../../kernel/text/translate.ts'
import { isId } from '../../../../shared/ids.ts'
import type { getUserSignIn } from '../../contract.ts'
import { lockedUntil, unlock } from './guesses.ts'
import { hasPassword } from './password.ts'
import { passkeysOf } from './passkeys/ownPasskeys.ts'
import { loadPolicy } from './policy/storedPolicy.ts'
import { codeAccount } from './secondFactor/secondStep.ts'
import { allowedCodes, allowedGuesses } from './signInSettings.ts'
import { noteSecurity } from './ways/noteSecurity.ts'

type UserSignIn = z.output<NonNullable<typeof getUserSignIn.response>>

interface Row {
  email: string | null
  since: string | null
  left: number
  invitedUntil: string | null
}

/** Throws 403 for that of another person, 404 for nobody. */
export async function userSignIn(tx: Tx, call: Call, userId: string): Promise<UserSignIn> {
  const { email, since, left, invitedUntil } = await read(tx, call, userId)
  return {
    password: await hasPassword(tx, call, userId),
    secondFactor: since === null ? null : { since, recoveryCodesLeft: left },
    secondFactorRequired: (await loadPolicy(tx, call)).requireSecondFactor,
    passkeys: await passkeysOf(tx, call, userId),
    lockedUntil: await lockedUntil(tx, call, [
      ...(email ? [{ account: email, allowed: allowedGuesses }] : []),
      { account: userId, allowed: allowedGuesses },
      { account: codeAccount(userId), allowed: allowedCodes },
    ]),
    invitedUntil,
  }
}

/** Forgets the wrong guesses at a person's passwords and codes; for administrators. */
export async function unlockUser(tx: Tx, call: Call, userId: string): Promise<void> {
  requireAdministrator(call)
  const { email } = await read(tx, call, userId)
  await unlock(tx, call, [...(email ? [email] : []), userId, codeAccount(userId)])
  await noteSecurity(tx, call, 'unlocked', { userId, actorId: call.actor?.id ?? null })
}

async function read(tx: Tx, call: Call, userId: string): Promise<Row> {
  if (call.actor?.id !== userId) requireAdministrator(call)
  const { rows } = isId(userId)
    ? await sql<Row>`
      select u.email, f.created_at as since,
        (select count(*) from ${table(call, 'recovery_codes')} c where c.user_id = u.id and c.used_at is null)::integer as left,
        (select max(t.expires_at) from ${table(call, 'sign_in_tickets')} t where t.user_id = u.id and t.kind = 'invitation' and t.expires_at > ${call.now.toISOString()}) as "invitedUntil"
      from ${table(call, 'users')} u left join ${table(call, 'second_factors')} f on f.user_id = u.id
      where u.id = ${userId} and u.deleted_at is null`.execute(tx)
    : { rows: [] }
  if (!rows[0]) throw notFound(translate(call.language, 'kernel:errors.notFound'))
  return rows[0]
}

/** Sets a person's password: one's own with the current one, others' by administrators. */
import { sql } from 'kysely'
import type { Call, Tx } from '../../../kernel/call.ts'
import { table, transaction, type Database } from '../../../kernel/database/connect.ts'
import { invalid, notFound } from '../../../kernel/problem.ts'
import { isId } from '../../../kernel/records/read.ts'
import { translate } from '../../../kernel/text/translate.ts'
import { requireAdministrator } from './actor.ts'
import { credentialOf, type RequestHeaders } from './credential.ts'
import { countGuess, forgetGuesses } from './guesses.ts'
import { isPassword, storePassword } from './password.ts'
import { requireGoodPassword, wrongPassword } from './passwordRules.ts'
import { endSessionsOf, readSession } from './sessions.ts'
import { tooManyGuesses } from './signIn.ts'

export interface NewPassword {
  userId: string
  password: string
  currentPassword?: string | undefined
  address: string
  headers: RequestHeaders
}

/** Ends all other sessions of the person. Throws 403, 404, 422 for a wrong or weak password, 429. */
export async function setPassword(database: Database, call: Call, input: NewPassword): Promise<void> {
  const own = call.actor !== null && call.actor.id === input.userId
  if (!own) requireAdministrator(call)
  const person = await transaction(database, (tx) => readPerson(tx, call, input.userId))
  requireGoodPassword(call.language, 'password', input.password, [person.email, person.name])
  // Somebody who found an open screen must not guess here instead of at the sign-in.
  if (own) await requireCurrent(database, call, input)
  const cookie = own ? credentialOf({ cookie: input.headers.cookie }) : null
  const kept = cookie && (await readSession(database, call.workspace, cookie.value))
  await transaction(database, async (tx) => {
    await storePassword(tx, call, input.userId, input.password)
    await endSessionsOf(tx, call, [input.userId], kept?.id)
  })
}

async function readPerson(tx: Tx, call: Call, id: string): Promise<{ name: string; email: string }> {
  const { rows } = isId(id)
    ? await sql<{ name: string; email: string | null }>`select name, email from ${table(call, 'users')} where id = ${id} and deleted_at is null`.execute(tx)
    : { rows: [] }
  const [row] = rows
  if (!row) throw notFound(translate(call.language, 'kernel:errors.notFound'))
  if (!row.email) throw invalid([{ path: '', code: 'no_email', message: translate(call.language, 'accounts:errors.noEmail', { name: row.name }) }])
  return { name: row.name, email: row.email }
}

async function requireCurrent(database: Database, call: Call, { userId, currentPassword, address }: NewPassword): Promise<void> {
  const guess = { account: userId, address }
  const wait = await countGuess(database, call.workspace, guess)
  if (wait !== null) throw tooManyGuesses(call.language, wait)
  const right = await transaction(database, (tx) => isPassword(tx, call, userId, currentPassword ?? ''))
  if (!right) throw wrongPassword(call.language)
  await forgetGuesses(database, call.workspace, guess)
}

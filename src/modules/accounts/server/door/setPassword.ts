/** Sets a person's password: one's own with the current one, others' by administrators. */
import { requireAdministrator } from '../../../../kernel/access/administrator.ts'
import { sql } from 'kysely'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { table, transaction } from '../../../../kernel/database/connect.ts'
import { invalid, notFound } from '../../../../kernel/problem.ts'
import { translate } from '../../../../kernel/text/translate.ts'
import { isId } from '../../../../shared/ids.ts'
import { credentialOf } from './credential.ts'
import { hasPassword, storePassword } from './password.ts'
import { requireGoodPassword } from './passwordRules.ts'
import { endSessionsOf, readSession } from './sessions.ts'
import { confirmIdentity, requireCurrent } from './ways/confirmIdentity.ts'
import { noteSecurity } from './ways/noteSecurity.ts'
import { dropTickets } from './ways/tickets.ts'
import type { Visitor } from './ways/visitor.ts'

export interface NewPassword {
  userId: string
  password: string
  currentPassword?: string | undefined
}

/** Ends all other sessions of the person, and links by mail. Throws 403, 404, 422 for a wrong or weak password, 429. */
export async function setPassword(visitor: Visitor, call: Call, { userId, password, currentPassword }: NewPassword): Promise<void> {
  const { database } = visitor
  const own = call.actor !== null && call.actor.id === userId
  if (!own) requireAdministrator(call)
  const person = await transaction(database, (tx) => readPerson(tx, call, userId))
  requireGoodPassword(call.language, 'password', password, [person.email, person.name])
  if (own) await requireOwn(visitor, userId, currentPassword)
  const cookie = own ? credentialOf({ cookie: visitor.headers.cookie }) : null
  const kept = cookie && (await readSession(database, call.workspace, cookie.value))
  await transaction(database, async (tx) => {
    await storePassword(tx, call, userId, password)
    await dropTickets(tx, call, [userId])
    await endSessionsOf(tx, call, [userId], kept?.id)
    await noteSecurity(tx, call, 'passwordChanged', { userId, actorId: call.actor?.id ?? null, ip: visitor.address, userAgent: visitor.headers['user-agent'] })
  })
}

/** Somebody who found an open screen must not guess here instead of at the sign-in. Who came by passkey or sign-on may have no password yet. */
async function requireOwn(visitor: Visitor, userId: string, currentPassword: string | undefined): Promise<void> {
  if (await hasPassword(visitor.database.db as unknown as Tx, visitor, userId)) await requireCurrent(visitor, userId, currentPassword ?? '')
  else await confirmIdentity(visitor, userId, undefined)
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

/** Invites a person: added without a password, who sets it by a link. For administrators. */
import { requireAdministrator } from '../../../../../kernel/access/administrator.ts'
import { sql } from 'kysely'
import type { Call, Tx } from '../../../../../kernel/call.ts'
import { table } from '../../../../../kernel/database/connect.ts'
import { mailReady, queueMail } from '../../../../../kernel/mail/index.ts'
import { conflict, notFound } from '../../../../../kernel/problem.ts'
import { createRecords } from '../../../../../kernel/records/write.ts'
import { translate } from '../../../../../kernel/text/translate.ts'
import { isId } from '../../../../../shared/ids.ts'
import { users, type Invitation } from '../../../contract.ts'
import { hasPassword } from '../password.ts'
import { passkeysOf } from '../passkeys/ownPasskeys.ts'
import { invitationSeconds } from '../signInSettings.ts'
import { linkPath, linkTo } from '../ways/links.ts'
import { noteSecurity } from '../ways/noteSecurity.ts'
import { dropTickets, issueTicket } from '../ways/tickets.ts'

interface Invited {
  id: string
  name: string
  email: string
  language: string | null
}

interface NewPerson {
  email: string
  name?: string | undefined
  roles: string[]
  teamId?: string | null | undefined
}

/** Adds the person and makes the link. Throws 403, or 422 for a taken address, an unknown role or team. */
export async function invite(tx: Tx, call: Call, { email, name, roles, teamId }: NewPerson): Promise<Invitation> {
  requireAdministrator(call)
  const address = email.trim()
  const [user] = await createRecords(tx, call, users, [{ name: name?.trim() || address.split('@')[0], email: address, roles, teamId: teamId ?? null, active: true }])
  return makeLink(tx, call, { id: user!.id, name: String(user!.name), email: address, language: null })
}

/** A new link, by which the former one is lost. 409 for somebody who can sign in already. */
export async function inviteAgain(tx: Tx, call: Call, userId: string): Promise<Invitation> {
  requireAdministrator(call)
  const { rows } = isId(userId) ? await sql<Omit<Invited, 'email'> & { email: string | null }>`select id, name, email, language from ${table(call, 'users')} where id = ${userId} and active and deleted_at is null`.execute(tx) : { rows: [] }
  const [person] = rows
  if (!person) throw notFound(translate(call.language, 'kernel:errors.notFound'))
  if (!person.email) throw conflict('no_email', translate(call.language, 'accounts:errors.noEmail', { name: person.name }))
  if ((await hasPassword(tx, call, userId)) || (await passkeysOf(tx, call, userId)).length > 0) throw conflict('can_sign_in', translate(call.language, 'accounts:errors.canSignIn', { name: person.name }))
  return makeLink(tx, call, { ...person, email: person.email })
}

async function makeLink(tx: Tx, call: Call, { id, name, email, language }: Invited): Promise<Invitation> {
  await dropTickets(tx, call, [id], ['invitation'])
  const { text: ticket, expiresAt } = await issueTicket(tx, call, { kind: 'invitation', userId: id, data: { email }, seconds: invitationSeconds, createdById: call.actor?.id ?? null })
  const mailed = await mailReady(tx, call)
  if (mailed) {
    const own = language ?? call.firm.language
    const values = { name, firm: call.firm.name || 'Clientele', by: call.actor?.name ?? (call.firm.name || 'Clientele'), link: await linkTo(tx, call, 'invitation', ticket), days: invitationSeconds / 86_400 }
    await queueMail(tx, call, { to: email, subject: translate(own, 'accounts:mails.invitation.subject', values), text: translate(own, 'accounts:mails.invitation.text', values), kind: 'accounts.invitation' })
  }
  await noteSecurity(tx, call, 'invited', { userId: id, actorId: call.actor?.id ?? null })
  return { userId: id, email, path: linkPath('invitation', ticket), expiresAt, mailed }
}

/** 404 where none is open. */
export async function withdrawInvitation(tx: Tx, call: Call, userId: string): Promise<void> {
  requireAdministrator(call)
  if (!isId(userId) || (await dropTickets(tx, call, [userId], ['invitation'])) === 0) throw notFound(translate(call.language, 'kernel:errors.notFound'))
  await noteSecurity(tx, call, 'invitationWithdrawn', { userId, actorId: call.actor?.id ?? null })
}

/** Rules of people: who may change whom, and what must stay true. */
import { administratorRole, isAdministrator, requireAdministrator } from '../../../../kernel/access/administrator.ts'
import { sql } from 'kysely'
import { isTimeZone } from '../../../../shared/dates.ts'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { table } from '../../../../kernel/database/connect.ts'
import type { Change, ObjectRules } from '../../../../kernel/module.ts'
import { conflict, invalid, type Issue } from '../../../../kernel/problem.ts'
import { translate } from '../../../../kernel/text/translate.ts'
import { lockRights, raiseRightsVersion } from '../rights/rightsVersion.ts'
import { endSessionsOf } from '../door/sessions.ts'
import { takenEmails } from './takenEmails.ts'
import { dropTickets } from '../door/ways/tickets.ts'

/** What people may change of themselves: nothing that gives rights. */
const ownFields = ['name', 'phone', 'language', 'timeZone'] as const

export const userRules: ObjectRules = {
  async prepare(tx, call, changes) {
    refuseForeignHands(call, changes)
    await lockRights(tx, call)
    for (const { op, after } of changes) {
      if (typeof after.email === 'string') after.email = after.email.trim() || null
      if (op === 'create') after.active ??= true
    }
    const issues = [
      ...changes.flatMap((change) => valueIssues(call, change)),
      ...(await roleIssues(tx, call, changes)),
      ...(await takenEmails(tx, call, changes)),
    ]
    if (issues.length > 0) throw invalid(issues)
  },
  async after(tx, call, changes) {
    await requireAdministratorLeft(tx, call, changes)
    const gone = changes.filter(({ after }) => after.active !== true || after.deletedAt !== null).map(({ id }) => id)
    if (gone.length > 0) await dropTickets(tx, call, gone)
    if (gone.length > 0) await endSessionsOf(tx, call, gone)
    else await raiseRightsVersion(tx, call)
  },
}

/** Administrators change people; others only harmless things of themselves. So nobody can raise own rights. */
function refuseForeignHands(call: Call, changes: readonly Change[]): void {
  const { actor } = call
  if (!actor || isAdministrator(actor)) return
  const harmless = changes.every(
    ({ op, id, before, after }) =>
      op === 'update' &&
      id === actor.id &&
      Object.keys(after).every((name) => (ownFields as readonly string[]).includes(name) || Object.is(before![name], after[name])),
  )
  if (!harmless) requireAdministrator(call)
}

const mailAddress = /^[^\s@<>"\r\n,;]+@[^\s@<>"\r\n,;]+$/

function valueIssues(call: Call, { before, after }: Change): Issue[] {
  const issues: Issue[] = []
  const changed = (name: string) => before?.[name] !== after[name]
  if (changed('email') && typeof after.email === 'string' && !mailAddress.test(after.email))
    issues.push({ path: 'email', code: 'email', message: translate(call.language, 'kernel:errors.email') })
  if (changed('timeZone') && typeof after.timeZone === 'string' && !isTimeZone(after.timeZone))
    issues.push({ path: 'timeZone', code: 'time_zone', message: translate(call.language, 'accounts:errors.timeZone', { zone: after.timeZone }) })
  return issues
}

/** Roles must exist. Imported people who say nothing of roles get the one that sees least of others. */
async function roleIssues(tx: Tx, call: Call, changes: readonly Change[]): Promise<Issue[]> {
  const { rows } = await sql<{ key: string }>`select key from ${table(call, 'roles')} where deleted_at is null`.execute(tx)
  const known = new Set(rows.map((row) => row.key))
  const issues: Issue[] = []
  for (const { op, after, before } of changes) {
    const roles = after.roles as string[]
    if (op === 'create' && roles.length === 0 && call.way === 'import') after.roles = ['sales']
    else if (op !== 'trash' && (op === 'create' || before?.roles !== after.roles)) {
      const unknown = roles.filter((role) => !known.has(role))
      if (roles.length === 0) issues.push({ path: 'roles', code: 'required', message: translate(call.language, 'accounts:errors.roleRequired') })
      else if (unknown.length > 0)
        issues.push({
          path: 'roles',
          code: 'unknown_role',
          message: translate(call.language, 'accounts:errors.unknownRole', { roles: unknown.join(', '), known: [...known].join(', ') }),
        })
    }
  }
  return issues
}

/** Looked at after the write, under the lock of the version row: two administrators cannot dismiss each other at once. */
async function requireAdministratorLeft(tx: Tx, call: Call, changes: readonly Change[]): Promise<void> {
  const was = changes.some(
    ({ before }) => before && before.active === true && before.deletedAt === null && (before.roles as string[]).includes(administratorRole),
  )
  if (!was) return
  const { rows } = await sql<{
    any: boolean
  }>`select exists (select 1 from ${table(call, 'users')} where ${administratorRole} = any(roles) and active and deleted_at is null) as any`.execute(tx)
  if (!rows[0]?.any) throw conflict('last_administrator', translate(call.language, 'accounts:errors.lastAdministrator'))
}

/** Rules of roles: administrators alone change them; the role of administrators itself stays whole. */
import { administratorRole, requireAdministrator } from '../../../../kernel/access/administrator.ts'
import { sql } from 'kysely'
import { actions, levels, type Permissions } from '../../../../shared/access.ts'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { table } from '../../../../kernel/database/connect.ts'
import type { Change, ObjectRules } from '../../../../kernel/module.ts'
import { conflict, invalid, type Issue } from '../../../../kernel/problem.ts'
import { findObject, hasObject } from '../../../../kernel/records/registry.ts'
import { translate } from '../../../../kernel/text/translate.ts'
import { builtInRoles } from '../../contract.ts'
import { permissionsSchema } from '../../contracts/access.ts'
import { lockRights, raiseRightsVersion } from './rightsVersion.ts'

/** Keys that administrators add start with `x_`, ours never do. */
const ownKey = /^x_[A-Za-z0-9_]{1,38}$/

const isBuiltIn = (key: unknown): boolean => (builtInRoles as readonly unknown[]).includes(key)

export const roleRules: ObjectRules = {
  async prepare(tx, call, changes) {
    requireAdministrator(call)
    await lockRights(tx, call)
    const issues = changes.flatMap((change) => issuesOf(call, change))
    if (issues.length > 0) throw invalid(issues)
    await refuseTrash(tx, call, changes)
  },
  async after(tx, call) {
    await raiseRightsVersion(tx, call)
  },
}

function issuesOf(call: Call, { op, before, after }: Change): Issue[] {
  const issue = (path: string, code: string, values: Record<string, unknown> = {}): Issue => ({
    path,
    code,
    message: translate(call.language, `accounts:errors.role.${code}`, values),
  })
  const issues: Issue[] = []
  if (op === 'create' && !ownKey.test(String(after.key)) && call.actor) issues.push(issue('key', 'key_form'))
  if (op === 'update' && before!.key !== after.key) issues.push(issue('key', 'key_fixed'))
  if (op === 'update' && before!.key === administratorRole && before!.permissions !== after.permissions) issues.push(issue('permissions', 'administrator'))
  if (op !== 'trash' && !permissionsSchema.safeParse(after.permissions).success)
    issues.push(issue('permissions', 'permissions_form', { actions: actions.join(', '), levels: levels.join(', ') }))
  else if (op !== 'trash') issues.push(...fieldIssues(call, after.permissions as Permissions, (before?.permissions ?? {}) as Permissions).map(({ object, field, code }) => issue(`permissions.${object}.fields.${field}`, code, { object, field })))
  return issues
}

/** Fields that are there, and none without which a record has no name or nobody to answer for it. What the role named before may be in the trash, and come back. */
function fieldIssues(call: Call, permissions: Permissions, before: Permissions): { object: string; field: string; code: string }[] {
  return Object.entries(permissions).flatMap(([name, given]) =>
    Object.entries(given.fields ?? {}).flatMap(([field, level]) => {
      const object = hasObject(call, name) ? findObject(call, name) : null
      if (object && !Object.hasOwn(object.fields, field) && before[name]?.fields?.[field] === undefined) return [{ object: name, field, code: 'unknown_field' }]
      return level === 'none' && object && (object.title === field || object.access.owner === field) ? [{ object: name, field, code: 'needed_field' }] : []
    }),
  )
}

async function refuseTrash(tx: Tx, call: Call, changes: readonly Change[]): Promise<void> {
  const keys = changes.filter(({ op }) => op === 'trash').map(({ after }) => after.key as string)
  if (keys.some(isBuiltIn)) throw conflict('built_in', translate(call.language, 'accounts:errors.role.built_in'))
  const { rows } = await sql<{
    count: number
  }>`select count(*) as count from ${table(call, 'users')} where roles && ${keys}::text[] and deleted_at is null`.execute(tx)
  const count = rows[0]?.count ?? 0
  if (count > 0) throw conflict('role_in_use', translate(call.language, 'accounts:errors.role.in_use', { count }))
}

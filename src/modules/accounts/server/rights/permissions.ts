/** Several roles as one set of permissions. */
import { actions, fieldLevels, levelOf, widest, type Action, type FieldLevel, type Level, type Permissions } from '../../../../shared/access.ts'

/** For every object and action the widest level that any of the roles gives. */
export function mergePermissions(roles: readonly Permissions[]): Permissions {
  const objects = new Set(roles.flatMap((role) => Object.keys(role)))
  const merged: Permissions = {}
  for (const object of objects) {
    const given: Partial<Record<Action, Level>> = {}
    for (const action of actions) {
      const level = roles.map((role) => levelOf(role, object, action)).reduce(widest, 'none')
      // An object that is named must say "none" too, or "*" would answer for it; so must `assign`, or its default would.
      if (level !== 'none' || object !== '*' || action === 'assign') given[action] = level
    }
    const fields = mergeFields(roles.filter((role) => levelOf(role, object, 'see') !== 'none').map((role) => role[object]?.fields ?? {}))
    merged[object] = fields ? { ...given, fields } : given
  }
  return merged
}

/** A field that one role leaves open is open: only what all of them name is restricted, by the mildest of them. */
function mergeFields(roles: readonly Record<string, FieldLevel>[]): Record<string, FieldLevel> | null {
  const [first = {}, ...others] = roles
  const restricted = Object.keys(first).filter((name) => others.every((role) => role[name] !== undefined))
  const merged = restricted.map((name) => [name, fieldLevels[Math.max(...roles.map((role) => fieldLevels.indexOf(role[name]!)))]!] as const).filter(([, level]) => level !== 'change')
  return merged.length > 0 ? Object.fromEntries(merged) : null
}

/** Several roles as one set of permissions. */
import { actions, levelOf, widest, type Action, type Level, type Permissions } from '../../../shared/access.ts'

/** For every object and action the widest level that any of the roles gives. */
export function mergePermissions(roles: readonly Permissions[]): Permissions {
  const objects = new Set(roles.flatMap((role) => Object.keys(role)))
  const merged: Permissions = {}
  for (const object of objects) {
    const given: Partial<Record<Action, Level>> = {}
    for (const action of actions) {
      const level = roles.map((role) => levelOf(role, object, action)).reduce(widest, 'none')
      // An object that is named must say "none" too, or "*" would answer for it.
      if (level !== 'none' || object !== '*') given[action] = level
    }
    merged[object] = given
  }
  return merged
}

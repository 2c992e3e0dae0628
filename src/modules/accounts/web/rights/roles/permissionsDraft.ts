/** Changes to the rights of a role before they are saved. What says nothing is left out, so that drafts compare. */
import { actions, levelOf, type Action, type FieldLevel, type Level, type ObjectPermissions, type Permissions } from '../../../../../shared/access.ts'

/** What the object has of its own; null where "everything else" answers for it. */
export const ownLevel = (permissions: Permissions, object: string, action: Action): Level | null => permissions[object]?.[action] ?? null

/** What holds as long as the object has nothing of its own. */
export const inheritedLevel = (permissions: Permissions, object: string, action: Action): Level => levelOf(withLevel(permissions, object, action, null), object, action)

/** Null takes the own level away. */
export function withLevel(permissions: Permissions, object: string, action: Action, level: Level | null): Permissions {
  const { [action]: _, ...rest } = permissions[object] ?? {}
  return put(permissions, object, level ? { ...rest, [action]: level } : rest)
}

/** One level for all actions of an object. */
export const withRow = (permissions: Permissions, object: string, level: Level | null): Permissions => actions.reduce((changed, action) => withLevel(changed, object, action, level), permissions)

/** One level of an action for all these objects. */
export const withColumn = (permissions: Permissions, objects: readonly string[], action: Action, level: Level | null): Permissions => objects.reduce((changed, object) => withLevel(changed, object, action, level), permissions)

/** `change` is what a field has anyway. */
export function withField(permissions: Permissions, object: string, field: string, level: FieldLevel): Permissions {
  const { [field]: _, ...others } = permissions[object]?.fields ?? {}
  const fields = level === 'change' ? others : { ...others, [field]: level }
  const { fields: __, ...rest } = permissions[object] ?? {}
  return put(permissions, object, Object.keys(fields).length > 0 ? { ...rest, fields } : rest)
}

function put(permissions: Permissions, object: string, given: ObjectPermissions): Permissions {
  if (Object.keys(given).length > 0) return { ...permissions, [object]: given }
  const { [object]: _, ...rest } = permissions
  return rest
}

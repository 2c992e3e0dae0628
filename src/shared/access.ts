/** Permission levels and what they are asked for. Compiled to SQL by `kernel/access`. */
/** `own`: one's own records; `team`: of the own team, of teams one heads and of those below; `department`: of the whole branch of teams that one works in. */
export const levels = ['none', 'own', 'team', 'department', 'all'] as const
export type Level = (typeof levels)[number]

/** `assign`: to whom one may give a record; everybody, where a role that writes does not say. */
export const actions = ['see', 'create', 'change', 'delete', 'assign', 'export', 'import'] as const
export type Action = (typeof actions)[number]

export const fieldLevels = ['none', 'see', 'change'] as const
export type FieldLevel = (typeof fieldLevels)[number]

export type ObjectPermissions = Partial<Record<Action, Level>> & {
  /** By field name; `change` where a field is not named. */
  fields?: Record<string, FieldLevel>
}

/** Object name → action → level; `*` stands for every object that is not named. */
export type Permissions = Record<string, ObjectPermissions>

/** The wider of two levels: several roles add up. */
export const widest = (a: Level, b: Level): Level => (levels.indexOf(a) >= levels.indexOf(b) ? a : b)

/** The level that a set of permissions gives for an action on an object. */
export function levelOf(permissions: Permissions, object: string, action: Action): Level {
  const given = permissions[object]?.[action] ?? permissions['*']?.[action]
  if (given || action !== 'assign') return given ?? 'none'
  const writes = levelOf(permissions, object, 'change') !== 'none' || levelOf(permissions, object, 'create') !== 'none'
  return writes ? 'all' : 'none'
}

/** The level that a set of permissions gives for a field of an object that one may see. */
export const fieldLevelOf = (permissions: Permissions, object: string, field: string): FieldLevel => permissions[object]?.fields?.[field] ?? 'change'

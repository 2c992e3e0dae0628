/** Permission levels and what they are asked for. Compiled to SQL by `kernel/access`. */
export const levels = ['none', 'own', 'team', 'all'] as const
export type Level = (typeof levels)[number]

export const actions = ['see', 'create', 'change', 'delete', 'export', 'import'] as const
export type Action = (typeof actions)[number]

/** Object name → action → level; `*` stands for every object that is not named. */
export type Permissions = Record<string, Partial<Record<Action, Level>>>

/** The wider of two levels: several roles add up. */
export const widest = (a: Level, b: Level): Level => (levels.indexOf(a) >= levels.indexOf(b) ? a : b)

/** The level that a set of permissions gives for an action on an object. */
export function levelOf(permissions: Permissions, object: string, action: Action): Level {
  return permissions[object]?.[action] ?? permissions['*']?.[action] ?? 'none'
}

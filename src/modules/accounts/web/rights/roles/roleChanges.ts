/** What a change of a role means: which rights become wider or narrower, and for whom. */
import { actions, fieldLevelOf, fieldLevels, levelOf, levels, widest, type Action, type FieldLevel, type Level, type Permissions } from '../../../../../shared/access.ts'

export interface RightChange {
  object: string
  action: Action
  before: Level
  after: Level
}

export interface FieldChange {
  object: string
  field: string
  before: FieldLevel
  after: FieldLevel
}

export type Change = RightChange | FieldChange

/** All rights that differ, by object. Of objects that no role names, `*` stands for all of them. */
export function changesBetween(before: Permissions, after: Permissions, objects: readonly string[]): Change[] {
  const names = ['*', ...new Set([...objects, ...Object.keys(before), ...Object.keys(after)].filter((name) => name !== '*'))]
  return names.flatMap((object) => [...rightChanges(before, after, object), ...fieldChanges(before, after, object)])
}

function rightChanges(before: Permissions, after: Permissions, object: string): RightChange[] {
  // What follows from a change of `*` is told once, there.
  const named = object === '*' || before[object] !== undefined || after[object] !== undefined
  if (!named) return []
  return actions.map((action) => ({ object, action, before: levelOf(before, object, action), after: levelOf(after, object, action) })).filter((change) => change.before !== change.after && (object === '*' || !follows(before, after, change)))
}

/** Whether the object only goes along with `*`: it has nothing of its own there before and after. */
function follows(before: Permissions, after: Permissions, { object, action }: RightChange): boolean {
  // To whom one may give what one writes follows from writing.
  const answers: readonly Action[] = action === 'assign' ? ['assign', 'create', 'change'] : [action]
  return answers.every((answer) => before[object]?.[answer] === undefined && after[object]?.[answer] === undefined)
}

function fieldChanges(before: Permissions, after: Permissions, object: string): FieldChange[] {
  const names = [...new Set([...Object.keys(before[object]?.fields ?? {}), ...Object.keys(after[object]?.fields ?? {})])]
  return names.map((field) => ({ object, field, before: fieldLevelOf(before, object, field), after: fieldLevelOf(after, object, field) })).filter((change) => change.before !== change.after)
}

export const isWider = (change: Change): boolean => ('action' in change ? levels.indexOf(change.after) > levels.indexOf(change.before) : fieldLevels.indexOf(change.after) > fieldLevels.indexOf(change.before))

export interface RolePerson {
  id: string
  name: string
  roles: readonly string[]
}

/** Those of the people with the role for whom the change makes a difference: another role of theirs may give the same. */
export function touchedBy(change: Change, roleKey: string, people: readonly RolePerson[], permissionsOf: (key: string) => Permissions): RolePerson[] {
  return people.filter(({ roles }) => {
    if (!roles.includes(roleKey)) return false
    const others = roles.filter((key) => key !== roleKey).map(permissionsOf)
    if ('action' in change) {
      const given = others.map((permissions) => levelOf(permissions, change.object, change.action)).reduce(widest, 'none')
      return widest(given, change.before) !== widest(given, change.after)
    }
    // A field that one role leaves open is open.
    const mildest = others.filter((permissions) => levelOf(permissions, change.object, 'see') !== 'none').map((permissions) => fieldLevels.indexOf(fieldLevelOf(permissions, change.object, change.field)))
    return Math.max(fieldLevels.indexOf(change.before), ...mildest) !== Math.max(fieldLevels.indexOf(change.after), ...mildest)
  })
}

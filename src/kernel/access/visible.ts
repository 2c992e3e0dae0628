/**
 * The one condition that decides which records a person may see or touch, compiled to SQL. Every
 * query of a record carries it: lists, one record, search, counts, sums, exports, lookups, streams.
 */
import { sql, type RawBuilder } from 'kysely'
import { levelOf, type Action, type Level } from '../../shared/access.ts'
import { relationsOf, type ObjectDeclaration } from '../../shared/object.ts'
import type { Call } from '../call.ts'
import { table } from '../database/connect.ts'
import { forbidden } from '../problem.ts'
import { columnName } from '../records/columns.ts'
import { findObject, whole } from '../records/registry.ts'
import { translate } from '../text/translate.ts'

/** The caller's level for an action; the system has all. */
export function level(call: Call, object: ObjectDeclaration, action: Action): Level {
  return call.actor ? levelOf(call.actor.permissions, object.name, action) : 'all'
}

/** Throws 403 when the caller has no right at all to the action on this object. */
export function requireLevel(call: Call, object: ObjectDeclaration, action: Action): Level {
  const found = level(call, object, action)
  if (found === 'none') throw forbidden(translate(call.language, 'kernel:errors.forbidden', { action, object: object.name }))
  return found
}

/** The people whose records count, at a level; null means everybody's. */
export function ownersAt(call: Call, at: Level): readonly string[] | null {
  if (at === 'all' || !call.actor) return null
  const { ownUserIds, teamUserIds, departmentUserIds } = call.actor
  if (at === 'own') return ownUserIds
  if (at === 'team') return [...new Set([...ownUserIds, ...teamUserIds])]
  return at === 'department' ? [...new Set([...ownUserIds, ...teamUserIds, ...departmentUserIds])] : []
}

/** The SQL condition on rows of `alias`; `true` where there is nothing to restrict. */
export function visible(call: Call, object: ObjectDeclaration, alias: string, action: Action = 'see', depth = 0): RawBuilder<boolean> {
  const at = level(call, object, action)
  if (at === 'none') return sql<boolean>`false`
  if (object.access.open) return sql<boolean>`true`
  const owners = ownersAt(call, at)
  if (owners === null) return sql<boolean>`true`
  const own = object.access.owner ? sql<boolean>`${sql.ref(`${alias}.${columnName(object.access.owner)}`)} = any(${owners}::uuid[])` : sql<boolean>`false`
  // What hangs on a record may be seen by those who see the record; two steps are enough for every object we have.
  const through = action === 'see' && depth < 2 ? (object.access.through ?? []) : []
  const links = relationsOf(whole(call, object)).filter((relation) => through.includes(relation.fieldName))
  const shared: RawBuilder<unknown>[] = action === 'see' && object.access.shared ? [sql`${sql.ref(`${alias}.${columnName(object.access.shared)}`)}`] : []
  const given = sharedWith(call, object, alias, action)
  if (given) shared.push(given)
  if (links.length === 0 && shared.length === 0) return own
  const reached = links.map(({ fieldName, to }, index) => {
    const target = findObject(call, to)
    const inner = `${alias}_${index}`
    return sql`exists (select 1 from ${table(call, to)} as ${sql.ref(inner)} where ${sql.ref(`${inner}.id`)} = ${sql.ref(`${alias}.${columnName(fieldName)}`)} and ${visible(call, target, inner, 'see', depth + 1)})`
  })
  return sql<boolean>`(${own} or ${sql.join([...shared, ...reached], sql` or `)})`
}

/** Records that somebody shared with the person or one of his teams. Nobody else pays for the look. */
function sharedWith(call: Call, object: ObjectDeclaration, alias: string, action: Action): RawBuilder<boolean> | null {
  const { actor } = call
  if (!actor?.sharedObjects.includes(object.name) || (action !== 'see' && action !== 'change')) return null
  return sql<boolean>`${sql.ref(`${alias}.id`)} = any(array(
    select s.record_id from ${table(call, 'shares')} as s
    where s.object = ${object.name} and (s.user_id = ${actor.id} or s.team_id = any(${actor.teamIds}::uuid[]))
      and (s.until is null or s.until > ${call.now.toISOString()}) ${action === 'change' ? sql`and s.level = 'change'` : sql``}))`
}

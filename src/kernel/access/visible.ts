/**
 * The one condition that decides which records a person may see or touch, compiled to SQL. Every
 * query of a record carries it: lists, one record, search, counts, sums, exports, lookups, streams.
 */
import { sql, type RawBuilder } from 'kysely'
import { levelOf, type Action, type Level } from '../../shared/access.ts'
import { relationsOf, type ObjectDeclaration, type Relation } from '../../shared/object.ts'
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

/**
 * The SQL condition on rows of `alias`; `true` where there is nothing to restrict.
 * @param each looks up, for each row, the one record that it hangs on: right for a page. Without it the
 * database may gather all that the person may see first: right for what reads the whole table.
 */
export function visible(call: Call, object: ObjectDeclaration, alias: string, action: Action = 'see', depth = 0, each = true): RawBuilder<boolean> {
  const ways = waysToSee(call, object, alias, action, depth)
  if (typeof ways === 'boolean') return sql<boolean>`${sql.lit(ways)}`
  const reached = ways.links.map(({ fieldName, to }, index) => {
    const inner = `${alias}_${index}`
    return sql`exists (select 1 from ${table(call, to)} as ${sql.ref(inner)} where ${sql.ref(`${inner}.id`)} = ${sql.ref(`${alias}.${columnName(fieldName)}`)} and ${visible(call, findObject(call, to), inner, 'see', depth + 1, each)} ${each ? sql`offset 0` : sql``})`
  })
  const all = [...ways.own, ...reached]
  return sql<boolean>`(${sql.join(all, sql` or `)})`
}

/**
 * The ids of the living records that the caller may see, way after way as the indexes find them, some
 * of them twice; null where no record hangs on another, and `visible` alone is found by an index.
 */
export function reachOf(call: Call, object: ObjectDeclaration): RawBuilder<unknown> | null {
  const ways = waysToSee(call, object, 'r', 'see', 0)
  if (typeof ways === 'boolean' || ways.links.length === 0) return null
  const linked = ways.links.map(({ fieldName, to }) => {
    const target = (living: boolean): RawBuilder<unknown> => sql`select l.id from ${table(call, to)} as l where l.deleted_at is ${living ? sql`null` : sql`not null`} and ${visible(call, findObject(call, to), 'l', 'see', 1)}`
    // The living and those in the trash have indexes of their own.
    return sql`${sql.ref(`r.${columnName(fieldName)}`)} in (${target(true)} union all ${target(false)})`
  })
  return sql.join([...ways.own, ...linked].map((way) => sql`select r.id from ${table(call, object.name)} as r where r.deleted_at is null and ${way}`), sql` union all `)
}

interface Ways {
  /** By the row itself. */
  own: RawBuilder<unknown>[]
  /** By a record that the row hangs on and that the person sees. */
  links: Pick<Relation, 'fieldName' | 'to'>[]
}

function waysToSee(call: Call, object: ObjectDeclaration, alias: string, action: Action, depth: number): Ways | boolean {
  const at = level(call, object, action)
  if (at === 'none') return false
  if (object.access.open) return true
  const owners = ownersAt(call, at)
  if (owners === null) return true
  const own: RawBuilder<unknown>[] = [object.access.owner ? sql`${sql.ref(`${alias}.${columnName(object.access.owner)}`)} = any(${owners}::uuid[])` : sql`false`]
  if (action === 'see' && object.access.shared) own.push(sql`${sql.ref(`${alias}.${columnName(object.access.shared)}`)}`)
  const given = sharedWith(call, object, alias, action)
  if (given) own.push(given)
  // What hangs on a record may be seen by those who see the record; two steps are enough for every object we have.
  const through = action === 'see' && depth < 2 ? (object.access.through ?? []) : []
  return { own, links: relationsOf(whole(call, object)).filter((relation) => through.includes(relation.fieldName)) }
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

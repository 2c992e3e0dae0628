/**
 * Rights on single fields: the declaration as the caller may know it. What he may not see is not in
 * it, so that no list, filter, sort, group, count, include or answer can name it; what he may only
 * see is read-only there.
 */
import { sql, type RawBuilder } from 'kysely'
import { fieldLevelOf } from '../../shared/access.ts'
import type { AnyRecord, ObjectDeclaration } from '../../shared/object.ts'
import type { Actor, Call } from '../call.ts'
import { columnName } from '../records/columns.ts'
import { whole } from '../records/registry.ts'

const restricted = new WeakMap<Actor['permissions'], WeakMap<ObjectDeclaration, ObjectDeclaration>>()

/** The workspace's declaration without the fields that the caller may not see. The same object as long as nothing changes. */
export function seen(call: Pick<Call, 'actor' | 'catalog'>, object: ObjectDeclaration): ObjectDeclaration {
  const all = whole(call, object)
  const permissions = call.actor?.permissions
  if (!permissions?.[object.name]?.fields) return all
  let known = restricted.get(permissions)
  if (!known) restricted.set(permissions, (known = new WeakMap()))
  let result = known.get(all)
  if (!result) known.set(all, (result = restrict(permissions, all)))
  return result
}

function restrict(permissions: Actor['permissions'], object: ObjectDeclaration): ObjectDeclaration {
  const fields = Object.entries(object.fields).flatMap(([name, f]) => {
    const level = fieldLevelOf(permissions, object.name, name)
    return level === 'none' ? [] : [[name, level === 'see' ? { ...f, readOnly: true } : f] as const]
  })
  return { ...object, fields: Object.fromEntries(fields) }
}

/** Whether the caller may see a field; for verbs with SQL of their own. */
export const maySee = (call: Pick<Call, 'actor' | 'catalog'>, object: ObjectDeclaration, field: string): boolean => Object.hasOwn(seen(call, object).fields, field)

/** A column of `alias` for verbs with SQL of their own: null for a field that the caller may not see. */
export function seenColumn(call: Pick<Call, 'actor' | 'catalog'>, object: ObjectDeclaration, field: string, alias: string, column: string = columnName(field)): RawBuilder<unknown> {
  return maySee(call, object, field) ? sql.ref(`${alias}.${column}`) : sql`null`
}

/** Takes what the caller may not see out of a record that was loaded whole. */
export function withoutHidden<R extends AnyRecord>(call: Pick<Call, 'actor' | 'catalog'>, object: ObjectDeclaration, record: R): R {
  const all = whole(call, object)
  const open = seen(call, object)
  if (open === all) return record
  return Object.fromEntries(Object.entries(record).filter(([name]) => !Object.hasOwn(all.fields, name) || Object.hasOwn(open.fields, name))) as R
}

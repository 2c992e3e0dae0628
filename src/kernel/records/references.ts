/** A reference may only name a living record that the caller may see: else it would tell that a hidden one exists. */
import { sql } from 'kysely'
import type { AnyRecord, ObjectDeclaration } from '../../shared/object.ts'
import { visible } from '../access/visible.ts'
import type { Call, Tx } from '../call.ts'
import { table } from '../database/connect.ts'
import { anyOf } from '../database/planOnce.ts'
import type { Issue } from '../problem.ts'
import { translate } from '../text/translate.ts'
import { findObject, hasObject, lookedUpByRules } from './registry.ts'

/** The fields of an object that hold ids of records, with the object they are of. */
function idFields(object: ObjectDeclaration): { fieldName: string; to: string }[] {
  return Object.entries(object.fields).flatMap(([fieldName, f]) =>
    f.type === 'reference' || f.type === 'references' ? [{ fieldName, to: f.to }] : f.type === 'file' || f.type === 'image' ? [{ fieldName, to: 'files' }] : [],
  )
}

const none: readonly string[] = []
const idsOf = (value: unknown): readonly string[] => (typeof value === 'string' ? [value] : Array.isArray(value) ? (value as string[]) : none)

/**
 * Issues of wrong references for each input, by its index. One query per object referred to. Ids that
 * the record held `before` may stay, also when the caller does not see what they name.
 */
export async function wrongReferences(tx: Tx, call: Call, object: ObjectDeclaration, inputs: Record<string, unknown>[], before: readonly (AnyRecord | undefined)[] = []): Promise<Map<number, Issue[]>> {
  const wrong = new Map<number, Issue[]>()
  const byRules = lookedUpByRules(object)
  const targets = Map.groupBy(idFields(object).filter(({ fieldName, to }) => hasObject(call, to) && !byRules.includes(fieldName)), ({ to }) => to)
  const fresh = (index: number, fieldName: string): readonly string[] => {
    const ids = idsOf(inputs[index]?.[fieldName])
    const held = ids.length === 0 ? none : idsOf(before[index]?.[fieldName])
    return held.length === 0 ? ids : ids.filter((id) => !held.includes(id))
  }
  for (const [to, fields] of targets) {
    const ids = new Set(inputs.flatMap((_, index) => fields.flatMap(({ fieldName }) => fresh(index, fieldName))))
    if (call.actor && to === 'users') ids.delete(call.actor.id)
    if (ids.size === 0) continue
    const target = findObject(call, to)
    const found = await sql<{ id: string }>`select t.id from ${table(call, to)} as t where t.id = ${anyOf([...ids])} and t.deleted_at is null and ${visible(call, target, 't')}`.execute(tx)
    const known = new Set(found.rows.map((row) => row.id))
    inputs.forEach((_, index) => {
      for (const { fieldName } of fields) {
        if (fresh(index, fieldName).every((id) => known.has(id) || !ids.has(id))) continue
        wrong.set(index, [...(wrong.get(index) ?? []), { path: fieldName, code: 'reference', message: translate(call.language, 'kernel:errors.reference', { object: to }) }])
      }
    })
  }
  return wrong
}

/** A reference may only name a living record that the caller may see: else it would tell that a hidden one exists. */
import { sql } from 'kysely'
import { relationsOf, type ObjectDeclaration } from '../../shared/object.ts'
import { visible } from '../access/visible.ts'
import type { Call, Tx } from '../call.ts'
import { table } from '../database/connect.ts'
import type { Issue } from '../problem.ts'
import { translate } from '../text/translate.ts'
import { findObject, hasObject } from './registry.ts'

/** Issues of wrong references for each input, by its index. One query per object referred to. */
export async function wrongReferences(tx: Tx, call: Call, object: ObjectDeclaration, inputs: Record<string, unknown>[]): Promise<Map<number, Issue[]>> {
  const wrong = new Map<number, Issue[]>()
  const relations = relationsOf(object).filter((relation) => relation.fieldName !== 'createdById' && hasObject(call, relation.to))
  const targets = Map.groupBy(relations, (relation) => relation.to)
  for (const [to, fields] of targets) {
    const ids = new Set<string>()
    for (const input of inputs) for (const { fieldName } of fields) if (typeof input[fieldName] === 'string') ids.add(input[fieldName])
    if (call.actor) ids.delete(to === 'users' ? call.actor.id : '')
    if (ids.size === 0) continue
    const target = findObject(call, to)
    const found = await sql<{ id: string }>`select t.id from ${table(call, to)} as t where t.id = any(${[...ids]}::uuid[]) and t.deleted_at is null and ${visible(call, target, 't')}`.execute(tx)
    const known = new Set(found.rows.map((row) => row.id))
    inputs.forEach((input, index) => {
      for (const { fieldName } of fields) {
        const id = input[fieldName]
        if (typeof id !== 'string' || known.has(id) || !ids.has(id)) continue
        wrong.set(index, [...(wrong.get(index) ?? []), { path: fieldName, code: 'reference', message: translate(call.language, 'kernel:errors.reference', { object: to }) }])
      }
    })
  }
  return wrong
}

/** Which fields a question wants: those of the record, and by a dot (`company.name`) those of a record nested by `include`. */
import { fieldOf, type ObjectDeclaration } from '../../shared/object.ts'
import { seen } from '../access/fields.ts'
import type { Call } from '../call.ts'
import { invalid } from '../problem.ts'
import { translate } from '../text/translate.ts'
import { includedRelations } from './include.ts'
import { findObject } from './registry.ts'

export interface AskedFields {
  /** Of the record itself; all when undefined. */
  own: readonly string[] | undefined
  /** By relation; one that is not named here is wanted whole. */
  nested: ReadonlyMap<string, readonly string[]>
}

const everything: AskedFields = { own: undefined, nested: new Map() }

/** Throws 422 for names that are not there, and for `relation.field` where the relation is not included. */
export function askedFields(call: Call, object: ObjectDeclaration, fields: readonly string[] | undefined, include: readonly string[] = []): AskedFields {
  if (!fields) return everything
  const unknown: { name: string; of: ObjectDeclaration }[] = []
  const own: string[] = []
  const nested = new Map<string, string[]>()
  const relations = fields.some((name) => name.includes('.')) ? includedRelations(call, object, include) : []
  for (const name of fields) {
    const dot = name.indexOf('.')
    const relation = relations.find((one) => one.relation === name.slice(0, dot))
    if (dot < 0) {
      if (fieldOf(object, name)) own.push(name)
      else unknown.push({ name, of: object })
    } else if (!relation) unknown.push({ name, of: object })
    else {
      const target = seen(call, findObject(call, relation.to))
      const inner = name.slice(dot + 1)
      if (fieldOf(target, inner)) nested.set(relation.relation, [...(nested.get(relation.relation) ?? []), inner])
      else unknown.push({ name, of: target })
    }
  }
  if (unknown.length > 0) throw invalid(unknown.map(({ name, of }) => ({ path: 'fields', code: 'unknownField', message: translate(call.language, 'kernel:errors.unknownField', { field: name.slice(0, 80), known: Object.keys(of.fields).join(', ') }) })))
  return { own, nested }
}

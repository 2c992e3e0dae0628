/** Where the write path meets what follows from fields: formulas and conditions before the rows are written, roll-ups after. */
import type { ObjectDeclaration } from '../../../shared/object.ts'
import type { Call, Tx } from '../../call.ts'
import type { Change } from '../../module.ts'
import { invalid, type Issue } from '../../problem.ts'
import type { Catalog } from '../../catalog.ts'
import { checkConditions } from '../checkConditions.ts'
import { ratesFor } from '../rates.ts'
import { allObjects } from '../registry.ts'
import { computeFormulas } from './formulas.ts'
import { followDerived, rollUps } from './keepRight.ts'
import { rollupsOf } from './rollupSql.ts'

interface Needs {
  /** The object has computed fields. */
  computed: boolean
  /** The object has fields with conditions. */
  conditions: boolean
  /** Other objects add this one up. */
  rolledUp: boolean
}

const known = new WeakMap<Catalog, Map<string, Needs>>()

/** Most objects need nothing of this, and pay nothing for it. */
function needsOf(catalog: Catalog, object: ObjectDeclaration): Needs {
  let ofCatalog = known.get(catalog)
  if (!ofCatalog) known.set(catalog, (ofCatalog = new Map()))
  let needs = ofCatalog.get(object.name)
  if (!needs) {
    const objects = allObjects({ catalog })
    const fields = Object.values(object.fields)
    needs = { computed: fields.some((f) => f.type === 'computed'), conditions: fields.some((f) => f.when), rolledUp: objects.some((owner) => rollupsOf(objects, owner).some((field) => field.from.name === object.name)) }
    ofCatalog.set(object.name, needs)
  }
  return needs
}

/**
 * Works out formulas and checks the conditions of fields; 422 with every issue. `given` are the fields
 * that the client sent, one list a change. Imports and the system itself are not held to conditions:
 * what they bring or restore was right where it came from.
 */
export async function settleFields(tx: Tx, call: Call, object: ObjectDeclaration, changes: readonly Change[], given: readonly Record<string, unknown>[]): Promise<void> {
  const needs = needsOf(call.catalog, object)
  if (!needs.computed && !needs.conditions) return
  const rates = await ratesFor(tx, call, object, changes.map(({ after }) => after))
  if (needs.computed) for (const { after } of changes) computeFormulas(call, object, after, rates)
  if (!needs.conditions || call.actor === null || call.way === 'import') return
  const issues = changes.flatMap(({ before, after }, index): Issue[] =>
    checkConditions(call, object, before, after, { rates, given: Object.keys(given[index] ?? {}) }).map((issue) => (changes.length === 1 ? issue : { ...issue, path: `${index}.${issue.path}` })),
  )
  if (issues.length > 0) throw invalid(issues.slice(0, 1000))
}

/** Brings the totals of those up to date to whom the written records belong or belonged. */
export async function settleTotals(tx: Tx, call: Call, object: ObjectDeclaration, changes: readonly Change[]): Promise<void> {
  if (needsOf(call.catalog, object).rolledUp) await rollUps(tx, call, allObjects(call), object, changes)
}

/** Works out what reads fields that were derived. */
export async function settleDerived(tx: Tx, call: Call, object: ObjectDeclaration, ids: readonly string[], names: readonly string[]): Promise<void> {
  const needs = needsOf(call.catalog, object)
  if (needs.computed || needs.rolledUp) await followDerived(tx, call, allObjects(call), object, ids, names)
}

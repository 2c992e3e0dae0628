/** Fields that follow from the record itself. */
import type { Computed, Field, Money } from '../../../shared/fields.ts'
import { plainField } from '../../../shared/fields.ts'
import { allFields, fieldOf, type AnyRecord, type ObjectDeclaration } from '../../../shared/object.ts'
import type { Call } from '../../call.ts'
import type { Rates } from '../derive.ts'
import { currencyOf, formulaValue, readable, resultValue } from './formulaValues.ts'
import { FormulaProblem, parseFormula } from './language.ts'

export interface Formula {
  name: string
  result: Computed['result']
  /** The fields that it reads. */
  reads: string[]
  run(values: Record<string, unknown>): unknown
}

const known = new WeakMap<ObjectDeclaration, Formula[]>()

const noRates: Rates = new Map()

/** An object's formulas, each after those that it reads. One that cannot be read any more gives nothing, and holds up no write. */
export function formulasOf(object: ObjectDeclaration): Formula[] {
  let formulas = known.get(object)
  if (!formulas) {
    const found = Object.entries(object.fields).flatMap(([name, f]) => {
      const source = formulaSource(f)
      if (source === undefined) return []
      try {
        return [parseField(object, name, source)]
      } catch (error) {
        if (!(error instanceof FormulaProblem)) throw error
        return [{ name, result: (f as Computed).result, reads: [], run: () => null }]
      }
    })
    known.set(object, (formulas = inOrder(found)))
  }
  return formulas
}

const formulaSource = (f: Field): string | undefined => (f.type === 'computed' && !f.rollup ? f.formula : undefined)

/** Throws FormulaProblem. A field's own name is unknown in its formula. */
export function parseField(object: ObjectDeclaration, name: string, source: string): Formula {
  const f = fieldOf(object, name)
  if (f?.type !== 'computed') throw new Error(`${object.name}.${name} is not computed.`)
  const names = allFields(object).flatMap(([other, candidate]) => (other !== name && readable(candidate) ? [other] : []))
  const { run, names: reads } = parseFormula(source, names)
  return { name, result: f.result, reads, run }
}

/** Those that are read come first; of a circle, which the declaration refuses, the order of the declaration is kept. */
function inOrder(formulas: Formula[]): Formula[] {
  const done: Formula[] = []
  const entered = new Set<string>()
  const add = (formula: Formula): void => {
    if (entered.has(formula.name)) return
    entered.add(formula.name)
    for (const name of formula.reads) {
      const read = formulas.find((other) => other.name === name)
      if (read) add(read)
    }
    done.push(formula)
  }
  formulas.forEach(add)
  return done
}

/**
 * Sets the computed fields of a record from its other fields; counts and sums of a new record are 0. What cannot be worked out (an empty
 * field in a sum, a division by zero, a missing rate) is null.
 */
export function computeFormulas(call: Pick<Call, 'firm'>, object: ObjectDeclaration, record: Record<string, unknown>, rates: Rates = noRates): void {
  for (const [name, f] of Object.entries(object.fields)) if (f.type === 'computed' && f.rollup) record[name] ??= ofNothing(f, call.firm.currency)
  for (const formula of formulasOf(object)) record[formula.name] = evaluate(call, object, formula, record as AnyRecord, rates)
}

/** What a roll-up is before anything refers to the record. */
function ofNothing({ result, rollup }: Computed, currency: string): unknown {
  if (rollup?.how !== 'count' && rollup?.how !== 'sum') return null
  return result === 'money' ? { amount: '0', currency } : result === 'decimal' ? '0' : 0
}

function evaluate(call: Pick<Call, 'firm'>, object: ObjectDeclaration, { result, reads, run }: Formula, record: AnyRecord, rates: Rates): unknown {
  const fields = reads.map((name) => [name, fieldOf(object, name)!] as const)
  const firm = call.firm.currency
  const currency = currencyOf(fields.flatMap(([name, f]) => (plainField(f).type === 'money' ? [record[name] as Money | null] : [])), firm)
  const values: Record<string, unknown> = Object.create(null)
  try {
    for (const [name, f] of fields) values[name] = formulaValue(f, record[name], { currency, firm, rates })
    return resultValue(result, run(values), currency) ?? null
  } catch {
    return null
  }
}

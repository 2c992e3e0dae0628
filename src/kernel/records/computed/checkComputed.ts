/** What is wrong with a computed field, in the words of the caller, when it is declared. */
import { figureTypes } from '../../../shared/computed.ts'
import { conditionProblem } from '../../../shared/conditions/conditionProblem.ts'
import { plainField, type Computed, type Field } from '../../../shared/fields.ts'
import { fieldOf, type ObjectDeclaration } from '../../../shared/object.ts'
import type { Call } from '../../call.ts'
import type { Issue } from '../../problem.ts'
import { translate } from '../../text/translate.ts'
import { formulaValue, resultValue } from './formulaValues.ts'
import { formulasOf, parseField } from './formulas.ts'
import { FormulaProblem } from './language.ts'
import { rollupReads } from './rollupReads.ts'

/** All issues of one computed field of a declaration that holds it already. `objects` are all of the workspace. */
export function checkComputed(call: Pick<Call, 'language' | 'firm'>, objects: readonly ObjectDeclaration[], object: ObjectDeclaration, name: string): Issue[] {
  const f = fieldOf(object, name)
  if (f?.type !== 'computed') return []
  const say = (path: string, code: string, values: Record<string, unknown> = {}): Issue[] => [{ path, code, message: translate(call.language, `kernel:computed.${code}`, values) }]
  if ((f.formula === undefined) === (f.rollup === undefined)) return say('formula', 'oneOf')
  const issues = f.rollup ? checkRollup(say, objects, object, f) : checkFormula(call, say, object, name, f)
  if (issues.length === 0 && inCircle(objects, object, name)) return say(f.rollup ? 'rollup' : 'formula', 'circle')
  return issues
}

type Say = (path: string, code: string, values?: Record<string, unknown>) => Issue[]

function checkFormula(call: Pick<Call, 'firm'>, say: Say, object: ObjectDeclaration, name: string, f: Computed): Issue[] {
  try {
    const { run, reads } = parseField(object, name, f.formula ?? '')
    const firm = call.firm.currency
    const values: Record<string, unknown> = Object.create(null)
    for (const read of reads) values[read] = formulaValue(fieldOf(object, read)!, sample(plainField(fieldOf(object, read)!)), { currency: firm, firm, rates: new Map() })
    return tryOut(say, run, values, f.result)
  } catch (error) {
    if (!(error instanceof FormulaProblem)) throw error
    return say('formula', error.code, { word: error.word, at: (error.at ?? 0) + 1 })
  }
}

/** Types show when it runs: once over a filled record. What depends on the values (a division by zero) is no fault of the formula. */
function tryOut(say: Say, run: (values: Record<string, unknown>) => unknown, values: Record<string, unknown>, result: Computed['result']): Issue[] {
  let value: unknown
  try {
    value = run(values)
  } catch (error) {
    const { code, message } = error as { code?: string; message: string }
    return code === 'no_such_overload' || code === 'no_matching_overload' ? say('formula', 'types', { word: plainTypes(message) }) : []
  }
  return resultValue(result, value, 'EUR') === undefined ? say('formula', 'result', { result }) : []
}

/** `no such overload: dyn<Number> * dyn<string>` → `Number * string` */
const plainTypes = (message: string): string => (message.split('\n')[0] ?? '').replace(/^[^:]*:\s*/, '').replace(/dyn<([^>]*)>/g, '$1').slice(0, 200)

function sample(f: Field): unknown {
  switch (f.type) {
    case 'number':
    case 'autoNumber':
    case 'duration':
      return 3
    case 'decimal':
    case 'percent':
      return '7.5'
    case 'money':
      return { amount: '12.50', currency: 'EUR' }
    case 'date':
      return '2026-03-31'
    case 'instant':
      return '2026-03-31T10:00:00.000Z'
    case 'boolean':
      return true
    case 'option':
      return f.options[0] ?? 'a'
    case 'options':
      return f.options.slice(0, 2)
    case 'tags':
    case 'references':
      return ['a', 'b']
    case 'phones':
    case 'emails':
      return [{ value: 'a' }]
    default:
      return 'a'
  }
}

function checkRollup(say: Say, objects: readonly ObjectDeclaration[], object: ObjectDeclaration, f: Computed): Issue[] {
  const { rollup } = f
  const from = objects.find((candidate) => candidate.name === rollup?.object)
  if (!rollup || !from) return say('rollup.object', 'noObject', { word: rollup?.object ?? '' })
  const via = fieldOf(from, rollup.via)
  if (via?.type !== 'reference' || via.to !== object.name) return say('rollup.via', 'noVia', { word: rollup.via, object: object.name })
  const wrong = rollup.where === undefined ? null : conditionProblem(from, rollup.where)
  if (wrong) return say('rollup.where', `where_${wrong.code}`, { word: wrong.word })
  if (rollup.how === 'count') return f.result === 'number' ? [] : say('result', 'rollupResult', { result: 'number' })
  const declared = rollup.of === undefined ? undefined : fieldOf(from, rollup.of)
  if (!declared) return say('rollup.of', 'noOf', { word: rollup.of ?? '' })
  const of = plainField(declared)
  if ((rollup.how === 'sum' || rollup.how === 'average') && !figureTypes.has(of.type)) return say('rollup.of', 'notANumber', { word: rollup.of })
  const expected = resultOf(of, rollup.how)
  if (!expected) return say('rollup.of', 'notRolledUp', { word: rollup.of })
  return expected.includes(f.result) ? [] : say('result', 'rollupResult', { result: expected.join(', ') })
}

/** What a roll-up of a field can be; null for kinds that cannot be rolled up. */
function resultOf(of: Field, how: string): Computed['result'][] | null {
  switch (of.type) {
    case 'money':
      return ['money']
    case 'number':
    case 'autoNumber':
    case 'duration':
      return how === 'average' ? ['decimal', 'number'] : ['number', 'decimal']
    case 'decimal':
    case 'percent':
      return ['decimal']
    case 'date':
    case 'instant':
      return ['date']
    case 'boolean':
      return how === 'latest' ? ['boolean'] : null
    case 'text':
    case 'link':
    case 'option':
      return ['text']
    default:
      return null
  }
}

/** Whether the value of a field follows, over formulas and roll-ups, from itself. */
function inCircle(objects: readonly ObjectDeclaration[], object: ObjectDeclaration, name: string): boolean {
  const seen = new Set<string>()
  const reaches = (at: ObjectDeclaration, field: string): boolean =>
    readsOf(objects, at, field).some(([next, nextField]) => {
      if (next.name === object.name && nextField === name) return true
      const key = `${next.name}.${nextField}`
      if (seen.has(key)) return false
      seen.add(key)
      return reaches(next, nextField)
    })
  return reaches(object, name)
}

function readsOf(objects: readonly ObjectDeclaration[], object: ObjectDeclaration, name: string): [ObjectDeclaration, string][] {
  const f = fieldOf(object, name)
  if (f?.type !== 'computed') return []
  if (!f.rollup) return (formulasOf(object).find((formula) => formula.name === name)?.reads ?? []).map((read) => [object, read])
  const from = objects.find((candidate) => candidate.name === f.rollup?.object)
  return from ? rollupReads(f.rollup).map((read) => [from, read]) : []
}

/** What keeps a filter from being a condition of a field or the `where` of a roll-up. */
import { plainField, type Field } from '../fields.ts'
import type { Filter, Operator } from '../filter.ts'
import { fieldOf, type ObjectDeclaration } from '../object.ts'

export interface ConditionProblem {
  /** `unknownField`, `operatorNotFor`, `notHere` (asks other records, or the day) or `badFilter`. */
  code: 'unknownField' | 'operatorNotFor' | 'notHere' | 'badFilter'
  /** The field or the word that does not fit. */
  word: string
}

const maxDepth = 8

/** The first problem, or null. A condition holds for everybody alike and asks the record's own fields only. */
export function conditionProblem(object: ObjectDeclaration, filter: unknown, depth = 0): ConditionProblem | null {
  if (typeof filter !== 'object' || filter === null || depth > maxDepth) return { code: 'badFilter', word: '' }
  const tree = filter as Filter
  if ('and' in tree || 'or' in tree) {
    const parts: unknown = 'and' in tree ? tree.and : tree.or
    if (!Array.isArray(parts) || parts.length > 50) return { code: 'badFilter', word: 'and' in tree ? 'and' : 'or' }
    return parts.map((part) => conditionProblem(object, part, depth + 1)).find((problem) => problem !== null) ?? null
  }
  if ('not' in tree) return conditionProblem(object, tree.not, depth + 1)
  if ('some' in tree || 'none' in tree) return { code: 'notHere', word: 'some' in tree ? 'some' : 'none' }
  const { field, op, value } = tree as { field?: unknown; op?: unknown; value?: unknown }
  if (typeof field !== 'string') return { code: 'badFilter', word: '' }
  if (field.includes('.')) return { code: 'notHere', word: field }
  const declared = field === 'id' ? undefined : fieldOf(object, field)
  if (!declared) return { code: 'unknownField', word: field }
  if (op === 'within' || value === 'me') return { code: 'notHere', word: op === 'within' ? 'within' : 'me' }
  return fitsOperator(plainField(declared), op as Operator) ? null : { code: 'operatorNotFor', word: `${field} ${String(op)}` }
}

const compared: readonly Operator[] = ['lt', 'lte', 'gt', 'gte']
const partial: readonly Operator[] = ['contains', 'starts']

function fitsOperator(f: Field, op: Operator): boolean {
  if (op === 'empty') return f.type !== 'json'
  switch (f.type) {
    case 'json':
    case 'addresses':
      return false
    case 'tags':
    case 'phones':
    case 'emails':
      return !compared.includes(op)
    case 'options':
    case 'references':
    case 'reference':
    case 'boolean':
    case 'file':
    case 'image':
      return !compared.includes(op) && !partial.includes(op)
    case 'option':
    case 'link':
      return !compared.includes(op)
    case 'richText':
      return op === 'contains'
    case 'text':
    case 'autoNumber':
      return true
    default:
      return !partial.includes(op)
  }
}

/** The fields on which the state of a field depends. */
export function fieldsOfConditions({ when }: Field): string[] {
  if (!when) return []
  const filters = [when.visible, when.required, when.readOnly, ...(when.options ?? []).map((rule) => rule.if)]
  return [...new Set(filters.flatMap((filter) => (filter ? askedFields(filter) : [])))]
}

/** The fields that a filter asks. */
export function askedFields(filter: Filter): string[] {
  if ('and' in filter) return filter.and.flatMap(askedFields)
  if ('or' in filter) return filter.or.flatMap(askedFields)
  if ('not' in filter) return askedFields(filter.not)
  return 'field' in filter ? [filter.field] : []
}

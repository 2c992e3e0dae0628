/** What can be asked of each kind of field, the most usual question first. */
import { plainField, type Field, type FieldType } from '../../../shared/fields.ts'
import { allFields, type ObjectDeclaration } from '../../../shared/object.ts'
import type { RuleOp } from './rules.ts'

const text: RuleOp[] = ['contains', 'starts', 'eq', 'ne', 'empty', 'filled']
const choice: RuleOp[] = ['in', 'nin', 'empty', 'filled']
const amount: RuleOp[] = ['gte', 'lte', 'between', 'eq', 'empty', 'filled']
const time: RuleOp[] = ['within', 'between', 'gte', 'lte', 'empty', 'filled']

const byType: Record<FieldType, RuleOp[]> = {
  text,
  richText: ['contains', 'empty', 'filled'],
  link: text,
  phones: ['contains', 'eq', 'empty', 'filled'],
  emails: ['contains', 'eq', 'empty', 'filled'],
  addresses: ['contains', 'empty', 'filled'],
  option: choice,
  options: choice,
  reference: choice,
  references: choice,
  file: ['filled', 'empty'],
  image: ['filled', 'empty'],
  tags: choice,
  number: amount,
  decimal: amount,
  percent: amount,
  money: amount,
  duration: amount,
  autoNumber: ['eq', 'gte', 'lte', 'between'],
  date: time,
  instant: time,
  boolean: ['eq'],
  json: [],
  computed: [],
}

/** A computed field is asked like its result. */
export const operatorsOf = (field: Field): RuleOp[] => byType[plainField(field).type]

/** What may be asked where the answer must be the same for everybody on every day: a condition of a field, say. */
export const fixedOperatorsOf = (field: Field): RuleOp[] => operatorsOf(field).filter((op) => op !== 'within' && (plainField(field).type !== 'addresses' || needsNoValue(op)))

/** Operators that need no value. */
export const needsNoValue = (op: RuleOp): boolean => op === 'empty' || op === 'filled'

/** Fields that a filter may ask, in the order of the declaration. */
export function filterFields(object: ObjectDeclaration): [string, Field][] {
  return allFields(object).filter(([name, field]) => (!field.internal || name === 'createdById') && name !== 'id' && operatorsOf(field).length > 0)
}

/** A rule is worth sending only when its value is there. */
export function isComplete(op: RuleOp, value: unknown): boolean {
  if (needsNoValue(op)) return true
  if (Array.isArray(value)) return value.length > 0 && value.every((part) => part !== null && part !== '')
  return value !== null && value !== undefined && value !== ''
}

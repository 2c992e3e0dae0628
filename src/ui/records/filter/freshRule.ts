/** A condition as it begins. */
import { plainField } from '../../../shared/fields.ts'
import { fieldOf, type ObjectDeclaration } from '../../../shared/object.ts'
import { fixedOperatorsOf, operatorsOf } from './operatorsOf.ts'
import type { Rule } from './rules.ts'

/** A fresh condition on a field: its most usual question, with a value where one is usual. */
export function freshRule(object: ObjectDeclaration, name: string, fixed = false): Rule {
  const field = fieldOf(object, name)
  const op = field ? ((fixed ? fixedOperatorsOf : operatorsOf)(field)[0] ?? 'eq') : 'eq'
  const value = op === 'within' ? 'thisWeek' : op === 'between' ? [null, null] : field && plainField(field).type === 'boolean' ? true : op === 'in' ? [] : null
  return { kind: 'rule', field: name, op, value }
}

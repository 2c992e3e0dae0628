/** Conditions, formulas and roll-ups of a field against the objects as they will be. */
import { conditionProblem } from '../../../../shared/conditions/conditionProblem.ts'
import type { ObjectDeclaration } from '../../../../shared/object.ts'
import type { Call } from '../../../../kernel/call.ts'
import type { Issue } from '../../../../kernel/problem.ts'
import { checkComputed } from '../../../../kernel/records/computed/checkComputed.ts'
import type { StoredField } from '../declare/stored.ts'
import { issue } from './say.ts'

export function checkMeaning(call: Call, objects: ReadonlyMap<string, ObjectDeclaration>, row: StoredField): Issue[] {
  const object = objects.get(row.object)
  const f = object?.fields[row.key]
  if (!object || !f) return [issue(call, 'settings', 'unreadable')]
  const { when } = row
  const filters = [['when.visible', when?.visible], ['when.required', when?.required], ['when.readOnly', when?.readOnly], ...(when?.options ?? []).map((rule, index) => [`when.options.${index}.if`, rule.if] as const)] as const
  const issues = filters.flatMap(([path, filter]) => (filter === undefined ? [] : filterIssues(call, object, path, filter)))
  if (when?.options) {
    const keys: readonly string[] = f.type === 'option' || f.type === 'options' ? f.options : []
    when.options.forEach((rule, index) => {
      for (const key of rule.show) if (!keys.includes(key)) issues.push(issue(call, `when.options.${index}.show`, 'noSuchOption', { option: key }))
    })
  }
  return [...issues, ...checkComputed(call, [...objects.values()], object, row.key).map((found) => ({ ...found, path: `settings.${found.path}` }))]
}

export function filterIssues(call: Call, object: ObjectDeclaration, path: string, filter: unknown): Issue[] {
  const problem = conditionProblem(object, filter)
  return problem ? [issue(call, path, `condition.${problem.code}`, { word: problem.word })] : []
}

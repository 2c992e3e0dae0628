/** Between a condition and the group of rules in which it is edited. */
import type { Filter } from '../../../../../shared/filter.ts'
import { isComplete } from '../../../../../ui/records/filter/operatorsOf.ts'
import { filterOf, itemsOf, type RuleGroup } from '../../../../../ui/records/filter/rules.ts'

export const emptyGroup: RuleGroup = { kind: 'group', match: 'all', rules: [] }

/** Null for a condition that only a program writes: it can be taken away, not changed here. */
export function groupOf(filter: Filter | undefined): RuleGroup | null {
  const items = itemsOf(filter)
  const [only] = items
  if (items.length === 1 && only?.kind === 'group') return only
  const rules = items.flatMap((item) => (item.kind === 'rule' ? [item] : []))
  return rules.length === items.length ? { kind: 'group', match: 'all', rules } : null
}

/** What is not filled in yet counts for nothing; undefined when nothing is asked. */
export function conditionOf(group: RuleGroup): Filter | undefined {
  const rules = group.rules.filter(({ op, value }) => isComplete(op, value))
  if (rules.length === 0) return undefined
  return filterOf(rules.length === 1 ? rules : [{ ...group, rules }])
}

/**
 * The filter as a person edits it: chips joined by "and", of which some are groups ("any of"). Between
 * this and the tree of the interface, both ways; what the screen cannot draw stays as it is.
 */
import type { Condition, Filter, Operator } from '../../../shared/filter.ts'

/** `between` and `filled` are two conditions and `empty: false` of the interface. */
export type RuleOp = Operator | 'between' | 'filled'

export interface Rule {
  kind: 'rule'
  field: string
  op: RuleOp
  value: unknown
}

export interface RuleGroup {
  kind: 'group'
  match: 'any' | 'all'
  rules: Rule[]
}

/** A condition that only a script or an older view writes; it can be taken away, not changed. */
export interface OpaqueRule {
  kind: 'opaque'
  filter: Filter
}

export type FilterItem = Rule | RuleGroup | OpaqueRule

export const rule = (field: string, op: RuleOp, value: unknown = null): Rule => ({ kind: 'rule', field, op, value })

/** The tree of the interface; undefined when nothing is asked. */
export function filterOf(items: readonly FilterItem[]): Filter | undefined {
  const parts = items.map(partOf).filter((part) => part !== null)
  if (parts.length < 2) return parts[0]
  return { and: parts }
}

function partOf(item: FilterItem): Filter | null {
  if (item.kind === 'opaque') return item.filter
  if (item.kind === 'rule') return conditionOf(item)
  const parts = item.rules.map(conditionOf)
  if (parts.length === 0) return null
  return item.match === 'any' ? { or: parts } : { and: parts }
}

function conditionOf({ field, op, value }: Rule): Filter {
  if (op === 'filled') return { field, op: 'empty', value: false }
  if (op === 'empty') return { field, op: 'empty', value: true }
  if (op !== 'between') return { field, op, value }
  const [from, to] = value as [unknown, unknown]
  return {
    and: [
      { field, op: 'gte', value: from },
      { field, op: 'lte', value: to },
    ],
  }
}

/** The chips of a tree. */
export function itemsOf(filter: Filter | null | undefined): FilterItem[] {
  if (!filter) return []
  const one = ruleOf(filter)
  if (one) return [one]
  if (has(filter, 'and')) return filter.and.map(itemOf)
  return [itemOf(filter)]
}

function itemOf(filter: Filter): FilterItem {
  const one = ruleOf(filter)
  if (one) return one
  for (const [key, match] of [['or', 'any'], ['and', 'all']] as const) {
    if (!has(filter, key)) continue
    const rules = (filter as Record<typeof key, Filter[]>)[key].map(ruleOf)
    if (rules.every((r) => r !== null)) return { kind: 'group', match, rules }
  }
  return { kind: 'opaque', filter }
}

function ruleOf(filter: Filter): Rule | null {
  if (isCondition(filter)) return filter.op === 'empty' ? rule(filter.field, isFalse(filter.value) ? 'filled' : 'empty') : rule(filter.field, filter.op, filter.value)
  if (!has(filter, 'and') || filter.and.length !== 2) return null
  const [from, to] = filter.and as [Filter, Filter]
  if (!isCondition(from) || !isCondition(to) || from.field !== to.field || from.op !== 'gte' || to.op !== 'lte') return null
  return rule(from.field, 'between', [from.value, to.value])
}

const isFalse = (value: unknown): boolean => value === false || value === 'false'
const isCondition = (filter: Filter): filter is Condition => 'field' in filter
const has = <K extends 'and' | 'or'>(filter: Filter, key: K): filter is Extract<Filter, Record<K, Filter[]>> => key in filter

/** In references to people it stands for whoever looks, so that a shared view shows everybody their own. */
export const me = 'me'

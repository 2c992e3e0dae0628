/**
 * Compiles a filter to SQL. Names are looked up in the declarations and values are parameters, so
 * nothing of the request becomes SQL text; reaching over a reference carries the visibility of what
 * is reached, so that a hidden record cannot be guessed through a filter.
 */
import { sql, type RawBuilder } from 'kysely'
import { dayIn } from '../../shared/dates.ts'
import { operators, type Condition, type Filter } from '../../shared/filter.ts'
import type { Field } from '../../shared/fields.ts'
import { allFields, fieldOf, relationsOf, type ObjectDeclaration } from '../../shared/object.ts'
import { maySee, seen } from '../access/fields.ts'
import { visible } from '../access/visible.ts'
import type { Call } from '../call.ts'
import { table } from '../database/connect.ts'
import { invalid, type Problem } from '../problem.ts'
import { translate } from '../text/translate.ts'
import { columnName } from './columns.ts'
import { conditionSql } from './conditionSql.ts'
import { BadValue } from './filterValue.ts'
import { offModule } from './offModule.ts'
import { findObject, hasObject, referringTo } from './registry.ts'

const maxDepth = 12
const maxConditions = 200

export interface Scope {
  call: Call
  object: ObjectDeclaration
  /** SQL alias of the object's rows. */
  alias: string
}

export function compileFilter(scope: Scope, filter: Filter): RawBuilder<boolean> {
  const budget = { left: maxConditions, aliases: 0 }
  return node({ ...scope, object: seen(scope.call, scope.object) }, filter, 0, budget)
}

interface Budget {
  left: number
  aliases: number
}

function node(scope: Scope, filter: unknown, depth: number, budget: Budget): RawBuilder<boolean> {
  if (depth > maxDepth) throw refused(scope, 'filter', 'badFilter', { why: `more than ${maxDepth} levels` })
  if (--budget.left < 0) throw refused(scope, 'filter', 'tooMany', { max: maxConditions })
  if (typeof filter !== 'object' || filter === null || Array.isArray(filter)) throw refused(scope, 'filter', 'badFilter', { why: 'expected an object' })
  const keys = Object.keys(filter)
  const key = keys[0]
  const value = (filter as Record<string, unknown>)[key ?? '']
  if (keys.length === 1 && (key === 'and' || key === 'or')) {
    if (!Array.isArray(value)) throw refused(scope, 'filter', 'badFilter', { why: `"${key}" takes a list` })
    if (value.length === 0) return key === 'and' ? sql<boolean>`true` : sql<boolean>`false`
    return sql<boolean>`(${sql.join(
      value.map((part) => node(scope, part, depth + 1, budget)),
      key === 'and' ? sql` and ` : sql` or `,
    )})`
  }
  if (keys.length === 1 && key === 'not') return sql<boolean>`(not coalesce(${node(scope, value, depth + 1, budget)}, false))`
  if (keys.length === 1 && (key === 'some' || key === 'none')) return many(scope, key, value, depth, budget)
  const condition = filter as Partial<Condition>
  if (typeof condition.field !== 'string') throw refused(scope, 'filter', 'badFilter', { why: 'a condition needs "field"' })
  const op = condition.op ?? 'eq'
  if (!operators.includes(op)) throw refused(scope, `filter.${condition.field}`, 'unknownOperator', { op, known: operators.join(', ') })
  return path(scope, condition.field.split('.'), { field: condition.field, op, value: condition.value }, budget)
}

/** `{"some":{"activities":{…}}}`: through records of another object that refer to this one. */
function many(scope: Scope, key: 'some' | 'none', value: unknown, depth: number, budget: Budget): RawBuilder<boolean> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw refused(scope, 'filter', 'badFilter', { why: `"${key}" takes an object` })
  const parts = Object.entries(value).map(([name, inner]) => {
    const links = hasObject(scope.call, name) ? referringTo(scope.call, scope.object.name).filter((link) => link.object.name === name && maySee(scope.call, link.object, link.fieldName)) : []
    const link = links[0]
    if (!link) {
      const known = [...new Set(referringTo(scope.call, scope.object.name).map((l) => l.object.name))]
      throw refused(scope, `filter.${name}`, 'unknownField', { field: name, known: known.join(', ') })
    }
    refuseOff(scope, name, name)
    const alias = `m${++budget.aliases}`
    const nested = { call: scope.call, object: seen(scope.call, link.object), alias }
    const condition = inner === null || (typeof inner === 'object' && Object.keys(inner).length === 0) ? sql`true` : node(nested, inner, depth + 1, budget)
    const exists = sql<boolean>`exists (select 1 from ${table(scope.call, name)} as ${sql.ref(alias)} where ${sql.ref(`${alias}.${columnName(link.fieldName)}`)} = ${sql.ref(`${scope.alias}.id`)} and ${sql.ref(`${alias}.deleted_at`)} is null and ${visible(scope.call, link.object, alias)} and ${condition})`
    return key === 'some' ? exists : sql<boolean>`not ${exists}`
  })
  return parts.length === 0 ? sql<boolean>`true` : sql<boolean>`(${sql.join(parts, sql` and `)})`
}

const negative: Partial<Record<Condition['op'], Condition['op']>> = { ne: 'eq', nin: 'in' }

/** A field of this object, or one over references, each step with its own visibility. */
function path(scope: Scope, steps: string[], condition: Condition, budget: Budget): RawBuilder<boolean> {
  const [first = '', ...rest] = steps
  if (rest.length === 0) return leaf(scope, first, condition)
  const relation = relationsOf(scope.object).find((r) => r.relation === first)
  if (!relation || rest.length > 4 || !hasObject(scope.call, relation.to)) throw unknownField(scope, condition.field)
  refuseOff(scope, condition.field, relation.to)
  // "Not" over a reference means that no such linked record exists, as a person would read it.
  const positive = negative[condition.op]
  if (positive) return sql<boolean>`(not ${path(scope, steps, { ...condition, op: positive }, budget)})`
  if (condition.op === 'empty' && isTrue(condition.value)) return sql<boolean>`(not ${path(scope, steps, { ...condition, value: false }, budget)})`
  const object = seen(scope.call, findObject(scope.call, relation.to))
  const alias = `r${++budget.aliases}`
  const inner = path({ call: scope.call, object, alias }, rest, condition, budget)
  return sql<boolean>`exists (select 1 from ${table(scope.call, object.name)} as ${sql.ref(alias)} where ${sql.ref(`${alias}.id`)} = ${sql.ref(`${scope.alias}.${columnName(relation.fieldName)}`)} and ${sql.ref(`${alias}.deleted_at`)} is null and ${visible(scope.call, object, alias)} and ${inner})`
}

export const isTrue = (value: unknown): boolean => value === true || value === 'true' || value === '' || value === undefined

function leaf(scope: Scope, name: string, condition: Condition): RawBuilder<boolean> {
  // An id is compared as one: the column is a uuid, not a text.
  const f: Field | undefined = name === 'id' ? { type: 'reference', to: scope.object.name } : fieldOf(scope.object, name)
  if (!f || f.type === 'json') throw unknownField(scope, condition.field)
  const { call } = scope
  try {
    const compiled = conditionSql({ alias: scope.alias, name, f, timeZone: call.timeZone, today: dayIn(call.now, call.timeZone), me: call.actor?.id ?? null, country: call.firm.country }, condition.op, condition.value)
    if (compiled) return compiled
  } catch (error) {
    if (!(error instanceof BadValue)) throw error
    throw refused(scope, `filter.${condition.field}`, 'badValue', { value: short(condition.value), field: condition.field, type: typeWord(f) })
  }
  throw refused(scope, `filter.${condition.field}`, 'operatorNotFor', { op: condition.op, field: condition.field })
}

const short = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value) ?? '').slice(0, 80)
const typeWord = (f: Field): string => (f.type === 'option' ? f.options.join(', ') : f.type)

function unknownField(scope: Scope, name: string): Problem {
  const known = allFields(scope.object).filter(([, f]) => f.type !== 'json').map(([field]) => field)
  return refused(scope, `filter.${name}`, 'unknownField', { field: name, known: known.join(', ') })
}

function refuseOff(scope: Scope, path: string, object: string): void {
  const module = offModule(scope.call, object)
  if (module) throw refused(scope, `filter.${path}`, 'moduleOff', { module })
}

function refused(scope: Scope, path: string, code: string, values: Record<string, unknown>): Problem {
  return invalid([{ path: path.slice(0, 120), code, message: translate(scope.call.language, `kernel:errors.${code}`, values) }])
}

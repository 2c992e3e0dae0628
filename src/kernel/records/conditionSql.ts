/** One condition on one column as SQL; null where the operator does not fit the field's type. */
import { sql, type RawBuilder } from 'kysely'
import { addDays, isDay, isStorable, periodDays, startOfDay } from '../../shared/dates.ts'
import { plainField, type Field } from '../../shared/fields.ts'
import { inlineTags } from '../../shared/richText.ts'
import type { Operator } from '../../shared/filter.ts'
import { columnName } from './columns.ts'
import { BadValue, listOf, scalar } from './filterValue.ts'
import { phoneKey, readPhone } from './normalise.ts'

interface Target {
  alias: string
  name: string
  f: Field
  timeZone: string
  /** The caller's day, for `within`. */
  today: string
  me: string | null
  /** The firm's: phone numbers without a country are of this one. */
  country: string
}

type Sql = RawBuilder<boolean>

export function conditionSql(asked: Target, op: Operator, value: unknown): Sql | null {
  const target = { ...asked, f: plainField(asked.f) }
  const { f, alias } = target
  const base = columnName(target.name)
  if (f.type === 'tags' || f.type === 'options' || f.type === 'references') return keysCondition(target, sql.ref(`${alias}.${base}`), op, value)
  if (f.type === 'phones' || f.type === 'emails') return keysCondition(target, sql.ref(`${alias}.${base}_keys`), op, value)
  if (f.type === 'richText') return wordsCondition(sql.ref(`${alias}.${base}`), op, value)
  if (f.type === 'addresses') return op === 'empty' ? sql`(${sql.ref(`${alias}.${base}`)} = '[]'::jsonb) = ${truth(value)}` : op === 'contains' ? sql`${sql.ref(`${alias}.${base}`)}::text ilike ${`%${escapeLike(text(value))}%`}` : null
  const column = sql.ref(`${alias}.${f.type === 'money' ? `${base}_base` : base}`)
  if (op === 'empty') return sql`(${isText(f) ? sql`coalesce(${column}, '') = ''` : sql`${column} is null`}) = ${truth(value)}`
  if (op === 'contains' || op === 'starts') return isText(f) ? sql`${column} ilike ${`${op === 'contains' ? '%' : ''}${escapeLike(text(value))}%`}` : f.type === 'autoNumber' ? sql`${column}::text like ${`${op === 'contains' ? '%' : ''}${escapeLike(text(value))}%`}` : null
  if (op === 'within') return period(target, column, value)
  if (op === 'in' || op === 'nin') {
    const items = listOf(value).map((item) => scalar(f, item, target.me))
    if (items.length > 1000) throw new BadValue()
    const found = f.type === 'instant' ? (items.length ? sql<boolean>`(${sql.join(items.map((item) => compare(target, column, 'eq', item)), sql` or `)})` : sql<boolean>`false`) : sql<boolean>`${column} = any(${items}::${cast(f)}[])`
    return op === 'in' ? found : sql`(not coalesce(${found}, false))`
  }
  const item = scalar(f, value, target.me)
  if (op === 'ne') return sql`(not coalesce(${compare(target, column, 'eq', item)}, false))`
  if (op !== 'eq' && unordered.has(f.type)) return null
  return compare(target, column, op as 'eq' | 'lt' | 'lte' | 'gt' | 'gte', item)
}

const unordered: ReadonlySet<string> = new Set(['option', 'reference', 'boolean', 'link', 'file', 'image'])

const isText = (f: Field): boolean => f.type === 'text' || f.type === 'link' || f.type === 'option'

const symbols = { eq: sql`=`, lt: sql`<`, lte: sql`<=`, gt: sql`>`, gte: sql`>=` }

function compare(target: Target, column: RawBuilder<unknown>, op: keyof typeof symbols, item: string): Sql {
  const { f, timeZone } = target
  if (f.type === 'instant' && isDay(item)) {
    // A bare day means the whole of it, in the zone of the person who asks.
    const from = dayStart(item, timeZone)
    const to = dayStart(addDays(item, 1), timeZone)
    if (op === 'eq') return sql`(${column} >= ${from}::timestamptz and ${column} < ${to}::timestamptz)`
    return op === 'lt' ? sql`${column} < ${from}::timestamptz` : op === 'lte' ? sql`${column} < ${to}::timestamptz` : op === 'gt' ? sql`${column} >= ${to}::timestamptz` : sql`${column} >= ${from}::timestamptz`
  }
  return sql`${column} ${symbols[op]} ${item}::${cast(f)}`
}

/** Before and after the years that can be written, there is only infinity. */
function dayStart(day: string, timeZone: string): string {
  const start = startOfDay(day, timeZone)
  return isStorable(start) ? start.toISOString() : start.getTime() < 0 ? '-infinity' : 'infinity'
}

function cast(f: Field): RawBuilder<unknown> {
  switch (f.type) {
    case 'number':
    case 'autoNumber':
    case 'duration':
      return sql`bigint`
    case 'decimal':
    case 'percent':
    case 'money':
      return sql`numeric`
    case 'date':
      return sql`date`
    case 'instant':
      return sql`timestamptz`
    case 'boolean':
      return sql`boolean`
    case 'reference':
    case 'references':
    case 'file':
    case 'image':
      return sql`uuid`
    default:
      return sql`text`
  }
}

function period(target: Target, column: RawBuilder<unknown>, value: unknown): Sql | null {
  if (target.f.type !== 'date' && target.f.type !== 'instant') return null
  const days = periodDays(text(value), target.today)
  if (!days) throw new BadValue()
  if (target.f.type === 'date') return sql`(${column} >= ${days.from}::date and ${column} < ${days.to}::date)`
  const from = dayStart(days.from, target.timeZone)
  const to = dayStart(days.to, target.timeZone)
  return sql`(${column} >= ${from}::timestamptz and ${column} < ${to}::timestamptz)`
}

/** The words of formatted text, as `richWords` reads them. */
function wordsCondition(column: RawBuilder<unknown>, op: Operator, value: unknown): Sql | null {
  if (op === 'empty') return sql`(${column} is null) = ${truth(value)}`
  if (op !== 'contains') return null
  const words = sql`replace(replace(replace(replace(regexp_replace(regexp_replace(${column}, ${inlineTags}, '', 'g'), '<[^<>]*>', ' ', 'g'), '&lt;', '<'), '&gt;', '>'), '&quot;', '"'), '&amp;', '&')`
  return sql`${words} ilike ${`%${escapeLike(text(value))}%`}`
}

/** Phones, mailboxes, tags and other values of which there are many are found by their keys. */
function keysCondition({ f, country, me }: Target, keys: RawBuilder<unknown>, op: Operator, value: unknown): Sql | null {
  if (op === 'empty') return sql`(cardinality(${keys}) = 0) = ${truth(value)}`
  const whole = op !== 'contains' && op !== 'starts'
  const key = (item: unknown): string => {
    const plain = text(item).trim()
    if (f.type === 'emails') return plain.toLowerCase()
    // As the write path keys them: a whole number may be typed without its country, a part of one is digits only.
    if (f.type === 'phones') return phoneKey(whole ? readPhone({ value: plain }, country) : { value: plain })
    return f.type === 'references' ? scalar(f, item, me) : plain
  }
  if (op === 'contains' || op === 'starts') {
    if (f.type === 'options' || f.type === 'references') return null
    const pattern = `${op === 'contains' ? '%' : ''}${escapeLike(key(value))}%`
    return sql`exists (select 1 from unnest(${keys}) as k where k ilike ${pattern})`
  }
  if (op !== 'eq' && op !== 'ne' && op !== 'in' && op !== 'nin') return null
  const items = (op === 'in' || op === 'nin' ? listOf(value) : [value]).map(key)
  if (items.length > 1000) throw new BadValue()
  const found = sql<boolean>`${keys} && ${items}::${f.type === 'references' ? sql`uuid` : sql`text`}[]`
  return op === 'ne' || op === 'nin' ? sql`(not ${found})` : found
}

function text(value: unknown): string {
  if ((typeof value !== 'string' && typeof value !== 'number') || String(value).includes('\0') || String(value).length > 2000) throw new BadValue()
  return String(value)
}

function truth(value: unknown): boolean {
  if (value === true || value === 'true' || value === '' || value === undefined) return true
  if (value === false || value === 'false') return false
  throw new BadValue()
}

/** Makes `%`, `_` and `\` mean themselves in LIKE. */
export const escapeLike = (plain: string): string => plain.replace(/[\\%_]/g, (c) => `\\${c}`)

/**
 * Filters over one record in memory, with the meaning that they have in SQL (kernel/records/conditionSql.ts).
 * Only the record's own fields can be asked, and nothing that changes by itself with the day: `within`,
 * fields over references, `some` and `none` are refused when a condition is declared (`conditionProblem`).
 */
import { isBlank } from '../blank.ts'
import { compareExact, multiply, readExact } from '../decimal.ts'
import { plainField, type Email, type Field, type Money, type Phone } from '../fields.ts'
import type { Condition, Filter } from '../filter.ts'
import { fieldOf, type ObjectDeclaration } from '../object.ts'
import { richWords } from '../richText.ts'

export interface MatchContext {
  /** IANA zone in which bare days are read. */
  timeZone: string
  /** The id for which `me` stands. */
  me?: string | null
  /** The firm's currency, and rates of the others to it: sums compare in it. Without a rate nothing holds of a sum. */
  currency?: string
  rates?: ReadonlyMap<string, string>
}

type Values = Readonly<Record<string, unknown>>

export function matches(object: ObjectDeclaration, record: Values, filter: Filter, context: MatchContext): boolean {
  if ('and' in filter) return filter.and.every((part) => matches(object, record, part, context))
  if ('or' in filter) return filter.or.some((part) => matches(object, record, part, context))
  if ('not' in filter) return !matches(object, record, filter.not, context)
  if (!('field' in filter)) return false
  const declared = filter.field === 'id' ? { type: 'reference' as const, to: object.name } : fieldOf(object, filter.field)
  return declared !== undefined && holds(plainField(declared), record[filter.field], filter, context)
}

function holds(f: Field, held: unknown, { op, value }: Condition, context: MatchContext): boolean {
  if (op === 'ne') return !holds(f, held, { field: '', op: 'eq', value }, context)
  if (op === 'nin') return !holds(f, held, { field: '', op: 'in', value }, context)
  if (op === 'empty') return isBlank(held) === isTruth(value)
  if (isBlank(held)) return false
  if (op === 'in') return listOf(value).some((item) => holds(f, held, { field: '', op: 'eq', value: item }, context))
  if (Array.isArray(held)) return anyOf(keysOf(f, held), op, f, value, context)
  if (op === 'contains' || op === 'starts') return textual.has(f.type) && fits(f.type === 'richText' ? richWords(String(held)) : String(held), op, String(value))
  return ordered(compare(f, held, value, context), op)
}

const textual: ReadonlySet<string> = new Set(['text', 'richText', 'link', 'option', 'autoNumber'])

const isTruth = (value: unknown): boolean => value !== false && value !== 'false'

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : typeof value === 'string' ? value.split(',').map((part) => part.trim()) : [value])

const digits = (text: string): string => text.replace(/\D/g, '')
const phoneKey = (text: string): string => digits(text) || text.toLowerCase()

/** What a value of many is found by. */
function keysOf(f: Field, held: readonly unknown[]): string[] {
  if (f.type === 'phones') return (held as Phone[]).map((phone) => phoneKey(phone.e164 ?? phone.value))
  if (f.type === 'emails') return (held as Email[]).map((email) => email.value.trim().toLowerCase())
  return held.map((item) => (typeof item === 'string' ? item : JSON.stringify(item)))
}

function anyOf(keys: readonly string[], op: string, f: Field, value: unknown, context: MatchContext): boolean {
  const text = value === 'me' && f.type === 'references' && f.to === 'users' ? (context.me ?? 'me') : String(value)
  const wanted = f.type === 'phones' ? phoneKey(text) : f.type === 'emails' ? text.trim().toLowerCase() : text
  if (op === 'contains' || op === 'starts') return keys.some((key) => fits(key, op, wanted))
  return op === 'eq' && keys.includes(wanted)
}

const fits = (held: string, op: 'contains' | 'starts', wanted: string): boolean => {
  const [text, part] = [held.toLowerCase(), wanted.toLowerCase()]
  return op === 'contains' ? text.includes(part) : text.startsWith(part)
}

/** Negative when the held value comes first; null when they do not compare. */
function compare(f: Field, held: unknown, value: unknown, context: MatchContext): number | null {
  switch (f.type) {
    case 'number':
    case 'autoNumber':
    case 'decimal':
    case 'percent':
    case 'duration':
      return compareNumbers(String(held), String(value))
    case 'money':
      return compareNumbers(inFirmCurrency(held as Money, context), String(value))
    case 'boolean':
      return String(held) === String(value) ? 0 : null
    case 'instant':
      return compareInstants(String(held), String(value), context.timeZone)
    default:
      return byCodePoint(String(held), value === 'me' && f.type === 'reference' && f.to === 'users' ? (context.me ?? 'me') : String(value))
  }
}

function compareNumbers(held: string | null, value: string): number | null {
  const a = held === null ? null : readExact(held)
  const b = readExact(value.trim())
  return a && b ? compareExact(a, b) : null
}

/** As the write path converts it: to the cent for foreign sums, untouched for the firm's own. */
function inFirmCurrency(money: Money, { currency, rates }: MatchContext): string | null {
  if (currency === undefined || money.currency === currency) return money.amount
  const rate = rates?.get(money.currency)
  return rate === undefined ? null : rate === '1' ? money.amount : multiply(money.amount, rate)
}

/** A bare day means the whole of it, in the zone of the person who asks. */
function compareInstants(held: string, value: string, timeZone: string): number | null {
  const bare = /^\d{4}-\d\d-\d\d$/.test(value)
  if (bare) return byCodePoint(dayOf(held, timeZone), value)
  const difference = Date.parse(held) - Date.parse(value)
  return Number.isNaN(difference) ? null : difference
}

const formatters = new Map<string, Intl.DateTimeFormat>()

function dayOf(instant: string, timeZone: string): string {
  let formatter = formatters.get(timeZone)
  // Swedish dates are ISO dates.
  if (!formatter) formatters.set(timeZone, (formatter = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })))
  return formatter.format(new Date(instant))
}

/** As the database compares texts outside of sorting. UTF-16 order differs from it above the basic plane. */
function byCodePoint(a: string, b: string): number {
  if (a === b) return 0
  const [x, y] = [Array.from(a), Array.from(b)]
  for (let i = 0; i < Math.min(x.length, y.length); i++) {
    const difference = (x[i]?.codePointAt(0) ?? 0) - (y[i]?.codePointAt(0) ?? 0)
    if (difference !== 0) return difference
  }
  return x.length - y.length
}

function ordered(difference: number | null, op: string): boolean {
  if (difference === null) return false
  switch (op) {
    case 'eq':
      return difference === 0
    case 'lt':
      return difference < 0
    case 'lte':
      return difference <= 0
    case 'gt':
      return difference > 0
    case 'gte':
      return difference >= 0
    default:
      return false
  }
}

/**
 * What filters and orders mean, said a second time in plain JavaScript: slow, without SQL and without
 * any of the code that lists use. Property tests hold the two against each other.
 */
import type { Filter, Condition } from '../shared/filter.ts'
import type { AnyRecord, ObjectDeclaration } from '../shared/object.ts'

export interface World {
  objects: Record<string, ObjectDeclaration>
  /** Living records by object. */
  records: Record<string, AnyRecord[]>
  timeZone: string
  now: Date
  me: string
  /** An amount in the firm's currency, in cents. */
  cents(money: { amount: string; currency: string }): number
}

export function matches(world: World, object: string, record: AnyRecord, filter: Filter): boolean {
  if ('and' in filter) return filter.and.every((part) => matches(world, object, record, part))
  if ('or' in filter) return filter.or.some((part) => matches(world, object, record, part))
  if ('not' in filter) return !matches(world, object, record, filter.not)
  if ('some' in filter) return Object.entries(filter.some).every(([name, inner]) => linked(world, object, record, name, inner))
  if ('none' in filter) return Object.entries(filter.none).every(([name, inner]) => !linked(world, object, record, name, inner))
  return condition(world, object, record, filter.field.split('.'), filter)
}

function linked(world: World, object: string, record: AnyRecord, name: string, inner: Filter | null): boolean {
  const links = Object.entries(world.objects[name]!.fields).filter(([, f]) => f.type === 'reference' && f.to === object)
  const [fieldName] = links[0]!
  return world.records[name]!.some((other) => other[fieldName] === record.id && (inner === null || Object.keys(inner).length === 0 || matches(world, name, other, inner)))
}

function condition(world: World, object: string, record: AnyRecord, path: string[], asked: Condition): boolean {
  const { op } = asked
  if (op === 'ne') return !condition(world, object, record, path, { ...asked, op: 'eq' })
  if (op === 'nin') return !condition(world, object, record, path, { ...asked, op: 'in' })
  if (op === 'empty' && asked.value === true) return !condition(world, object, record, path, { ...asked, value: false })
  const [first = '', ...rest] = path
  if (rest.length === 0) return leaf(world, object, record, first, asked)
  const reference = world.objects[object]!.fields[`${first}Id`] as { to: string }
  const target = world.records[reference.to]!.find((other) => other.id === record[`${first}Id`])
  return target !== undefined && condition(world, reference.to, target, rest, asked)
}

function leaf(world: World, object: string, record: AnyRecord, name: string, { op, value }: Condition): boolean {
  const type = name === 'id' || name === 'version' || name === 'createdAt' ? (name === 'createdAt' ? 'instant' : 'text') : world.objects[object]!.fields[name]!.type
  const held = record[name]
  if (type === 'tags') return many(held as string[], op, value, (text) => text)
  if (type === 'emails') return many((held as { value: string }[]).map((row) => row.value.toLowerCase()), op, value, (text) => text.toLowerCase())
  if (type === 'phones') {
    const rows = held as { value: string; e164: string | null }[]
    const key = (text: string): string => digits(text) || text.toLowerCase()
    // The same text is the same number; else its digits with the country count.
    if (op === 'eq' || op === 'in') return (op === 'in' ? (value as string[]) : [String(value)]).some((item) => rows.some((row) => row.value === item || key(row.e164 ?? row.value) === key(item)))
    return many(rows.map((row) => key(row.e164 ?? row.value)), op, value, key)
  }
  // `empty: true` was turned round above.
  if (op === 'empty') return held !== null && held !== ''
  if (held === null) return false
  if (op === 'in') return (value as string[]).some((item) => leaf(world, object, record, name, { field: name, op: 'eq', value: item }))
  if (op === 'contains') return String(held).toLowerCase().includes(String(value).toLowerCase())
  if (op === 'starts') return String(held).toLowerCase().startsWith(String(value).toLowerCase())
  if (op === 'within') {
    const days = periodOf(String(value), dayOf(world.now, world.timeZone))
    const day = type === 'date' ? String(held) : dayOf(new Date(String(held)), world.timeZone)
    return day >= days[0] && day <= days[1]
  }
  if (type === 'money') return ordered(world.cents(held as never) - Number(value) * 100, op)
  if (type === 'number' || type === 'autoNumber' || type === 'percent') return ordered(Number(held) - Number(value), op)
  if (type === 'instant') {
    const bare = /^\d{4}-\d\d-\d\d$/.test(String(value))
    return bare ? ordered(compareText(dayOf(new Date(String(held)), world.timeZone), String(value)), op) : ordered(Date.parse(String(held)) - Date.parse(String(value)), op)
  }
  return ordered(compareText(String(held), String(value === 'me' ? world.me : value)), op)
}

function many(held: string[], op: string, value: unknown, key: (text: string) => string): boolean {
  if (op === 'empty') return held.length > 0
  if (op === 'contains') return held.some((item) => item.toLowerCase().includes(key(String(value)).toLowerCase()))
  if (op === 'starts') return held.some((item) => item.toLowerCase().startsWith(key(String(value)).toLowerCase()))
  return (op === 'in' ? (value as string[]) : [String(value)]).some((item) => held.includes(key(item)))
}

function ordered(difference: number, op: string): boolean {
  return op === 'eq' ? difference === 0 : op === 'lt' ? difference < 0 : op === 'lte' ? difference <= 0 : op === 'gt' ? difference > 0 : difference >= 0
}

const digits = (text: string): string => text.replace(/\D/g, '')

/** By code point, as the database compares texts outside of sorting. */
export const compareText = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b))

/** Answers are kept: thousands of records ask the same. */
function kept<T>(make: (a: string, b: string) => T): (a: string, b: string) => T {
  const known = new Map<string, T>()
  return (a, b) => {
    const key = `${a} ${b}`
    if (!known.has(key)) known.set(key, make(a, b))
    return known.get(key)!
  }
}

const formattedDay = kept((iso, timeZone) => new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(iso)))

/** The calendar day of an instant in a zone, by the platform's own formatter. */
export const dayOf = (instant: Date, timeZone: string): string => formattedDay(instant.toISOString(), timeZone)

/** First and last day of a named period, by counting on from today. */
export const periodOf = kept(countPeriod)

function countPeriod(name: string, today: string): [from: string, to: string] {
  const shift = (day: string, n: number): string => new Date(Date.parse(day) + n * 86_400_000).toISOString().slice(0, 10)
  const walk = (back: (day: string) => boolean, ahead: (day: string) => boolean): [string, string] => {
    let [from, to] = [today, today]
    while (back(shift(from, -1))) from = shift(from, -1)
    while (ahead(shift(to, 1))) to = shift(to, 1)
    return [from, to]
  }
  const counted = /^(last|next)(\d+)d$/.exec(name)
  if (counted) return counted[1] === 'last' ? [shift(today, 1 - Number(counted[2])), today] : [today, shift(today, Number(counted[2]) - 1)]
  const week = (day: string): number => Math.floor((Date.parse(day) / 86_400_000 + 3) / 7)
  const groups: Record<string, (day: string) => number> = {
    Week: week,
    Month: (day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1,
    Quarter: (day) => Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3),
    Year: (day) => Number(day.slice(0, 4)),
  }
  const offset = { this: 0, last: -1, next: 1 }[name.slice(0, 4)]
  const group = groups[name.slice(4)]
  if (offset === undefined || group === undefined) return name === 'today' ? [today, today] : name === 'yesterday' ? [shift(today, -1), shift(today, -1)] : [shift(today, 1), shift(today, 1)]
  const wanted = group(today) + offset
  let start = today
  while (group(start) !== wanted) start = shift(start, offset)
  today = start
  return walk((day) => group(day) === wanted, (day) => group(day) === wanted)
}

const people = new Intl.Collator('en')

/** The records in the order that a sort asks for: empty values last both ways, ties by the id in the direction of the last key. */
export function sorted(world: World, object: string, records: readonly AnyRecord[], sort: string): AnyRecord[] {
  const keys = sort.split(',').map((part) => ({ name: part.replace('-', ''), down: part.startsWith('-') }))
  return records.toSorted((a, b) => {
    for (const { name, down } of keys) {
      const [x, y] = [a[name] ?? null, b[name] ?? null]
      if (x === null || y === null) {
        if (x !== y) return x === null ? 1 : -1
        continue
      }
      const f = world.objects[object]!.fields[name]
      const difference =
        f?.type === 'money' ? world.cents(x as never) - world.cents(y as never) : typeof x === 'number' ? x - Number(y) : f?.type === 'text' ? people.compare(String(x), String(y)) || compareText(String(x), String(y)) : compareText(String(x), String(y))
      if (difference !== 0) return down ? -difference : difference
    }
    return keys.at(-1)!.down ? compareText(b.id, a.id) : compareText(a.id, b.id)
  })
}

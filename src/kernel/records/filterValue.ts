/** Reads the value of a filter condition for a field's type; throws what makes a 422. */
import { plainField, type Field } from '../../shared/fields.ts'
import { isDay, isStorable } from '../../shared/dates.ts'
import { isId } from '../../shared/ids.ts'

export class BadValue extends Error {}

/** One value as text fit for the column's type. `me` stands for the caller in references to people. */
export function scalar(declared: Field, value: unknown, me: string | null): string {
  const f = plainField(declared)
  const text = typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : null
  if (text === null || text.includes('\0') || text.length > 2000) throw new BadValue()
  switch (f.type) {
    case 'number':
    case 'autoNumber':
    case 'duration':
      if (!/^-?\d{1,15}$/.test(text)) throw new BadValue()
      return text
    case 'decimal':
    case 'percent':
    case 'money':
      if (!/^-?\d{1,15}(\.\d{1,6})?$/.test(text)) throw new BadValue()
      return text
    case 'boolean':
      if (text !== 'true' && text !== 'false') throw new BadValue()
      return text
    case 'reference':
    case 'references':
      if (text === 'me' && f.to === 'users' && me) return me
      if (!isId(text)) throw new BadValue()
      return text
    case 'file':
    case 'image':
      if (!isId(text)) throw new BadValue()
      return text
    case 'date':
      if (!isDay(text)) throw new BadValue()
      return text
    case 'instant':
      if (!isDay(text) && !isInstant(text)) throw new BadValue()
      return text
    default:
      return text
  }
}

/** RFC 3339; offsets up to 14 hours, as far as zones and the database go. */
const isInstant = (text: string): boolean => /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-](0\d|1[0-4]):\d\d)$/.test(text) && isDay(text.slice(0, 10)) && isStorable(new Date(text))

/** `a,"b, c",d` or an array → its parts. */
export function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  if (typeof value !== 'string') return [value]
  const parts: string[] = []
  const pattern = /\s*(?:"((?:[^"]|"")*)"|([^,]*))\s*(?:,|$)/y
  while (pattern.lastIndex < value.length) {
    const match = pattern.exec(value)
    if (!match) throw new BadValue()
    parts.push(match[1] !== undefined ? match[1].replaceAll('""', '"') : (match[2] ?? '').trim())
    if (match[0].length === 0) break
  }
  return parts
}

/** Brings what a row says together with what a record holds. */
import type { Address, Email, Money, Phone } from '../../../../shared/fields.ts'
import type { ObjectDeclaration } from '../../../../shared/object.ts'
import { phoneDigits, valueOf, type Entity, type Linked } from './entity.ts'

/** `overwrite` puts the file's values in place of others; `fill` writes into empty fields only. */
export type Policy = 'overwrite' | 'fill'

export interface Merged {
  changed: boolean
  /** Fields whose other value was kept under `fill`. */
  kept: string[]
}

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === ''

/** Phones, mailboxes, tags and addresses are joined under either policy; empty cells change nothing. */
export function mergeValues(object: ObjectDeclaration, entity: Entity, values: Record<string, unknown>, policy: Policy): Merged {
  const merged: Merged = { changed: false, kept: [] }
  for (const [field, value] of Object.entries(values)) {
    if (isEmpty(value)) continue
    const current = valueOf(entity, field)
    const joined = joinMany(object, field, current, value)
    if (joined === null) continue
    if (joined === undefined && sameValue(current, value)) continue
    if (joined === undefined && policy === 'fill' && !isEmpty(current)) {
      merged.kept.push(field)
      continue
    }
    entity.patch[field] = joined ?? value
    merged.changed = true
  }
  return merged
}

/** Points a reference field at another record; answers whether that changes anything. */
export function mergeLink(entity: Entity, field: string, target: Linked, policy: Policy): boolean {
  const planned = entity.links.get(field)
  const current = planned ? planned.id : (valueOf(entity, field) as string | null | undefined)
  if (planned === target || (target.id !== null && target.id === current)) return false
  if (policy === 'fill' && (planned || !isEmpty(current))) return false
  entity.links.set(field, target)
  return true
}

/** The joined array, null when nothing is added, undefined for fields that hold one value. */
function joinMany(object: ObjectDeclaration, field: string, current: unknown, value: unknown): unknown[] | null | undefined {
  const type = object.fields[field]?.type
  if (type === 'phones') return joined(current as Phone[] | null, value as Phone[], phoneDigits)
  if (type === 'emails') return joined(current as Email[] | null, value as Email[], (email) => email.value.toLowerCase())
  if (type === 'tags') return joined(current as string[] | null, value as string[], (tag) => tag.toLowerCase())
  if (type === 'options') return joined(current as string[] | null, value as string[], (key) => key)
  if (type === 'addresses') return joined(current as Address[] | null, value as Address[], (address) => [address.street, address.city, address.postalCode, address.country].map((part) => part ?? '').join('|').toLowerCase())
  return undefined
}

function joined<T>(current: T[] | null | undefined, added: T[], keyOf: (item: T) => string): T[] | null {
  const known = new Set((current ?? []).map(keyOf))
  const fresh = added.filter((item) => !known.has(keyOf(item)))
  return fresh.length ? [...(current ?? []), ...fresh] : null
}

function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (isEmpty(a)) return false
  if (typeof a === 'object' && typeof b === 'object') {
    const [x, y] = [a as Money, b as Money]
    return 'amount' in x && 'amount' in y ? Number(x.amount) === Number(y.amount) && x.currency === y.currency : JSON.stringify(a) === JSON.stringify(b)
  }
  if (typeof a === 'string' && typeof b === 'string') return a.trim() === b.trim() || (isDecimal(a) && isDecimal(b) && Number(a) === Number(b)) || (isInstant(a) && isInstant(b) && Date.parse(a) === Date.parse(b))
  return String(a) === String(b)
}

const isDecimal = (text: string): boolean => /^-?\d+\.\d+$/.test(text) || /^-?[1-9]\d{0,14}$/.test(text)
const isInstant = (text: string): boolean => /^\d{4}-\d\d-\d\dT/.test(text)

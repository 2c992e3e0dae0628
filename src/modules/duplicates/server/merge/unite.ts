/** The values that a record has after others went into it. */
import type { Address, Email, Field, Phone } from '../../../../shared/fields.ts'
import type { AnyRecord, ObjectDeclaration } from '../../../../shared/object.ts'
import { emailKey, phoneKey } from '../../../../kernel/records/normalise.ts'

/** Names in the system that a record came from stay with it: both find it after an undo. */
const never = new Set(['sourceId', 'unresolved'])

/** What the survivor gets: lists united without doubles, empty fields filled from the others in their order. */
export function unite(object: ObjectDeclaration, survivor: AnyRecord, others: readonly AnyRecord[]): Record<string, unknown> {
  const patch: Record<string, unknown> = {}
  const going = new Set(others.map((other) => other.id))
  for (const [name, f] of Object.entries(object.fields)) {
    if (f.readOnly || f.derived || never.has(name)) continue
    const value = united(f, [survivor, ...others].map((record) => record[name]))
    patch[name] = f.type === 'reference' && f.to === object.name && (value === survivor.id || going.has(value as string)) ? null : value
  }
  return patch
}

function united(f: Field, values: readonly unknown[]): unknown {
  switch (f.type) {
    case 'phones':
      return onePrimary(distinct(values as Phone[][], phoneKey))
    case 'emails':
      return onePrimary(distinct(values as Email[][], emailKey))
    case 'addresses':
      return distinct(values as Address[][], placeKey)
    case 'tags':
    case 'options':
    case 'references':
      return [...new Set((values as (string[] | null)[]).flatMap((list) => list ?? []))]
    default:
      return values.find((value) => value !== null && value !== undefined && value !== '') ?? null
  }
}

/** The row of the survivor stays where two say the same. */
function distinct<T>(lists: readonly (T[] | null)[], keyOf: (row: T) => string): T[] {
  const rows = new Map<string, T>()
  for (const row of lists.flatMap((list) => list ?? [])) {
    const key = keyOf(row)
    if (!rows.has(key)) rows.set(key, row)
  }
  return [...rows.values()]
}

const placeKey = (address: Address): string => JSON.stringify([address.street, address.city, address.region, address.postalCode, address.country].map((part) => part?.trim().toLowerCase() ?? ''))

function onePrimary<T extends { primary?: boolean }>(rows: T[]): T[] {
  const first = Math.max(0, rows.findIndex((row) => row.primary))
  return rows.map((row, index) => ({ ...row, primary: index === first }))
}

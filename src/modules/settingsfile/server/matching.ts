/** Finds what a record of the file is here: the same id, else the same name in the same place. */
import type { AnyRecord, ObjectDeclaration } from '../../../shared/object.ts'

/** Key or name, and what it belongs to: two stages of one name in two pipelines are two stages. */
export function placeOf(object: ObjectDeclaration, record: Record<string, unknown>): string | null {
  const naming = ['key', object.title, 'name'].find((field) => object.fields[field] && !object.fields[field].readOnly)
  const name = naming && record[naming]
  if (typeof name !== 'string' || name === '') return null
  const within = Object.entries(object.fields).filter(([field, { type, required }]) => field === 'object' || (type === 'reference' && required))
  return JSON.stringify([name.trim().toLowerCase(), ...within.map(([field]) => record[field] ?? null)])
}

export interface Here {
  find(entry: Record<string, unknown>): AnyRecord | null
}

export function recordsHere(object: ObjectDeclaration, records: readonly AnyRecord[]): Here {
  const byId = new Map(records.map((record) => [record.id, record]))
  const byPlace = new Map(records.map((record) => [placeOf(object, record), record]))
  const taken = new Set<string>()
  return {
    find(entry) {
      const place = placeOf(object, entry)
      const found = byId.get(String(entry.id)) ?? (place === null ? undefined : byPlace.get(place))
      // Two of the file are never the same one here.
      if (!found || taken.has(found.id)) return null
      taken.add(found.id)
      return found
    },
  }
}

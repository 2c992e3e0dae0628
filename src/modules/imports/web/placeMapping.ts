/** Puts a saved mapping on the columns of the file in view, by their names. */
import type { Mapping } from '../contract.ts'

const key = (header: string): string => header.trim().toLowerCase()

/** Columns that the saved mapping does not know are left out; of several of one name, the same one is meant. */
export function placeMapping(current: Mapping, saved: Mapping): Mapping {
  const seen = new Map<string, number>()
  const columns = current.columns.map(({ column, header }) => {
    const name = key(header)
    const nth = seen.get(name) ?? 0
    seen.set(name, nth + 1)
    const match = saved.columns.filter((other) => key(other.header) === name)[nth]
    return match ? { ...match, column, header } : { column, header, to: null }
  })
  return { ...saved, columns }
}

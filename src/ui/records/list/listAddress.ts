/** What a list shows, as it stands in the address: shareable, and the same after Back. */
import type { Filter } from '../../../shared/filter.ts'

export interface ListAddress {
  /** A built-in view or the id of a saved one; left out, the first. */
  view?: string
  /** Instead of the view's; null asks for nothing. */
  filter?: Filter | null
  q?: string
  sort?: string
  columns?: string[]
  trash?: boolean
  /** The record in the peek. */
  peek?: string
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined)

/** Reads what the router parsed; anything that makes no sense is left out. */
export function readAddress(search: Readonly<Record<string, unknown>>): ListAddress {
  const { filter } = search
  const columns = text(search.columns)
  return {
    view: text(search.view),
    filter: filter === null || (typeof filter === 'object' && !Array.isArray(filter)) ? (filter as Filter | null) : undefined,
    q: text(search.q),
    sort: text(search.sort),
    columns: columns?.split(',').filter(Boolean),
    trash: search.trash === true || search.trash === 'true' ? true : undefined,
    peek: text(search.peek),
  }
}

/** The other way. What is undefined leaves the address. */
export function writeAddress(address: ListAddress): Record<string, unknown> {
  return { ...address, q: address.q || undefined, columns: address.columns?.join(','), trash: address.trash || undefined }
}

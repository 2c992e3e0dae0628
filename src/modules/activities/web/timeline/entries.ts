/** The entries of a timeline as they are held while the page lives. All pure, newest first. */
import type { TimelineEntry } from '../../contract.ts'

export interface TimelinePage {
  data: TimelineEntry[]
  page: { next: string | null }
}

export interface TimelineData {
  entries: TimelineEntry[]
  /** Where the next older page begins; null at the end. */
  next: string | null
  /** Ids that came while the page was open, to be tinted for a moment. */
  fresh: readonly string[]
}

/** Newest first; entries of one instant by id, as the server orders them. */
const before = (a: TimelineEntry, b: TimelineEntry): number => {
  const apart = Date.parse(b.at) - Date.parse(a.at)
  return apart !== 0 ? apart : a.id < b.id ? 1 : a.id > b.id ? -1 : 0
}

export const firstPage = ({ data, page }: TimelinePage): TimelineData => ({ entries: data, next: page.next, fresh: [] })

/** The newest page read anew over what is known: what it covers is as it says, older entries stay. */
export function mergeHead(known: TimelineData, head: TimelinePage): TimelineData {
  const had = new Set(known.entries.map(({ id }) => id))
  const last = head.data.at(-1)
  const fresh = head.data.filter(({ id }) => !had.has(id)).map(({ id }) => id)
  // More happened than a page holds: what lies between is unknown, so the rest is read again when it is reached.
  if (!last || head.page.next === null || fresh.length === head.data.length) return { ...firstPage(head), fresh }
  const older = known.entries.filter((entry) => before(entry, last) > 0)
  return { entries: [...head.data, ...older], next: older.length > 0 ? known.next : head.page.next, fresh }
}

export function appendPage(known: TimelineData, { data, page }: TimelinePage): TimelineData {
  const had = new Set(known.entries.map(({ id }) => id))
  return { ...known, entries: [...known.entries, ...data.filter(({ id }) => !had.has(id))], next: page.next }
}

/** Puts an entry at its place in time; one of the same id gives way. */
export function putEntry(known: TimelineData, entry: TimelineEntry): TimelineData {
  const isNew = known.entries.every(({ id }) => id !== entry.id)
  const entries = [...known.entries.filter(({ id }) => id !== entry.id), entry].sort(before)
  return { ...known, entries, fresh: isNew ? [...known.fresh, entry.id] : known.fresh }
}

export const dropEntry = (known: TimelineData, id: string): TimelineData => ({ ...known, entries: known.entries.filter((entry) => entry.id !== id) })

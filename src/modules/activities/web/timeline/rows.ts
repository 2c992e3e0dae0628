/** Turns entries into the rows of the list: a heading for each day, and runs of changes folded into one row. */
import type { TimelineEntry } from '../../contract.ts'

export type TimelineRow =
  | { kind: 'day'; key: string; day: string }
  | { kind: 'entry'; key: string; entry: TimelineEntry }
  /** Changes that one person made one after another, newest first. */
  | { kind: 'changes'; key: string; entries: TimelineEntry[] }

/** Minutes between two changes of one sitting. */
const sitting = 30

/** `dayOf` gives the day of an entry in the person's zone. */
export function rowsOf(entries: readonly TimelineEntry[], dayOf: (entry: TimelineEntry) => string): TimelineRow[] {
  const rows: TimelineRow[] = []
  let day = ''
  for (const entry of entries) {
    const itsDay = dayOf(entry)
    if (itsDay !== day) {
      day = itsDay
      rows.push({ kind: 'day', key: `day ${day} ${rows.length === 0 ? 'first' : ''}`, day })
    }
    const last = rows.at(-1)
    if (entry.type !== 'change') rows.push({ kind: 'entry', key: entry.id, entry })
    else if (last?.kind === 'changes' && belongs(last.entries.at(-1), entry)) last.entries.push(entry)
    else rows.push({ kind: 'changes', key: entry.id, entries: [entry] })
  }
  return rows
}

const belongs = (newer: TimelineEntry | undefined, entry: TimelineEntry): boolean =>
  newer !== undefined && newer.actor?.id === entry.actor?.id && Date.parse(newer.at) - Date.parse(entry.at) <= sitting * 60_000

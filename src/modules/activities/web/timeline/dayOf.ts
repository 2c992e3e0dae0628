import { dayIn } from '../../../../ui/i18n/index.ts'
import type { TimelineEntry } from '../../contract.ts'

const known = new WeakMap<TimelineEntry, { timeZone: string; day: string }>()

/** The day of an entry in a zone. Working it out is slow, and the list asks for all of them at every page. */
export function dayOf(entry: TimelineEntry, timeZone: string): string {
  const kept = known.get(entry)
  if (kept?.timeZone === timeZone) return kept.day
  const day = dayIn(entry.at, timeZone)
  known.set(entry, { timeZone, day })
  return day
}

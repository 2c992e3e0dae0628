import { addDays, dayIn } from '../../../../../ui/i18n/index.ts'

/** The last second of a day in a zone, RFC 3339: what is shared "until Friday" is shared on Friday. */
export function endOfDay(day: string, timeZone: string): string {
  const next = addDays(day, 1)
  // Zones lie within 14 hours of UTC, and every quarter of an hour is one that some day begins at.
  let at = Date.parse(next) - 14 * hour
  while (dayIn(new Date(at), timeZone) < next) at += hour / 4
  return new Date(at - 1000).toISOString()
}

const hour = 3_600_000

/** Between days, the clock of a time zone, and instants. */

/** The day of these numbers as YYYY-MM-DD; null when the calendar has none such. */
export function dayString(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1 || year > 9999) return null
  return date.toISOString().slice(0, 10)
}

/** The clock of a zone at an instant, "YYYY-MM-DD HH:mm:ss". */
export function clockIn(timeZone: string, at: Date): string {
  // Swedish dates and times are the ISO ones.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(at)
}

/**
 * The instant, RFC 3339 in UTC, at which the zone's clock shows this; of an hour that is skipped the
 * one after the jump, of an hour that comes twice the first.
 */
export function instantOf(clock: string, timeZone: string): string {
  const wanted = Date.parse(`${clock.slice(0, 10)}T${clock.slice(11, 19).padEnd(8, ':00')}Z`)
  const offsetAt = (time: number): number => Date.parse(`${clockIn(timeZone, new Date(time)).replace(' ', 'T')}Z`) - time
  const before = wanted - offsetAt(wanted - 86_400_000)
  const guess = wanted - offsetAt(before)
  return new Date(guess + offsetAt(guess) === wanted ? guess : before).toISOString()
}

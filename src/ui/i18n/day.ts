/** Days as `YYYY-MM-DD` strings, which compare and subtract without a time zone. */
import { dateFormat } from './locale.ts'

/** The day on which an instant falls in a zone. */
export function dayIn(instant: Date | string, timeZone: string): string {
  let format = zones.get(timeZone)
  // Swedish dates are ISO dates.
  if (!format) zones.set(timeZone, (format = dateFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })))
  return format.format(new Date(instant))
}

const zones = new Map<string, Intl.DateTimeFormat>()

const dayLength = 86_400_000

/** Whole days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / dayLength)

export const addDays = (day: string, days: number): string => new Date(Date.parse(day) + days * dayLength).toISOString().slice(0, 10)

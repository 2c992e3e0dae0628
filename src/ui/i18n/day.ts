/** Days as `YYYY-MM-DD` strings, which compare and subtract without a time zone. */
import { dateFormat } from './locale.ts'

/** The day on which an instant falls in a zone. */
export function dayIn(instant: Date | string, timeZone: string): string {
  const key = `${timeZone} ${typeof instant === 'string' ? instant : instant.getTime()}`
  let day = days.get(key)
  if (day === undefined) {
    if (days.size >= mostDays) days.clear()
    days.set(key, (day = readDay(instant, timeZone)))
  }
  return day
}

/** A list asks for the same days again and again while one scrolls. */
const days = new Map<string, string>()
const mostDays = 4000

function readDay(instant: Date | string, timeZone: string): string {
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

/** Days and instants in a time zone. Days are `YYYY-MM-DD` strings and never carry a time. */
import { Temporal } from 'temporal-polyfill'
import type { periods } from './filter.ts'

/** The day that it is in a zone at an instant. */
export function dayIn(instant: Date | string, timeZone: string): string {
  return zoned(instant, timeZone).toPlainDate().toString()
}

/** The first instant of a day in a zone (not always 00:00: some days start at 01:00). */
export function startOfDay(day: string, timeZone: string): Date {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds)
}

export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days
}

function zoned(instant: Date | string, timeZone: string): Temporal.ZonedDateTime {
  const ms = typeof instant === 'string' ? Date.parse(instant) : instant.getTime()
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone)
}

/** True for an instant of the years 1 to 9999 in UTC: others have no RFC 3339 form. */
export const isStorable = (instant: Date): boolean => instant.getUTCFullYear() >= 1 && instant.getUTCFullYear() <= 9999

/** True for a day of the years 1 to 9999. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < '0001') return false
  const at = new Date(`${text}T00:00:00Z`)
  // Some days beyond the end of a month are taken for days of the next.
  return at.getUTCDate() === Number(text.slice(8))
}

/** True for a zone that this machine knows. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return /^[A-Za-z]/.test(name)
  } catch {
    return false
  }
}

export type Period = (typeof periods)[number]

/** The days [from, to) of a named period as seen on `today`; null for an unknown name. Weeks start on Monday (ISO 8601). */
export function periodDays(name: string, today: string): { from: string; to: string } | null {
  const day = Temporal.PlainDate.from(today)
  const span = (from: Temporal.PlainDate, length: Temporal.DurationLike) => ({ from: from.toString(), to: from.add(length).toString() })
  const counted = /^(last|next)(\d{1,4})d$/.exec(name)
  if (counted) {
    const n = Number(counted[2])
    if (n < 1 || n > 3660) return null
    return counted[1] === 'last' ? { from: day.subtract({ days: n - 1 }).toString(), to: day.add({ days: 1 }).toString() } : { from: day.toString(), to: day.add({ days: n }).toString() }
  }
  const week = day.subtract({ days: day.dayOfWeek - 1 })
  const month = day.with({ day: 1 })
  const quarter = month.with({ month: Math.floor((day.month - 1) / 3) * 3 + 1 })
  const year = day.with({ month: 1, day: 1 })
  switch (name as Period) {
    case 'today':
      return span(day, { days: 1 })
    case 'yesterday':
      return span(day.subtract({ days: 1 }), { days: 1 })
    case 'tomorrow':
      return span(day.add({ days: 1 }), { days: 1 })
    case 'thisWeek':
      return span(week, { days: 7 })
    case 'lastWeek':
      return span(week.subtract({ days: 7 }), { days: 7 })
    case 'nextWeek':
      return span(week.add({ days: 7 }), { days: 7 })
    case 'thisMonth':
      return span(month, { months: 1 })
    case 'lastMonth':
      return span(month.subtract({ months: 1 }), { months: 1 })
    case 'nextMonth':
      return span(month.add({ months: 1 }), { months: 1 })
    case 'thisQuarter':
      return span(quarter, { months: 3 })
    case 'lastQuarter':
      return span(quarter.subtract({ months: 3 }), { months: 3 })
    case 'thisYear':
      return span(year, { years: 1 })
    case 'lastYear':
      return span(year.subtract({ years: 1 }), { years: 1 })
    default:
      return null
  }
}

export type Urgency = 'overdue' | 'today' | 'none' | 'planned'

/** The mark of a next step: by its exact time where it has one, else by its day. */
export function urgencyOf(step: { on: string | null; at: string | null }, now: Date, today: string): Urgency {
  if (!step.on) return 'none'
  if (step.on < today || (step.at && Date.parse(step.at) < now.getTime())) return 'overdue'
  return step.on === today ? 'today' : 'planned'
}

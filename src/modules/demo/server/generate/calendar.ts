/**
 * Days and working hours in the firm's time zone. Offsets are looked up once a day, because asking
 * Intl for each of millions of instants would take longer than everything else.
 */

const DAY = 86_400_000
const OPENS = 9 * 60
const CLOSES = 17 * 60 + 45

export interface Calendar {
  now: number
  /** Days since 1970-01-01 in the firm's zone. */
  today: number
  dayOf(ms: number): number
  /** The instant of a minute of a day. */
  at(day: number, minute: number): number
  /** 0 is Monday. */
  weekday(day: number): number
  /** This day or the next that is not a weekend. */
  workday(day: number): number
  /**
   * Moves any past instant into working hours, keeping the order of all instants: a night is pressed
   * into the day it belongs to, a weekend into its Friday. Never later than now.
   */
  work(ms: number): number
  date(day: number): string
}

export const iso = (ms: number): string => new Date(ms).toISOString()

export function makeCalendar(instant: Date, timeZone: string): Calendar {
  const now = Math.floor(instant.getTime() / 1000) * 1000
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  const offsets = new Map<number, number>()

  const measure = (ms: number): number => {
    const part = Object.fromEntries(format.formatToParts(ms).map(({ type, value }) => [type, Number(value)])) as Record<string, number>
    return Date.UTC(part.year!, part.month! - 1, part.day!, part.hour!, part.minute!, part.second!) - ms
  }
  /** Of the day's noon: clocks change at night. */
  const offset = (day: number): number => {
    let known = offsets.get(day)
    if (known === undefined) offsets.set(day, (known = measure(Math.floor((day * DAY + DAY / 2) / 1000) * 1000)))
    return known
  }
  const dayOf = (ms: number): number => Math.floor((ms + offset(Math.floor(ms / DAY))) / DAY)
  const at = (day: number, minute: number): number => day * DAY + Math.round(minute * 60) * 1000 - offset(day)
  const weekday = (day: number): number => (((day + 3) % 7) + 7) % 7
  const today = dayOf(now)

  function work(ms: number): number {
    const day = dayOf(ms)
    if (day >= today) {
      const minute = (now - at(today, 0)) / 60_000
      if (minute <= OPENS + 5) return Math.min(ms, now)
      const part = Math.max(0, (ms - at(today, 0)) / 60_000 / minute)
      return Math.min(now, at(today, OPENS + part * (Math.min(minute, CLOSES) - OPENS)))
    }
    const week = weekday(day)
    if (week < 4) return at(day, OPENS + ((ms - at(day, 0)) / DAY) * (CLOSES - OPENS))
    const friday = day - (week - 4)
    const days = Math.min(3, today - friday)
    return at(friday, OPENS + ((ms - at(friday, 0)) / (days * DAY)) * (CLOSES - OPENS))
  }

  return {
    now,
    today,
    dayOf,
    at,
    weekday,
    workday: (day) => (weekday(day) < 5 ? day : day + 7 - weekday(day)),
    work,
    date: (day) => new Date(day * DAY).toISOString().slice(0, 10),
  }
}

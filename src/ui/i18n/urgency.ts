/** How pressing the next step of a record is, and the words beside the mark. */
import { dayIn, daysBetween } from './day.ts'
import type { Format } from './format.ts'

/** In the order of sorting, counters and bars. */
export const urgencies = ['overdue', 'today', 'none', 'planned'] as const
export type Urgency = (typeof urgencies)[number]

export interface Step {
  /** `YYYY-MM-DD`; null when nothing is planned. */
  on: string | null | undefined
  /** The exact instant, where the step has one. */
  at?: string | null
}

/** A step with a time is late once the time has passed, one without only the day after. */
export function urgencyOf(step: Step, now: Date, timeZone: string): Urgency {
  if (step.at && new Date(step.at) < now) return 'overdue'
  const day = step.at ? dayIn(step.at, timeZone) : step.on
  if (!day) return 'none'
  const days = daysBetween(dayIn(now, timeZone), day)
  return days < 0 ? 'overdue' : days === 0 ? 'today' : 'planned'
}

export type UrgencyWords =
  | { key: 'none' | 'today' | 'tomorrow' }
  | { key: 'daysLate' | 'hoursLate' | 'minutesLate'; count: number }
  /** Already worded: "14:30", "Thu 26". */
  | { text: string }

/** What stands beside the mark: "2 d late", "14:30", "No step", "Thu 26". */
export function urgencyWords(step: Step, now: Date, format: Pick<Format, 'timeZone' | 'time' | 'shortDay'>): UrgencyWords {
  const { timeZone } = format
  const urgency = urgencyOf(step, now, timeZone)
  const today = dayIn(now, timeZone)
  const day = step.at ? dayIn(step.at, timeZone) : step.on
  if (urgency === 'none' || !day) return { key: 'none' }
  const days = daysBetween(today, day)
  if (urgency === 'today') return step.at ? { text: format.time(step.at) } : { key: 'today' }
  if (urgency === 'planned') return days === 1 ? { key: 'tomorrow' } : { text: format.shortDay(day) }
  if (days < 0) return { key: 'daysLate', count: -days }
  const minutes = Math.max(1, Math.floor((now.getTime() - new Date(step.at ?? now).getTime()) / 60_000))
  return minutes < 60 ? { key: 'minutesLate', count: minutes } : { key: 'hoursLate', count: Math.floor(minutes / 60) }
}

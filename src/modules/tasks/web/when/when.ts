/** Between a task's due fields and the day and clock that a person sees in the own time zone. */
import { clockIn, instantOf } from '../../../../ui/records/field/days.ts'

export interface When {
  /** `YYYY-MM-DD`; null when no day is set. */
  day: string | null
  /** `HH:mm`; null for some time that day. */
  time: string | null
}

export interface Due {
  dueOn: string | null
  dueAt: string | null
}

export function whenOf({ dueOn, dueAt }: Due, timeZone: string): When {
  if (!dueAt) return { day: dueOn, time: null }
  const clock = clockIn(timeZone, new Date(dueAt))
  return { day: clock.slice(0, 10), time: clock.slice(11, 16) }
}

/** Both fields, so that a change from a time to a whole day takes the time away. */
export function dueOf({ day, time }: When, timeZone: string): Due {
  return { dueOn: day, dueAt: day && time ? instantOf(`${day} ${time}`, timeZone) : null }
}

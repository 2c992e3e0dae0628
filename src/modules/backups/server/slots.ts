/** The moments at which a backup is due: one a day, at a time of day in the firm's zone. */
import { Temporal } from 'temporal-polyfill'

/** The latest such moment that is not after `now`. A time of day that the clock skips counts as the moment after it. */
export const slotBefore = (now: Date, timeZone: string, at: string): Date => nearest(now, timeZone, at, -1)

/** The first such moment after `now`. */
export const slotAfter = (now: Date, timeZone: string, at: string): Date => nearest(now, timeZone, at, 1)

function nearest(now: Date, timeZone: string, at: string, direction: 1 | -1): Date {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone).toPlainDate()
  const slots = [-1, 0, 1].map((days) => new Date(today.add({ days }).toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(at) }).epochMilliseconds))
  return direction === 1 ? slots.find((slot) => slot > now)! : slots.findLast((slot) => slot <= now)!
}

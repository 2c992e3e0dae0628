/** Quiet hours: what comes in them waits for their end, by the clock of the person. */
import { Temporal } from 'temporal-polyfill'

export interface QuietHours {
  /** HH:MM */
  from: string
  to: string
}

/** The instant from which the person may be disturbed: now, or the end of the quiet hours that it is in. */
export function afterQuiet(now: Date, quiet: QuietHours | null, timeZone: string): Date {
  if (!quiet || quiet.from === quiet.to) return now
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone)
  const time = here.toPlainTime().toString().slice(0, 5)
  const overnight = quiet.from > quiet.to
  const inside = overnight ? time >= quiet.from || time < quiet.to : time >= quiet.from && time < quiet.to
  if (!inside) return now
  const day = overnight && time >= quiet.from ? here.toPlainDate().add({ days: 1 }) : here.toPlainDate()
  return at(day, quiet.to, timeZone)
}

/** The next time that the clock shows this in the zone; where the clock jumps over it, the moment after the jump. */
export function nextTime(now: Date, time: string, timeZone: string): Date {
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone)
  const today = at(here.toPlainDate(), time, timeZone)
  return today > now ? today : at(here.toPlainDate().add({ days: 1 }), time, timeZone)
}

const at = (day: Temporal.PlainDate, time: string, timeZone: string): Date => new Date(day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds)

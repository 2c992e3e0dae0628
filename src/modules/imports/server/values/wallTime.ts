/** From a wall clock to days and instants. */
import { Temporal } from 'temporal-polyfill'
import type { WallTime } from './readDate.ts'

const pad = (value: number, length = 2): string => String(value).padStart(length, '0')

/** `YYYY-MM-DD` as written: a date without a zone is not shifted. */
export const dayOf = (wall: WallTime): string => `${pad(wall.year, 4)}-${pad(wall.month)}-${pad(wall.day)}`

/** Offsets change at most on the hour, so they are looked up once for each hour and zone. */
const offsets = new Map<string, number>()

/**
 * RFC 3339 in UTC. A time without an offset is read in the zone; a bare date becomes noon there, so
 * that it is the same day for nearly everybody who looks at it.
 */
export function instantOf(wall: WallTime, timeZone: string): string {
  const seconds = wall.time ?? 12 * 3600
  const asUtc = Date.UTC(wall.year, wall.month - 1, wall.day) + seconds * 1000
  const offset = wall.offset === null ? zoneOffset(wall, seconds, timeZone) : wall.offset * 60_000
  return new Date(asUtc - offset).toISOString()
}

/** Milliseconds that the zone is ahead of UTC at that wall clock. */
function zoneOffset(wall: WallTime, seconds: number, timeZone: string): number {
  const hour = Math.floor(seconds / 3600)
  const key = `${timeZone} ${dayOf(wall)} ${hour}`
  let offset = offsets.get(key)
  if (offset === undefined) {
    const zoned = Temporal.PlainDateTime.from({ year: wall.year, month: wall.month, day: wall.day, hour }).toZonedDateTime(timeZone)
    offset = zoned.offsetNanoseconds / 1e6
    if (offsets.size > 50_000) offsets.clear()
    offsets.set(key, offset)
  }
  return offset
}

/** A spreadsheet's serial number (days since 30 December 1899) as a wall clock. */
export function wallOfSerial(cell: string): WallTime {
  const serial = Number(cell.trim().replace(',', '.'))
  const date = new Date(Date.UTC(1899, 11, 30) + Math.round(serial * 86_400) * 1000)
  const time = date.getUTCHours() * 3600 + date.getUTCMinutes() * 60 + date.getUTCSeconds()
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), time: serial % 1 ? time : null, offset: null }
}

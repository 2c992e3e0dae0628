/** Whether somebody may be called now, and when that begins: 9 to 18 on working days where he is. */
import { clockIn, instantOf } from '../records/field/days.ts'
import { addDays } from './day.ts'

/** Local hours, from and up to. */
export const callHours = { from: 9, to: 18 } as const

export interface CallWindow {
  open: boolean
  /** Whole minutes until it opens, at least 1; 0 while it is open. */
  opensIn: number
  /** Whether one works there today at all. */
  workday: boolean
}

/** Null for a zone that this machine does not know. */
export function callWindow(now: Date, timeZone: string): CallWindow | null {
  try {
    const clock = clockIn(timeZone, now)
    const day = clock.slice(0, 10)
    const hour = Number(clock.slice(11, 13))
    const workday = isWorkday(day)
    if (workday && hour >= callHours.from && hour < callHours.to) return { open: true, opensIn: 0, workday }
    let next = hour < callHours.from ? day : addDays(day, 1)
    while (!isWorkday(next)) next = addDays(next, 1)
    const opens = Date.parse(instantOf(`${next} ${String(callHours.from).padStart(2, '0')}:00`, timeZone))
    return { open: false, opensIn: Math.max(1, Math.ceil((opens - now.getTime()) / 60_000)), workday }
  } catch {
    return null
  }
}

/** Monday to Friday. */
const isWorkday = (day: string): boolean => ![0, 6].includes(new Date(day).getUTCDay())

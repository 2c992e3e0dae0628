/** The times to which a task is usually put off. */
import { addDays } from '../../../../ui/i18n/index.ts'
import { clockIn } from '../../../../ui/records/field/days.ts'
import type { When } from './when.ts'

export interface LaterChoice {
  key: 'hour' | 'tomorrow' | 'monday'
  /** Without a time the task keeps its own on the new day. */
  when: When
}

const step = 5 * 60_000

/** In an hour (to five minutes), tomorrow, and the Monday after tomorrow. */
export function laterChoices(now: Date, timeZone: string): LaterChoice[] {
  const hour = clockIn(timeZone, new Date(Math.ceil((now.getTime() + 3_600_000) / step) * step))
  const tomorrow = addDays(clockIn(timeZone, now).slice(0, 10), 1)
  const weekday = new Date(tomorrow).getUTCDay()
  return [
    { key: 'hour', when: { day: hour.slice(0, 10), time: hour.slice(11, 16) } },
    { key: 'tomorrow', when: { day: tomorrow, time: null } },
    { key: 'monday', when: { day: addDays(tomorrow, (8 - weekday) % 7 || 7), time: null } },
  ]
}

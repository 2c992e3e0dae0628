/** The days that a next step is usually planned for. */
import { addDays } from '../../../../ui/i18n/index.ts'

export interface QuickDay {
  key: 'today' | 'tomorrow' | 'monday'
  day: string
}

/** Today, tomorrow and the Monday after them, of days as `YYYY-MM-DD`. */
export function quickDays(today: string): QuickDay[] {
  const tomorrow = addDays(today, 1)
  const weekday = new Date(tomorrow).getUTCDay()
  return [
    { key: 'today', day: today },
    { key: 'tomorrow', day: tomorrow },
    { key: 'monday', day: addDays(tomorrow, (8 - weekday) % 7 || 7) },
  ]
}

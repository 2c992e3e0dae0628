/** Words for days. */

/** 1 January 2024 was a Monday, so day n of that month is ISO weekday n. */
export const dayName = (day: number, language: string): string => new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' }).format(Date.UTC(2024, 0, day))

/** [1,2,3,4,5] → "Mon–Fri", [1,3] → "Mon, Wed". */
export function daysText(days: readonly number[], language: string): string {
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return ''
  const unbroken = days.length > 2 && last - first === days.length - 1
  return unbroken ? `${dayName(first, language)}–${dayName(last, language)}` : days.map((day) => dayName(day, language)).join(', ')
}

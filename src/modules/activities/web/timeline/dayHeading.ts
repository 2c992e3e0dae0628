/** "Friday 20 November"; with the year when it is another one. `day` and `today` are YYYY-MM-DD. */
export function dayHeading(day: string, today: string, locale: string): string {
  const year = day.slice(0, 4) === today.slice(0, 4) ? undefined : 'numeric'
  const text = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', year, timeZone: 'UTC' }).format(new Date(day))
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)
}

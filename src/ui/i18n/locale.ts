/** Which rules of writing numbers and dates apply, and the formatters for them. */

/** English follows the country: twelve hours and month first where they are usual, else the British way. */
const americanCountries = new Set(['US', 'CA', 'PH', 'AU', 'PR'])

/** The BCP 47 tag for Intl, from the language of the screen and the country of the firm. */
export function formatLocale(language: string, country?: string | null): string {
  if (language === 'en') return country && americanCountries.has(country) ? `en-${country}` : 'en-GB'
  return country ? `${language}-${country}` : language
}

/** 0 for Sunday, 1 for Monday, 6 for Saturday: on which day weeks begin there; Monday where the browser does not know. */
export function firstDayOfWeek(locale: string): 0 | 1 | 6 {
  const known = new Intl.Locale(locale) as Intl.Locale & { getWeekInfo?: () => { firstDay: number }; weekInfo?: { firstDay: number } }
  const day = (known.getWeekInfo?.() ?? known.weekInfo)?.firstDay
  return day === 7 ? 0 : day === 6 ? 6 : 1
}

const dates = new Map<string, Intl.DateTimeFormat>()
const numbers = new Map<string, Intl.NumberFormat>()

/** Making a formatter costs more than a hundred uses of it, so each is made once. */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options)
  let format = dates.get(key)
  if (!format) dates.set(key, (format = new Intl.DateTimeFormat(locale, options)))
  return format
}

export function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options)
  let format = numbers.get(key)
  if (!format) numbers.set(key, (format = new Intl.NumberFormat(locale, options)))
  return format
}

/** Intl writes a hyphen in many languages; sums get the real minus (U+2212). */
export const trueMinus = (text: string): string => text.replace('-', '−')

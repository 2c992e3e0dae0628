/** Reads a day as people type it: "25.11.2026", "25.11", "11/25/26", "2026-11-25", "today", "завтра", "+3". */
import { addDays } from '../../i18n/day.ts'
import { dayString } from './days.ts'

/**
 * The day as YYYY-MM-DD, or null when it cannot be read. Order of day and month as the language writes
 * them; a year left out is this one, two digits are of this century; words are those of the language.
 */
export function parseDay(text: string, locale: string, today: string): string | null {
  const typed = text.trim().toLocaleLowerCase(locale)
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed)
  if (iso) return dayString(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const away = /^[+-]\d{1,4}$/.test(typed) ? Number(typed) : wordAway(typed, locale)
  if (away !== null) return addDays(today, away)
  const numbers = typed.split(/[\s./年月日-]+/).filter(Boolean)
  if (numbers.length < 2 || numbers.length > 3 || !numbers.every((part) => /^\d{1,4}$/.test(part))) return null
  return fromNumbers(numbers.map(Number), locale, Number(today.slice(0, 4)))
}

function wordAway(typed: string, locale: string): number | null {
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  return [0, 1, -1, 2, -2].find((days) => words.format(days, 'day').toLocaleLowerCase(locale) === typed) ?? null
}

function fromNumbers(numbers: number[], locale: string, thisYear: number): string | null {
  const order = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'numeric', year: 'numeric' })
    .formatToParts(new Date())
    .map((part) => part.type)
    .filter((type) => type === 'day' || type === 'month' || (type === 'year' && numbers.length === 3))
  const value = (type: string): number => numbers[order.indexOf(type as never)] ?? thisYear
  const year = value('year')
  return dayString(year < 100 ? 2000 + year : year, value('month'), value('day'))
}

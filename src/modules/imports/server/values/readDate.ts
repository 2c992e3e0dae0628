/** Dates and times as people and programs write them. */
import { monthOf } from './months.ts'

export type DateOrder = 'dayFirst' | 'monthFirst'

/** A wall clock as written; `offset` in minutes only where the text gives one ("Z", "+02:00"). */
export interface WallTime {
  year: number
  month: number
  day: number
  /** Seconds of the day, null for a bare date. */
  time: number | null
  offset: number | null
}

export type DateReading = { ok: true; value: WallTime; ambiguous: boolean } | { ok: false }

const bad: DateReading = { ok: false }

const isoForm = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ,]+(.+))?$/
const numericForm = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?:г\.?)?(?:[T ,]+(.+))?$/
const dayNameForm = /^(\d{1,2})[. -]+(\p{L}+)\.?,?[ -]+(\d{4})(?:\s*г\.?)?(?:[ ,]+(.+))?$/u
const nameDayForm = /^(\p{L}+)\.? +(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})(?:[ ,]+(.+))?$/u
const compactForm = /^(\d{4})(\d{2})(\d{2})$/
const chineseForm = /^(\d{4})年(\d{1,2})月(\d{1,2})日(?: *(.+))?$/

/** Days with dots are written day first everywhere; with slashes or dashes `order` decides. */
export function readDate(text: string, order?: DateOrder): DateReading {
  const cell = text.normalize('NFKC').trim().replace(/\s+/g, ' ')
  const iso = isoForm.exec(cell) ?? chineseForm.exec(cell) ?? compactForm.exec(cell)
  if (iso) return build(Number(iso[1]), Number(iso[2]), Number(iso[3]), iso[4])
  const numeric = numericForm.exec(cell)
  if (numeric) return readNumeric(Number(numeric[1]), Number(numeric[3]), numeric[4] ?? '', numeric[5], numeric[2] === '.' ? 'dayFirst' : order)
  const named = dayNameForm.exec(cell)
  if (named) return build(Number(named[3]), monthOf(named[2] ?? ''), Number(named[1]), named[4])
  const english = nameDayForm.exec(cell)
  if (english) return build(Number(english[3]), monthOf(english[1] ?? ''), Number(english[2]), english[4])
  return bad
}

function readNumeric(first: number, second: number, yearText: string, rest: string | undefined, order: DateOrder | undefined): DateReading {
  const year = yearText.length === 2 ? fullYear(Number(yearText)) : Number(yearText)
  if (first > 12) return build(year, second, first, rest)
  if (second > 12) return build(year, first, second, rest)
  const american = order ? order === 'monthFirst' : /[ap]\.?m/i.test(rest ?? '')
  const reading = american ? build(year, first, second, rest) : build(year, second, first, rest)
  return reading.ok ? { ...reading, ambiguous: !order && first !== second } : reading
}

/** Two-digit years up to 49 are of this century, as spreadsheets read them nearly. */
const fullYear = (year: number): number => (year < 50 ? 2000 + year : 1900 + year)

function build(year: number, month: number, day: number, rest: string | undefined): DateReading {
  const date = new Date(Date.UTC(year, month - 1, day))
  if (year < 1 || year > 9999 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return bad
  const clock = rest?.trim() ? readClock(rest.trim()) : { time: null, offset: null }
  return clock ? { ok: true, value: { year, month, day, ...clock }, ambiguous: false } : bad
}

const clockForm = /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*([ap])?\.?m?\.?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?$/i

function readClock(text: string): Pick<WallTime, 'time' | 'offset'> | null {
  const match = clockForm.exec(text)
  if (!match) return null
  let hour = Number(match[1])
  const half = match[4]?.toLowerCase()
  if (half && (hour < 1 || hour > 12)) return null
  if (half) hour = (hour % 12) + (half === 'p' ? 12 : 0)
  const minute = Number(match[2])
  const second = Number(match[3] ?? 0)
  if (hour > 23 || minute > 59 || second > 59) return null
  return { time: hour * 3600 + minute * 60 + second, offset: match[5] ? offsetOf(match[5]) : null }
}

function offsetOf(text: string): number {
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(text)
  if (!match) return 0
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3] ?? 0))
}

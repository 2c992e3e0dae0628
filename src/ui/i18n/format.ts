/** Numbers, money and time as the person reads them. */
import type { Money } from '../../shared/fields.ts'
import { dayIn } from './day.ts'
import { dateFormat, numberFormat, trueMinus } from './locale.ts'

export interface FormatSettings {
  /** BCP 47 tag. */
  locale: string
  /** IANA zone of the person who looks. */
  timeZone: string
}

export interface MoneyOptions {
  /** `auto` leaves out zero cents; columns use `exact` or `whole`, so that decimals line up. */
  decimals?: 'auto' | 'exact' | 'whole'
}

/** An empty sum, date or text. Zero is 0. */
export const emptyMark = '–'

type Empty = null | undefined

/** Texts kept at once: more than a screen full of each kind. */
const mostSaid = 4000

export function makeFormat({ locale, timeZone }: FormatSettings) {
  const inZone = (options: Intl.DateTimeFormatOptions) => dateFormat(locale, { ...options, timeZone })
  const onDay = (options: Intl.DateTimeFormatOptions) => dateFormat(locale, { ...options, timeZone: 'UTC' })
  // A list asks hundreds of times within one drawing.
  let known = { until: 0, day: '' }
  const today = (): string => {
    const now = Date.now()
    if (now >= known.until || now < known.until - 1000) known = { until: now + 1000, day: dayIn(new Date(now), timeZone) }
    return known.day
  }
  // The same days and instants stand in many rows, and each is read again while one scrolls.
  const said = new Map<string, string>()
  const once = (kind: string, of: string, say: () => string): string => {
    const key = kind + of
    let text = said.get(key)
    if (text === undefined) {
      if (said.size >= mostSaid) said.clear()
      said.set(key, (text = say()))
    }
    return text
  }
  const yearUnless = (day: string): 'numeric' | undefined => (day.slice(0, 4) === today().slice(0, 4) ? undefined : 'numeric')

  const number = (value: number | string | Empty, options: Intl.NumberFormatOptions = {}): string =>
    value === null || value === undefined || value === '' ? emptyMark : trueMinus(numberFormat(locale, options).format(value as number))

  return {
    locale,
    timeZone,
    today,
    number,
    /** 0 to 100 → "50%" or "50 %". */
    percent: (value: number | string | Empty): string => number(value === null || value === undefined || value === '' ? null : Number(value) / 100, { style: 'percent', maximumFractionDigits: 2 }),
    money(value: Money | Empty, { decimals = 'auto' }: MoneyOptions = {}): string {
      if (!value) return emptyMark
      const whole = decimals === 'whole' || (decimals === 'auto' && /^-?\d+(\.0*)?$/.test(value.amount))
      return number(value.amount, { style: 'currency', currency: value.currency, ...(whole ? { minimumFractionDigits: 0, maximumFractionDigits: 0 } : {}) })
    },
    /** A date without time: "26 Nov", with the year when it is another one. */
    date(day: string | Empty): string {
      if (!day) return emptyMark
      return once(`date ${today()} `, day, () => onDay({ day: 'numeric', month: 'short', year: yearUnless(day) }).format(new Date(day)))
    },
    /** The date in full, for tooltips: "Thursday 26 November 2026". */
    fullDate: (day: string | Empty): string => (day ? once('full ', day, () => onDay({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(day))) : emptyMark),
    /** "Thu 26"; with the month when it is another one. */
    shortDay(day: string): string {
      const sameMonth = day.slice(0, 7) === today().slice(0, 7)
      const date = new Date(day)
      if (yearUnless(day)) return onDay({ day: 'numeric', month: 'short', year: 'numeric' }).format(date)
      return onDay({ weekday: 'short', day: 'numeric', month: sameMonth ? undefined : 'short' }).format(date).replace(',', '')
    },
    /** "Tuesday 24 November" */
    longDay: (instant: Date | string = new Date()): string => inZone({ weekday: 'long', day: 'numeric', month: 'long' }).format(new Date(instant)),
    time: (instant: Date | string): string => inZone({ hour: '2-digit', minute: '2-digit' }).format(new Date(instant)),
    /** The time of day in another zone, for a customer far away. */
    timeIn: (instant: Date | string, zone: string): string => dateFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(new Date(instant)),
    /** The time alone today, else the day with the time. */
    instant(instant: Date | string | Empty): string {
      if (!instant) return emptyMark
      const date = new Date(instant)
      const day = dayIn(date, timeZone)
      if (day === today()) return inZone({ hour: '2-digit', minute: '2-digit' }).format(date)
      return inZone({ day: 'numeric', month: 'short', year: yearUnless(day), hour: '2-digit', minute: '2-digit' }).format(date)
    },
    fullInstant: (instant: Date | string | Empty): string =>
      instant
        ? once('full ', String(instant), () => inZone({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZoneName: 'short' }).format(new Date(instant)))
        : emptyMark,
  }
}

export type Format = ReturnType<typeof makeFormat>

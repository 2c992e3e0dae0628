/** Reads "tomorrow 14:30", "завтра в 9", "пн", "in 2 hours", "25.11 10:00" as people type it. */
import { addDays } from '../../../../ui/i18n/index.ts'
import { parseDay } from '../../../../ui/records/field/parseDay.ts'
import { daysAhead, minutesAhead } from './whenWords.ts'

export interface Moment {
  /** `YYYY-MM-DD` and `HH:mm` as the person's clock shows them now. */
  today: string
  clock: string
  /** BCP 47, for the order of day and month. */
  locale: string
}

/** The day, with the time where one is named; null when the words cannot be read. English and Russian words act in every language. */
export function parseWhen(text: string, { today, clock, locale }: Moment): { day: string; time: string | null } | null {
  const typed = text.toLowerCase().replaceAll('ё', 'е').replace(/,/g, ' ').replace(/\s+/g, ' ').trim()
  if (!typed) return null
  const away = minutesAhead(typed)
  if (away !== null) return shift(today, clock, away)
  const { time, rest } = takeTime(typed)
  if (time === undefined) return null
  if (rest === '') return time === null ? null : { day: time > clock ? today : addDays(today, 1), time }
  const ahead = daysAhead(rest, today)
  const day = ahead === null ? comingDay(rest, locale, today) : addDays(today, ahead)
  return day === null ? null : { day, time }
}

const times = [
  /(?:^| )(?:at |в |@ ?)?(\d{1,2}):(\d{2}) ?(am|pm)?(?= |$)/,
  /(?:^| )(?:at |@ ?)?(\d{1,2})(?::(\d{2}))? ?(am|pm)(?= |$)/,
  /(?:^| )(?:at |в |@ ?)(\d{1,2})(?:\.(\d{2}))?(?: ?(?:h|ч|час|часа|часов))?(?= |$)/,
]

/** The clock in the words and what is left of them; undefined for an hour that no clock shows. */
function takeTime(typed: string): { time: string | null | undefined; rest: string } {
  for (const pattern of times) {
    const found = pattern.exec(typed)
    if (!found) continue
    const half = found[3]
    const named = Number(found[1])
    const minutes = Number(found[2] ?? 0)
    const hours = half ? (named % 12) + (half === 'pm' ? 12 : 0) : named
    const rest = typed.replace(found[0], ' ').replace(/\s+/g, ' ').trim()
    const real = hours < 24 && minutes < 60 && (!half || (named >= 1 && named <= 12))
    return { time: real ? `${pad(hours)}:${pad(minutes)}` : undefined, rest }
  }
  return { time: null, rest: typed }
}

/** A date without its year means the next such day. */
function comingDay(typed: string, locale: string, today: string): string | null {
  const words = typed.replace(/^(?:on|by|на|до) /, '')
  const day = parseDay(words, locale, today)
  if (day === null || !/^\d{4}-/.test(day) || day < today.slice(0, 4)) return null
  const yearless = words.split(/[\s./-]+/).filter(Boolean).length === 2
  if (day >= today || !yearless) return day
  return parseDay(`${Number(day.slice(0, 4)) + 1}${day.slice(4)}`, locale, today)
}

function shift(today: string, clock: string, minutes: number): { day: string; time: string } {
  const [hour = 0, minute = 0] = clock.split(':').map(Number)
  const total = hour * 60 + minute + minutes
  return { day: addDays(today, Math.floor(total / 1440)), time: `${pad(Math.floor((total % 1440) / 60))}:${pad(total % 60)}` }
}

const pad = (value: number): string => String(value).padStart(2, '0')

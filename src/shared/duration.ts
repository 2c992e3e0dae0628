/** Lengths of time in whole seconds, as people type and read them: "1h 30", "1:30", "90 мин", "2 days". */

const units: readonly [seconds: number, words: RegExp][] = [
  [604_800, /^(w|wk|wks|week|weeks|н|нед|неделя|недели|недель|неделю)$/],
  [86_400, /^(d|day|days|д|дн|день|дня|дней)$/],
  [3600, /^(h|hr|hrs|hour|hours|ч|час|часа|часов)$/],
  [60, /^(m|min|mins|minute|minutes|м|мин|минута|минуты|минут|минуту)$/],
  [1, /^(s|sec|secs|second|seconds|с|сек|секунда|секунды|секунд|секунду)$/],
]

/** The longest duration that can be kept: a hundred years. */
export const longestDuration = 3_155_760_000

/**
 * Seconds, or null for what cannot be read. A bare number is minutes, one after hours too ("1h 30");
 * "1:30" is hours and minutes, "1:30:15" has seconds.
 */
export function parseDuration(text: string): number | null {
  const typed = text.normalize('NFKC').trim().toLowerCase()
  const negative = /^[-−–]\s*/.exec(typed)
  const seconds = readClock(typed.slice(negative?.[0].length ?? 0)) ?? readParts(typed.slice(negative?.[0].length ?? 0))
  if (seconds === null || seconds > longestDuration) return null
  return negative && seconds !== 0 ? -seconds : seconds
}

function readClock(typed: string): number | null {
  const clock = /^(\d{1,6}):(\d{2})(?::(\d{2}))?$/.exec(typed)
  if (!clock) return null
  const [hours, minutes, seconds] = [Number(clock[1]), Number(clock[2]), Number(clock[3] ?? 0)]
  return minutes < 60 && seconds < 60 ? hours * 3600 + minutes * 60 + seconds : null
}

function readParts(typed: string): number | null {
  const part = /(\d{1,10}(?:[.,]\d{1,4})?)\s*(\p{L}*)\.?\s*/uy
  let sum = 0
  let smallest = Infinity
  while (part.lastIndex < typed.length) {
    const match = part.exec(typed)
    if (!match) return null
    const unit = match[2] === '' ? bareUnit(smallest) : units.find(([, words]) => words.test(match[2] ?? ''))?.[0]
    // Each unit once, from the largest down: "5 min 2 h" is more likely a slip than a sum.
    if (unit === undefined || unit >= smallest) return null
    smallest = unit
    sum += Number((match[1] ?? '').replace(',', '.')) * unit
  }
  return smallest === Infinity ? null : Math.round(sum)
}

/** What a number without a word counts: minutes, unless something smaller than hours came before. */
const bareUnit = (before: number): number | undefined => (before > 60 ? 60 : before === 60 ? 1 : undefined)

export interface DurationParts {
  negative: boolean
  hours: number
  minutes: number
  seconds: number
}

/** Hours, minutes and seconds; hours may be more than a day's. */
export function durationParts(seconds: number): DurationParts {
  const whole = Math.abs(Math.trunc(seconds))
  return { negative: seconds < 0, hours: Math.floor(whole / 3600), minutes: Math.floor((whole % 3600) / 60), seconds: whole % 60 }
}

/** "1:30" or "1:30:15", which `parseDuration` reads back. */
export function durationClock(seconds: number): string {
  const { negative, hours, minutes, seconds: rest } = durationParts(seconds)
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${negative ? '-' : ''}${hours}:${two(minutes)}${rest ? `:${two(rest)}` : ''}`
}

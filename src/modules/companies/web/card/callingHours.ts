/** Whether a customer may be called now: working hours of the place where he is. */

/** Local hours of a working day, from and up to. */
export const callingHours = { from: 9, to: 18 } as const

export interface LocalHour {
  /** 0 is Sunday. */
  weekday: number
  hour: number
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

/** The weekday and hour in a zone. Null for a zone that this machine does not know. */
export function localHour(now: Date, timeZone: string): LocalHour | null {
  try {
    const parts = new Intl.DateTimeFormat('en-US', { timeZone, weekday: 'short', hour: 'numeric', hourCycle: 'h23' }).formatToParts(now)
    const part = (type: string): string => parts.find((p) => p.type === type)?.value ?? ''
    return { weekday: weekdays.indexOf(part('weekday')), hour: Number(part('hour')) }
  } catch {
    return null
  }
}

/** Monday to Friday within the hours is open. */
export function callingTime({ weekday, hour }: LocalHour): 'open' | 'closed' | 'dayOff' {
  if (weekday === 0 || weekday === 6) return 'dayOff'
  return hour >= callingHours.from && hour < callingHours.to ? 'open' : 'closed'
}

/** "Asia/Almaty" → "Almaty", "America/Argentina/Buenos_Aires" → "Buenos Aires". */
export const cityOfZone = (timeZone: string): string => (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ')

/** Whether somebody who reads this language can read a word: each script has its readers. */
export function isReadable(word: string, language: string): boolean {
  if (language === 'zh') return true
  return (language === 'ru' ? /^[\p{Script=Cyrillic}\p{Script=Latin}\P{L}]+$/u : /^[\p{Script=Latin}\P{L}]+$/u).test(word)
}

/** Words for days and spans of time in English and Russian, as they are typed. */

const near: Record<string, number> = {
  today: 0,
  tomorrow: 1,
  tmr: 1,
  'day after tomorrow': 2,
  сегодня: 0,
  завтра: 1,
  послезавтра: 2,
  'in a week': 7,
  'next week': 7,
  'через неделю': 7,
}

/** Monday first. */
const weekdays = [
  /^(?:mon|monday|пн|понедельник)$/,
  /^(?:tue|tues|tuesday|вт|вторник)$/,
  /^(?:wed|wednesday|ср|среда|среду)$/,
  /^(?:thu|thur|thurs|thursday|чт|четверг)$/,
  /^(?:fri|friday|пт|пятница|пятницу)$/,
  /^(?:sat|saturday|сб|суббота|субботу)$/,
  /^(?:sun|sunday|вс|воскресенье)$/,
]

/** Days from today; a weekday is the next one after today. Null for other words. */
export function daysAhead(words: string, today: string): number | null {
  if (Object.hasOwn(near, words)) return near[words] ?? null
  const span = /^(?:in|через) (\d{1,3}) (d|days?|д|дн|день|дня|дней|w|weeks?|недел[юиь])$/.exec(words)
  if (span) return Number(span[1]) * (/^(?:w|нед)/.test(span[2] ?? '') ? 7 : 1)
  const name = words.replace(/^(?:on|by|next|в|во|на) /, '').replace(/^(?:следующ\S+) /, '')
  const wanted = weekdays.findIndex((pattern) => pattern.test(name))
  if (wanted < 0) return null
  // Days of JavaScript begin with Sunday.
  const now = (new Date(today).getUTCDay() + 6) % 7
  return (wanted - now + 7) % 7 || 7
}

/** Minutes from now for "in an hour", "через 30 минут"; null for other words. */
export function minutesAhead(words: string): number | null {
  if (/^(?:in an hour|через час)$/.test(words)) return 60
  const span = /^(?:in|через) (\d{1,3}) ?(m|min|minutes?|м|мин|минут[уы]?|h|hours?|ч|час|часа|часов)$/.exec(words)
  if (!span) return null
  return Number(span[1]) * (/^(?:h|ч)/.test(span[2] ?? '') ? 60 : 1)
}

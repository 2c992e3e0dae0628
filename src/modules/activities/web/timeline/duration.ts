/** "6 min 12 s", "48 s", "1 h 5 min" in the language of the screen. */
export function durationText(seconds: number, locale: string): string {
  const unit = (value: number, name: 'hour' | 'minute' | 'second'): string => new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'short' }).format(value)
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor((seconds % 3600) / 60)
  const rest = seconds % 60
  const parts = [hours > 0 && unit(hours, 'hour'), minutes > 0 && unit(minutes, 'minute'), hours === 0 && (rest > 0 || minutes === 0) && unit(rest, 'second')]
  return parts.filter(Boolean).join(' ')
}

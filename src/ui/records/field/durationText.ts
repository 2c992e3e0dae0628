/** A length of time for reading: "1 h 30 min". */
import { useTranslation } from 'react-i18next'
import type { TFunction } from 'i18next'
import { durationParts } from '../../../shared/duration.ts'

/** Hours, minutes and seconds, as far as there are any; hours may be more than a day's. */
export function durationText(seconds: number, t: TFunction): string {
  const { negative, ...parts } = durationParts(seconds)
  const words = (['hours', 'minutes', 'seconds'] as const).filter((unit) => parts[unit] > 0).map((unit) => t(`ui:records.duration.${unit}`, { n: parts[unit] }))
  return words.length === 0 ? t('ui:records.duration.minutes', { n: 0 }) : (negative ? '−' : '') + words.join(' ')
}

export function useDurationText(): (seconds: number) => string {
  const { t } = useTranslation()
  return (seconds) => durationText(seconds, t)
}

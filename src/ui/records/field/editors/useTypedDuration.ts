/** A length of time while it is being typed: the text stays as typed, the seconds are read from it. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { parseDuration } from '../../../../shared/duration.ts'
import { durationText } from '../durationText.ts'

interface Options {
  /** Seconds. */
  value: number | null
  min?: number
  max?: number
  onValue(value: number | null): void
  onProblem?(problem: string | null): void
}

export function useTypedDuration({ value, min, max, onValue, onProblem }: Options): { text: string; type(text: string): void } {
  const { t } = useTranslation()
  const [typed, setTyped] = useState<{ text: string; means: number | null } | null>(null)
  const problemOf = (seconds: number | null): string | null => {
    if (seconds === null) return t('ui:records.duration.unreadable')
    if (min !== undefined && seconds < min) return t('ui:records.number.atLeast', { value: durationText(min, t) })
    if (max !== undefined && seconds > max) return t('ui:records.number.atMost', { value: durationText(max, t) })
    return null
  }
  const type = (text: string): void => {
    const seconds = text.trim() === '' ? null : parseDuration(text)
    const problem = text.trim() === '' ? null : problemOf(seconds)
    setTyped({ text, means: problem ? value : seconds })
    onProblem?.(problem)
    if (!problem) onValue(seconds)
  }
  // What was typed stays on show as long as it means the value; a value from elsewhere replaces it.
  return { text: typed && typed.means === value ? typed.text : value === null ? '' : durationText(value, t), type }
}

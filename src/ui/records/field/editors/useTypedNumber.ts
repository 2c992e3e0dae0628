/** A number while it is being typed: the text stays as typed, the value is read from it. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/useFormat.ts'
import { decimalText, parseDecimal } from '../parseDecimal.ts'

interface TypedNumber {
  text: string
  type(text: string): void
}

interface Options {
  /** Plain decimal string, or null. */
  value: string | null
  /** Digits after the point at most; 0 for whole numbers. */
  scale: number
  min?: number
  max?: number
  onValue(value: string | null): void
  onProblem?(problem: string | null): void
}

export function useTypedNumber({ value, scale, min, max, onValue, onProblem }: Options): TypedNumber {
  const { t } = useTranslation()
  const { locale, number } = useFormat()
  const [typed, setTyped] = useState<{ text: string; means: string | null } | null>(null)

  const problemOf = (plain: string): string | null => {
    if ((plain.split('.')[1] ?? '').length > scale) return t(scale === 0 ? 'ui:records.number.whole' : 'ui:records.number.tooFine', { count: scale })
    if (min !== undefined && Number(plain) < min) return t('ui:records.number.atLeast', { value: number(min) })
    if (max !== undefined && Number(plain) > max) return t('ui:records.number.atMost', { value: number(max) })
    return null
  }

  const type = (text: string): void => {
    if (text.trim() === '') {
      setTyped({ text, means: null })
      onProblem?.(null)
      return onValue(null)
    }
    const parsed = parseDecimal(text, locale)
    const problem = parsed.ok ? problemOf(parsed.value) : t(`ui:records.number.${parsed.reason}`, { plain: decimalText('18640.5', locale), grouped: number(18640.5, { minimumFractionDigits: 2 }) })
    setTyped({ text, means: parsed.ok && !problem ? parsed.value : value })
    onProblem?.(problem)
    if (parsed.ok && !problem) onValue(parsed.value)
  }

  // What was typed stays on show as long as it means the value; a value from elsewhere replaces it.
  const text = typed && typed.means === value ? typed.text : value === null ? '' : decimalText(value, locale)
  return { text, type }
}

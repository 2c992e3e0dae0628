import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../../ui/i18n/index.ts'

/** "1 USD = 0.92 EUR", and the other way round. */
export function useRateText() {
  const { t } = useTranslation()
  const { number } = useFormat()
  return {
    worth: (from: string, rate: string, to: string): string => t('setup:currencies.worth', { from, to, rate: number(rate, { maximumFractionDigits: 10 }) }),
    /** Rounded: it is for the eye, which finds a rate that was typed the wrong way round. */
    inverse: (from: string, rate: string, to: string): string => t('setup:currencies.worth', { from: to, to: from, rate: number(1 / Number(rate), { maximumSignificantDigits: 5 }) }),
  }
}

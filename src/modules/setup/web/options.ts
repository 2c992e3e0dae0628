/** Countries and currencies by name, sorted in the language of the screen. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { formatLocale } from '../../../ui/i18n/index.ts'

interface Option {
  value: string
  label: string
}

/** "EUR" → "Euro"; the code itself where the browser knows no name. */
export function nameOf(code: string, language: string, type: 'region' | 'currency'): string {
  const name = new Intl.DisplayNames([language], { type }).of(code) ?? code
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}

const sorted = (options: Option[], language: string): Option[] => options.sort((a, b) => a.label.localeCompare(b.label, language))

export function useCountryOptions(countries: readonly { code: string }[]): Option[] {
  const { language } = useTranslation().i18n
  return useMemo(() => sorted(countries.map(({ code }) => ({ value: code, label: nameOf(code, language, 'region') })), language), [countries, language])
}

/** "Euro, €1,234.50": how sums will look. */
export function useCurrencyOptions(currencies: readonly string[], country: string): Option[] {
  const { language } = useTranslation().i18n
  return useMemo(() => {
    const locale = formatLocale(language, country)
    const sample = (currency: string): string => new Intl.NumberFormat(locale, { style: 'currency', currency }).format(1234.5)
    return sorted(currencies.map((code) => ({ value: code, label: `${nameOf(code, language, 'currency')}, ${sample(code)}` })), language)
  }, [currencies, language, country])
}

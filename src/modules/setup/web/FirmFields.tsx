import { Select, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { formatLocale } from '../../../ui/i18n/index.ts'
import type { SetupInput, SetupPage } from '../contract.ts'
import { TimeField } from './TimeField.tsx'
import styles from './fields.module.css'

/** Without the language, which is chosen at the top of the page. */
export type FirmAnswers = Omit<SetupInput['firm'], 'language'>

export function FirmFields({ page, value, onChange, errors }: { page: SetupPage; value: FirmAnswers; onChange: (value: FirmAnswers) => void; errors: Record<string, string> }) {
  const { t, i18n } = useTranslation()
  const put = (change: Partial<FirmAnswers>): void => onChange({ ...value, ...change })
  const countries = useCountryOptions(page, i18n.language)
  const currencies = useCurrencyOptions(page, i18n.language, value.country)
  const chooseCountry = (code: string): void => {
    const country = page.countries.find((one) => one.code === code)
    if (!country) return
    const hours = value.workingHours ?? page.proposal.workingHours
    put({ country: code, currency: country.currency, timeZone: country.timeZone, workingHours: { ...hours, days: country.days } })
  }
  return (
    <div className={styles.pair}>
      <TextInput className={styles.whole} size="lg" name="firm.name" autoComplete="organization" label={t('setup:company.name')} value={value.name} onChange={(event) => put({ name: event.currentTarget.value })} error={errors['firm.name']} />
      <Select size="lg" name="firm.country" label={t('setup:company.country')} data={countries} value={value.country} onChange={(code) => code && chooseCountry(code)} searchable nothingFoundMessage={t('setup:company.nothing')} error={errors['firm.country']} />
      <TextInput size="lg" name="firm.taxNumber" label={t('setup:company.taxNumber')} value={value.taxNumber ?? ''} onChange={(event) => put({ taxNumber: event.currentTarget.value })} error={errors['firm.taxNumber']} />
      <Select size="lg" name="firm.currency" label={t('setup:company.currency')} data={currencies} value={value.currency} onChange={(currency) => currency && put({ currency })} searchable nothingFoundMessage={t('setup:company.nothing')} error={errors['firm.currency']} />
      <TimeField timeZones={page.timeZones} timeZone={value.timeZone} hours={value.workingHours ?? page.proposal.workingHours} onChange={put} error={errors['firm.timeZone'] ?? errors['firm.workingHours']} />
    </div>
  )
}

function nameOf(code: string, language: string, type: 'region' | 'currency'): string {
  const name = new Intl.DisplayNames([language], { type }).of(code) ?? code
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}

function useCountryOptions(page: SetupPage, language: string) {
  return useMemo(
    () => page.countries.map(({ code }) => ({ value: code, label: nameOf(code, language, 'region') })).sort((a, b) => a.label.localeCompare(b.label, language)),
    [page.countries, language],
  )
}

/** "Euro, €1,234.50": how sums will look. */
function useCurrencyOptions(page: SetupPage, language: string, country: string) {
  return useMemo(() => {
    const locale = formatLocale(language, country)
    const sample = (currency: string): string => new Intl.NumberFormat(locale, { style: 'currency', currency }).format(1234.5)
    return page.currencies.map((code) => ({ value: code, label: `${nameOf(code, language, 'currency')}, ${sample(code)}` })).sort((a, b) => a.label.localeCompare(b.label, language))
  }, [page.currencies, language, country])
}

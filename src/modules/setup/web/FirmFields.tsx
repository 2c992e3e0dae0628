import { Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SetupInput, SetupPage } from '../contract.ts'
import { useCountryOptions, useCurrencyOptions } from './options.ts'
import { TimeField } from './TimeField.tsx'
import styles from './fields.module.css'

/** Without the language, which is chosen at the top of the page. */
export type FirmAnswers = Omit<SetupInput['firm'], 'language'>

export function FirmFields({ page, value, onChange, errors }: { page: SetupPage; value: FirmAnswers; onChange: (value: FirmAnswers) => void; errors: Record<string, string> }) {
  const { t } = useTranslation()
  const put = (change: Partial<FirmAnswers>): void => onChange({ ...value, ...change })
  const countries = useCountryOptions(page.countries)
  const currencies = useCurrencyOptions(page.currencies, value.country)
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

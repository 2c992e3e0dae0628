import { Select, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { errorsByPath, useProblemText } from '../../../../ui/api/index.ts'
import { languageName } from '../../../../ui/i18n/index.ts'
import { useKeys } from '../../../../ui/keys/index.ts'
import { Button, Note } from '../../../../ui/parts/index.ts'
import { screensOf } from '../../../../ui/records/registry.ts'
import { pushUndo } from '../../../../ui/undo/index.ts'
import { labelKey } from '../../../../shared/object.ts'
import type { FirmChange, FirmChoices, FirmSettings } from '../../contract.ts'
import { useCountryOptions, useCurrencyOptions } from '../options.ts'
import { WorkingHoursFields } from '../WorkingHoursFields.tsx'
import fields from '../fields.module.css'
import { differences } from './differences.ts'
import styles from './FirmForm.module.css'
import { saveFirm } from './firmState.ts'
import { LastChange } from './LastChange.tsx'

export function FirmForm({ firm, choices }: { firm: FirmSettings; choices: FirmChoices }) {
  const { t } = useTranslation()
  const wording = useProblemText()
  const [draft, setDraft] = useState<FirmChange>({})
  const put = (change: FirmChange): void => setDraft((before) => ({ ...before, ...change }))
  const value = { ...firm, ...draft }
  const changes = differences(firm, draft)
  const countries = useCountryOptions(choices.countries)
  const currencies = useCurrencyOptions(choices.currencies, value.country)
  const languages = [...new Set([...choices.languages, value.language])].map((code) => ({ value: code, label: languageName(code) }))
  const holders = firm.objectsWithMoney.flatMap((name) => screensOf(name)?.object ?? []).map((object) => t(labelKey.many(object)))
  const searchable = { searchable: true, selectFirstOptionOnChange: true, nothingFoundMessage: t('setup:company.nothing') }
  const timeZones = [...new Set([value.timeZone, ...choices.timeZones])].sort()

  const save = useMutation({
    mutationFn: (change: FirmChange) => saveFirm(change),
    onSuccess: (_, change) => {
      setDraft({})
      const before: FirmChange = Object.fromEntries(Object.keys(change).map((name) => [name, firm[name as keyof FirmChange]]))
      pushUndo({ label: t('setup:firm.saved'), undo: () => saveFirm(before) })
    },
  })
  const refused = errorsByPath(save.error)
  const nameless = value.name.trim() === ''
  const errors: Record<string, string> = { ...refused, ...(nameless ? { name: t('setup:missing.name') } : {}) }
  const changed = Object.keys(changes).length > 0
  const submit = (event?: FormEvent): void => {
    event?.preventDefault()
    if (changed && !nameless && !save.isPending) save.mutate(changes)
  }
  useKeys([{ keys: 'Ctrl Enter', run: () => submit(), always: true }])
  return (
    <form onSubmit={submit} noValidate>
      <div className={styles.fields}>
        <div className={fields.pair}>
          <TextInput className={fields.whole} label={t('setup:company.name')} autoComplete="organization" value={value.name} onChange={(event) => put({ name: event.currentTarget.value })} error={errors.name} />
          <Select label={t('setup:company.country')} data={countries} value={value.country} onChange={(country) => country && put({ country })} {...searchable} error={errors.country} />
          <TextInput label={t('setup:company.taxNumber')} value={value.taxNumber ?? ''} onChange={(event) => put({ taxNumber: event.currentTarget.value })} error={errors.taxNumber} />
          {firm.objectsWithMoney.length > 0 ? (
            <TextInput label={t('setup:company.currency')} value={currencies.find((option) => option.value === firm.currency)?.label ?? firm.currency} readOnly description={t('setup:firm.currencyStays', { objects: holders.join(', ') })} />
          ) : (
            <Select
              {...searchable}
              label={t('setup:company.currency')}
              data={currencies}
              value={value.currency}
              onChange={(currency) => currency && put({ currency })}
              description={changes.currency && t('setup:firm.currencyChanges', { currency: firm.currency })}
              error={errors.currency}
            />
          )}
          <Select label={t('setup:firm.language')} data={languages} value={value.language} onChange={(language) => language && put({ language })} description={t('setup:firm.languageText')} error={errors.language} />
        </div>
        <h2>{t('setup:firm.hours')}</h2>
        <div className={styles.hours}>
          <Select label={t('setup:company.timeZone')} data={timeZones} value={value.timeZone} onChange={(timeZone) => timeZone && put({ timeZone })} {...searchable} error={errors.timeZone} />
          <WorkingHoursFields hours={value.workingHours} onChange={(workingHours) => put({ workingHours })} error={errors.workingHours} />
        </div>
      </div>
      {save.error && Object.keys(refused).length === 0 && (
        <div className={styles.problem}>
          <Note kind="bad">{wording(save.error)}</Note>
        </div>
      )}
      <div className={styles.foot}>
        <LastChange change={firm.changed} />
        {changed && !save.isPending && <Button onClick={() => setDraft({})}>{t('setup:firm.discard')}</Button>}
        <Button kind="pri" type="submit" busy={save.isPending} disabled={!changed || nameless}>
          {t('ui:actions.save')}
        </Button>
      </div>
    </form>
  )
}

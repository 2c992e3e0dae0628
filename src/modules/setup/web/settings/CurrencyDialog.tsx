/** Adds a currency, or changes its rate. */
import { Select, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorsByPath, useEndpoint, useProblemText } from '../../../../ui/api/index.ts'
import { useFormat } from '../../../../ui/i18n/index.ts'
import { Dialog, Note } from '../../../../ui/parts/index.ts'
import { getFirmChoices, type Currencies, type CurrencyRate } from '../../contract.ts'
import { nameOf } from '../options.ts'
import { saveRate } from './currencyWrites.ts'
import { parseRate } from './parseRate.ts'
import { useRateText } from './useRateText.ts'

export function CurrencyDialog({ currency, all, onClose }: { currency?: CurrencyRate; all: Currencies; onClose: () => void }) {
  const { t, i18n } = useTranslation()
  const wording = useProblemText()
  const { number } = useFormat()
  const { inverse } = useRateText()
  const choices = useEndpoint(getFirmChoices, {}, { staleTime: Infinity, enabled: !currency })
  const [code, setCode] = useState(currency?.code ?? null)
  const [text, setText] = useState(currency ? number(currency.rate, { maximumFractionDigits: 10, useGrouping: false }) : '')
  const [tried, setTried] = useState(false)
  const rate = parseRate(text)
  const taken = new Set([all.currency, ...all.data.map((one) => one.code)])
  const options = (choices.data?.currencies ?? [])
    .filter((one) => !taken.has(one))
    .map((one) => ({ value: one, label: `${nameOf(one, i18n.language, 'currency')}, ${one}` }))
    .sort((a, b) => a.label.localeCompare(b.label, i18n.language))
  const save = useMutation({ mutationFn: (to: { code: string; rate: string }) => saveRate(to.code, to.rate, currency), onSuccess: onClose })
  const submit = (): void => {
    setTried(true)
    if (code && rate) save.mutate({ code, rate })
  }
  const refused = errorsByPath(save.error)
  const missing = { code: tried && !code ? t('setup:currencies.chooseCurrency') : undefined, rate: tried && !rate ? t('setup:currencies.rateForm', { example: number(0.92) }) : undefined }
  return (
    <Dialog
      title={currency ? t('setup:currencies.changeRate', { code: currency.code }) : t('setup:currencies.add')}
      text={t('setup:currencies.fromNow')}
      submitLabel={currency ? t('ui:actions.save') : t('setup:currencies.add')}
      onSubmit={submit}
      busy={save.isPending}
      onClose={onClose}
      width={420}
    >
      {!currency && <Select label={t('setup:currencies.currency')} data={options} value={code} onChange={setCode} searchable selectFirstOptionOnChange nothingFoundMessage={t('setup:company.nothing')} error={missing.code ?? refused.code} data-autofocus />}
      <TextInput
        label={code ? t('setup:currencies.howMuch', { from: code, to: all.currency }) : t('setup:currencies.rate')}
        inputMode="decimal"
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        description={code && rate ? inverse(code, rate, all.currency) : undefined}
        error={missing.rate ?? refused.rate}
        data-autofocus={currency ? true : undefined}
      />
      {choices.error && <Note kind="bad">{wording(choices.error)}</Note>}
      {save.error && Object.keys(refused).length === 0 && <Note kind="bad">{wording(save.error)}</Note>}
    </Dialog>
  )
}

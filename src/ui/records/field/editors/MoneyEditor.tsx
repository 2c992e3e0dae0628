/** A sum and its currency; the firm's unless another is chosen. */
import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Money } from '../../../../shared/fields.ts'
import { useMaybeViewer } from '../../../session/viewer.tsx'
import { inputProps, type EditorProps } from './editorProps.ts'
import { useTypedNumber } from './useTypedNumber.ts'
import styles from './editors.module.css'

/** Those that small firms meet most; the one of the record and of the firm are added. */
const usual = ['EUR', 'USD', 'GBP', 'PLN', 'RUB', 'KZT', 'UAH', 'CHF', 'SEK', 'NOK', 'CZK', 'CNY', 'JPY', 'TRY', 'GEL']

export function MoneyEditor(props: EditorProps) {
  const { t } = useTranslation()
  const firm = useMaybeViewer()?.firm.currency ?? 'EUR'
  const { value, onChange, onProblem, label } = props
  const money = (value ?? null) as Money | null
  const currency = money?.currency ?? firm
  const { text, type } = useTypedNumber({
    value: money?.amount ?? null,
    scale: 6,
    onValue: (amount) => onChange(amount === null ? null : { amount, currency }),
    onProblem,
  })
  return (
    <TextInput
      {...inputProps(props)}
      classNames={{ input: styles.figure }}
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
      inputMode="decimal"
      rightSectionWidth={64}
      rightSectionPointerEvents="all"
      rightSection={
        <NativeSelect
          aria-label={t('ui:records.currencyOf', { field: label })}
          classNames={{ input: styles.currency, section: styles.currencyArrow }}
          variant="unstyled"
          size="xs"
          data={[...new Set([currency, firm, ...usual])]}
          value={currency}
          disabled={!money}
          onChange={(event) => money && onChange({ amount: money.amount, currency: event.currentTarget.value })}
        />
      }
    />
  )
}

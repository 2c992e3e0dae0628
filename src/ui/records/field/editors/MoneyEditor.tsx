/** A sum and its currency; the firm's unless another is chosen of those that have a rate. */
import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Money } from '../../../../shared/fields.ts'
import { useCurrencies } from '../useCurrencies.ts'
import { inputProps, type EditorProps } from './editorProps.ts'
import { useTypedNumber } from './useTypedNumber.ts'
import styles from './editors.module.css'

export function MoneyEditor(props: EditorProps) {
  const { t } = useTranslation()
  const { firm, codes } = useCurrencies()
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
          data={[...new Set([...codes, currency])]}
          value={currency}
          disabled={!money}
          onChange={(event) => money && onChange({ amount: money.amount, currency: event.currentTarget.value })}
        />
      }
    />
  )
}

/** A number to compare with; money counts in the firm's currency. */
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useMaybeViewer } from '../../session/viewer.tsx'
import type { Field } from '../../../shared/fields.ts'
import { useTypedNumber } from '../field/editors/useTypedNumber.ts'
import styles from './filter.module.css'

export function NumberValue({ field, value, onChange, label, takesFocus }: { field: Field; value: unknown; onChange(value: string | null): void; label: string; takesFocus?: boolean }) {
  const currency = useMaybeViewer()?.firm.currency
  const [problem, setProblem] = useState<string | null>(null)
  const { text, type } = useTypedNumber({ value: value === null || value === undefined || value === '' ? null : String(value), scale: field.type === 'number' || field.type === 'autoNumber' ? 0 : 6, onValue: onChange, onProblem: setProblem })
  return (
    <TextInput
      size="sm"
      aria-label={label}
      classNames={{ input: styles.figure }}
      inputMode="decimal"
      value={text}
      error={problem}
      data-autofocus={takesFocus || undefined}
      onChange={(event) => type(event.currentTarget.value)}
      rightSection={field.type === 'money' && currency ? <span className={styles.unit}>{currency}</span> : field.type === 'percent' ? <span className={styles.unit}>%</span> : undefined}
      rightSectionWidth={field.type === 'money' ? 44 : 28}
    />
  )
}

/** A length of time to compare with. */
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTypedDuration } from '../field/editors/useTypedDuration.ts'
import styles from './filter.module.css'

/** Values of filters are texts: the seconds go as digits. */
export function DurationValue({ value, onChange, label, takesFocus }: { value: unknown; onChange(value: string | null): void; label: string; takesFocus?: boolean }) {
  const { t } = useTranslation()
  const [problem, setProblem] = useState<string | null>(null)
  const seconds = value === null || value === undefined || value === '' || Number.isNaN(Number(value)) ? null : Number(value)
  const { text, type } = useTypedDuration({ value: seconds, onValue: (next) => onChange(next === null ? null : String(next)), onProblem: setProblem })
  return <TextInput size="sm" aria-label={label} classNames={{ input: styles.figure }} value={text} error={problem} placeholder={t('ui:records.duration.example')} data-autofocus={takesFocus || undefined} onChange={(event) => type(event.currentTarget.value)} />
}

/** Words of an administrator: one text for all, or one for each language. */
import { TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Label } from '../../../../../shared/labels.ts'
import { languageName, screenLanguages } from '../../../../../ui/i18n/index.ts'
import { Button } from '../../../../../ui/parts/index.ts'
import { textOf } from '../words.ts'
import styles from './Edit.module.css'

interface LabelInputProps {
  label: string
  value: Label | null
  onChange(value: Label | null): void
  error?: ReactNode
  description?: ReactNode
  placeholder?: string
  required?: boolean
  max?: number
  focus?: boolean
}

export function LabelInput({ label, value, onChange, error, description, placeholder, required, max = 120, focus }: LabelInputProps) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(value !== null && typeof value === 'object')
  const languages = screenLanguages()
  const shared = { placeholder, maxLength: max }
  if (!open) {
    return (
      <div>
        <TextInput label={label} description={description} error={error} required={required} {...shared} value={textOf(value)} onChange={(event) => onChange(event.currentTarget.value || null)} {...(focus ? { 'data-autofocus': true } : {})} />
        <Button kind="quiet" size="xs" onClick={() => setOpen(true)}>
          {t('fields:edit.byLanguage')}
        </Button>
      </div>
    )
  }
  const words: Record<string, string> = typeof value === 'string' ? Object.fromEntries(languages.map((language) => [language, value])) : { ...value }
  const put = (language: string, text: string): void => {
    const { [language]: _old, ...rest } = words
    const next = text ? { ...rest, [language]: text } : rest
    onChange(Object.keys(next).length > 0 ? next : null)
  }
  const fold = (): void => {
    setOpen(false)
    onChange(textOf(value) || null)
  }
  return (
    <fieldset className={styles.languages}>
      <legend>{label}</legend>
      {languages.map((language, index) => (
        <TextInput key={language} label={languageName(language)} error={index === 0 ? error : undefined} {...shared} value={words[language] ?? ''} onChange={(event) => put(language, event.currentTarget.value)} />
      ))}
      <Button kind="quiet" size="xs" onClick={fold}>
        {t('fields:edit.oneText')}
      </Button>
    </fieldset>
  )
}

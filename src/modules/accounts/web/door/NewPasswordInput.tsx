import { PasswordInput, type PasswordInputProps } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

const least = 12

interface NewPasswordInputProps extends Omit<PasswordInputProps, 'value' | 'onChange' | 'error'> {
  value: string
  onChange: (value: string) => void
  /** What the server said, which goes before our own word. */
  error?: string
}

/** A password to be set. Says how long it is once the field is left too early, not while typing. */
export function NewPasswordInput({ value, onChange, error, ...rest }: NewPasswordInputProps) {
  const { t } = useTranslation()
  const [left, setLeft] = useState(false)
  const short = left && value !== '' && value.length < least
  return (
    <PasswordInput
      {...rest}
      value={value}
      autoComplete="new-password"
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={() => setLeft(true)}
      error={short ? t('accounts:password.short', { count: value.length, least }) : error}
      visibilityToggleButtonProps={{ 'aria-label': t('accounts:signIn.showPassword') }}
    />
  )
}

import { PasswordInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SetupInput } from '../contract.ts'
import styles from './fields.module.css'

type Admin = SetupInput['admin']

export function AdminFields({ value, onChange, errors, minLength }: { value: Admin; onChange: (value: Admin) => void; errors: Record<string, string>; minLength: number }) {
  const { t } = useTranslation()
  const [left, setLeft] = useState(false)
  const put = (change: Partial<Admin>): void => onChange({ ...value, ...change })
  const short = left && value.password !== '' && value.password.length < minLength
  return (
    <div className={styles.pair}>
      <TextInput size="lg" name="admin.name" autoComplete="name" label={t('setup:you.name')} value={value.name} onChange={(event) => put({ name: event.currentTarget.value })} error={errors['admin.name']} />
      <TextInput size="lg" type="email" name="admin.email" autoComplete="username" label={t('setup:you.email')} value={value.email} onChange={(event) => put({ email: event.currentTarget.value })} error={errors['admin.email']} />
      <PasswordInput
        className={styles.whole}
        size="lg"
        name="admin.password"
        autoComplete="new-password"
        label={t('setup:you.password')}
        value={value.password}
        onChange={(event) => put({ password: event.currentTarget.value })}
        onBlur={() => setLeft(true)}
        error={short ? t('setup:missing.password', { count: value.password.length, least: minLength }) : errors['admin.password']}
        visibilityToggleButtonProps={{ 'aria-label': t('setup:you.showPassword') }}
      />
    </div>
  )
}

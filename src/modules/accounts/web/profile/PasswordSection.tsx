import { PasswordInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call, errorsByPath, useEndpoint, useProblemText } from '../../../../ui/api/index.ts'
import { Button, Note } from '../../../../ui/parts/index.ts'
import { useViewer } from '../../../../ui/session/index.ts'
import { showToast } from '../../../../ui/undo/index.ts'
import { getUserSignIn, setPassword } from '../../contract.ts'
import { refreshSignIn } from '../door/factors/refresh.ts'
import { NewPasswordInput } from '../door/NewPasswordInput.tsx'
import { SettingsSection } from './SettingsSection.tsx'

export function PasswordSection() {
  const { t } = useTranslation()
  const wording = useProblemText()
  const { id, email } = useViewer()
  const has = useEndpoint(getUserSignIn, { params: { id } }).data?.password ?? true
  const [current, setCurrent] = useState('')
  const [password, setNew] = useState('')
  const save = useMutation({
    mutationFn: () => call(setPassword, { params: { id }, body: { password, ...(has ? { currentPassword: current } : {}) } }),
    onSuccess: () => {
      setCurrent('')
      setNew('')
      void refreshSignIn()
      showToast({ text: t('accounts:profile.passwordChanged') })
    },
  })
  const errors = errorsByPath(save.error)
  return (
    <SettingsSection title={t('accounts:profile.password')} text={t('accounts:profile.passwordText')}>
      <input type="email" name="email" autoComplete="username" value={email ?? ''} readOnly hidden />
      {has && <PasswordInput label={t('accounts:profile.currentPassword')} value={current} onChange={(event) => setCurrent(event.currentTarget.value)} error={errors.currentPassword} autoComplete="current-password" />}
      <NewPasswordInput label={t('accounts:profile.newPassword')} value={password} onChange={setNew} error={errors.password} />
      {save.error && Object.keys(errors).length === 0 && <Note kind="bad">{wording(save.error)}</Note>}
      <Button size="md" busy={save.isPending} disabled={(has && current === '') || password.length < 12} onClick={() => save.mutate()}>
        {t(has ? 'accounts:profile.changePassword' : 'accounts:profile.setPassword')}
      </Button>
    </SettingsSection>
  )
}

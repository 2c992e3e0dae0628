/** Where the link of a mail leads: a new password. */
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { call, errorsByPath, useProblemText } from '../../../../ui/api/index.ts'
import { Button, Note } from '../../../../ui/parts/index.ts'
import { useReset as setNewPassword } from '../../contract.ts'
import { NewPasswordInput } from './NewPasswordInput.tsx'
import { DoorFrame } from './DoorFrame.tsx'
import { useTicket } from './useTicket.ts'
import { useFocus } from './useFocus.ts'
import styles from './Door.module.css'

export default function NewPasswordPage() {
  const { t } = useTranslation()
  const field = useFocus()
  const wording = useProblemText()
  const ticket = useTicket()
  const [password, setPassword] = useState('')
  const save = useMutation({ mutationFn: () => call(setNewPassword, { body: { ticket, password } }) })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (password) save.mutate()
  }
  const errors = errorsByPath(save.error)
  const toDoor = (
    <Button kind={save.isSuccess ? 'pri' : 'default'} size="lg" onClick={() => location.assign('/')}>
      {t('accounts:door.toSignIn')}
    </Button>
  )
  return (
    <DoorFrame title={t('accounts:door.newPassword.title')} text={save.isSuccess ? undefined : t('accounts:door.newPassword.text')}>
      <form className={styles.form} onSubmit={submit} noValidate>
        {save.isSuccess ? (
          <Note kind="good">{t('accounts:door.newPassword.done')}</Note>
        ) : (
          <NewPasswordInput size="lg" label={t('accounts:profile.newPassword')} value={password} onChange={setPassword} error={errors.password} ref={field} />
        )}
        {save.error && !errors.password && <Note kind="bad">{wording(save.error)}</Note>}
        {save.isSuccess || (save.error && !errors.password) ? (
          toDoor
        ) : (
          <Button kind="pri" size="lg" type="submit" busy={save.isPending} disabled={!password}>
            {t('accounts:door.newPassword.submit')}
          </Button>
        )}
      </form>
    </DoorFrame>
  )
}

/** Asks for a link to set a new password; says the same whoever asks. */
import { TextInput } from '@mantine/core'
import { IconMail } from '@tabler/icons-react'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from '@tanstack/react-query'
import { call, useProblemText } from '../../../../ui/api/index.ts'
import { Button, Note } from '../../../../ui/parts/index.ts'
import { askForReset } from '../../contract.ts'
import { useFocus } from './useFocus.ts'
import styles from './Door.module.css'

export function ForgottenForm({ email: known, onBack }: { email: string; onBack: () => void }) {
  const { t } = useTranslation()
  const field = useFocus()
  const wording = useProblemText()
  const [email, setEmail] = useState(known)
  const send = useMutation({ mutationFn: () => call(askForReset, { body: { email: email.trim() } }) })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (email.trim()) send.mutate()
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {send.data ? (
        <Note kind="good" icon={IconMail}>
          {t('accounts:door.resetSent', { email: email.trim(), count: send.data.minutes })}
        </Note>
      ) : (
        <>
          <TextInput size="lg" type="email" autoComplete="username" label={t('accounts:signIn.email')} value={email} onChange={(event) => setEmail(event.currentTarget.value)} ref={field} />
          {send.error && <Note kind="bad">{wording(send.error)}</Note>}
          <Button kind="pri" size="lg" type="submit" busy={send.isPending} disabled={!email.trim()}>
            {t('accounts:door.sendLink')}
          </Button>
        </>
      )}
      <Button kind="quiet" className={styles.back} onClick={onBack}>
        {t('accounts:door.back')}
      </Button>
    </form>
  )
}

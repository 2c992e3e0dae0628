/** Mail address and password. */
import { PasswordInput, TextInput } from '@mantine/core'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { call, useProblemText } from '../../../../ui/api/index.ts'
import { Button, Note } from '../../../../ui/parts/index.ts'
import { signIn, type Me, type NextStep } from '../../contract.ts'
import styles from './Door.module.css'

interface SignInFormProps {
  email?: string
  onSignedIn: (me: Me) => void
  onNext: (step: NextStep) => void
  /** To the page for a new password; left out where that cannot be had. */
  onForgotten?: (email: string) => void
}

export function SignInForm({ email: known = '', onSignedIn, onNext, onForgotten }: SignInFormProps) {
  const { t } = useTranslation()
  const wording = useProblemText()
  const [email, setEmail] = useState(known)
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    form.current?.querySelector<HTMLElement>(known ? '[name=password]' : '[name=email]')?.focus()
  }, [known])
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    if (busy) return
    // The fields themselves are asked: a browser may have filled them without telling.
    const { email, password } = Object.fromEntries(new FormData(event.currentTarget)) as { email: string; password: string }
    if (!email.trim() || !password) return setError('incomplete')
    setBusy(true)
    setError(null)
    try {
      const answer = await call(signIn, { body: { email: email.trim(), password } })
      if ('next' in answer) onNext(answer)
      else onSignedIn(answer)
    } catch (problem) {
      setError(problem)
    } finally {
      setBusy(false)
    }
  }
  return (
    <form ref={form} className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <TextInput size="lg" type="email" name="email" autoComplete="username" label={t('accounts:signIn.email')} value={email} onChange={(event) => setEmail(event.currentTarget.value)} />
      <PasswordInput
        size="lg"
        name="password"
        autoComplete="current-password"
        label={t('accounts:signIn.password')}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        data-autofocus={known ? true : undefined}
        visibilityToggleButtonProps={{ 'aria-label': t('accounts:signIn.showPassword') }}
      />
      {error !== null && <Note kind="bad">{error === 'incomplete' ? t('accounts:signIn.incomplete') : wording(error)}</Note>}
      <Button kind="pri" size="lg" type="submit" busy={busy}>
        {t('accounts:signIn.submit')}
      </Button>
      {onForgotten && (
        <Button kind="quiet" className={styles.back} onClick={() => onForgotten(email.trim())}>
          {t('accounts:signIn.forgottenButton')}
        </Button>
      )}
    </form>
  )
}

/** The second step of a sign-in: a code, a recovery code, or a passkey. */
import { TextInput } from '@mantine/core'
import { IconFingerprint } from '@tabler/icons-react'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { call, isProblem, useProblemText } from '../../../../ui/api/index.ts'
import { Button, Note } from '../../../../ui/parts/index.ts'
import { secondStep, type Me, type NextStep } from '../../contract.ts'
import { passkeysWork, signInWithPasskey, wasCalledOff } from './passkey.ts'
import { whoAmI } from './whoAmI.ts'
import styles from './Door.module.css'

const digits = 6

interface SecondStepProps {
  step: NextStep
  onSignedIn: (me: Me) => void
  onBack: () => void
}

export function SecondStep({ step: { ticket, methods }, onSignedIn, onBack }: SecondStepProps) {
  const { t } = useTranslation()
  const wording = useProblemText()
  const [recovery, setRecovery] = useState(false)
  const [code, setCode] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const run = async (work: () => Promise<unknown>): Promise<void> => {
    if (busy) return
    setBusy(true)
    setError(null)
    try {
      await work()
      onSignedIn(await whoAmI())
    } catch (problem) {
      if (!wasCalledOff(problem)) setError(problem)
      setCode('')
      setBusy(false)
    }
  }
  const send = (typed: string): void => void run(() => call(secondStep, { body: { ticket, code: typed } }))
  const type = (typed: string): void => {
    setCode(typed)
    if (!recovery && typed.replace(/\s/g, '').length === digits) send(typed)
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (code.trim()) send(code)
  }
  const gone = isProblem(error, 409)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [recovery])
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {methods.includes('code') && (
        <TextInput
          key={String(recovery)}
          size="lg"
          className={styles.code}
          label={t(recovery ? 'accounts:door.recoveryCode' : 'accounts:door.code')}
          description={t(recovery ? 'accounts:door.recoveryText' : 'accounts:door.codeText')}
          value={code}
          onChange={(event) => type(event.currentTarget.value)}
          inputMode={recovery ? 'text' : 'numeric'}
          autoComplete={recovery ? 'off' : 'one-time-code'}
          maxLength={40}
          ref={field}
        />
      )}
      {error !== null && <Note kind="bad">{wording(error)}</Note>}
      {methods.includes('code') && !gone && (
        <Button kind="pri" size="lg" type="submit" busy={busy}>
          {t('accounts:signIn.submit')}
        </Button>
      )}
      {methods.includes('passkey') && passkeysWork() && (
        <Button kind={methods.includes('code') ? 'default' : 'pri'} size="lg" icon={IconFingerprint} busy={busy && !methods.includes('code')} onClick={() => void run(signInWithPasskey)}>
          {t('accounts:door.passkey')}
        </Button>
      )}
      {methods.includes('code') && (
        <Button kind="quiet" className={styles.back} onClick={() => (setRecovery(!recovery), setCode(''), setError(null))}>
          {t(recovery ? 'accounts:door.useCode' : 'accounts:door.useRecovery')}
        </Button>
      )}
      <Button kind="quiet" className={styles.back} onClick={onBack}>
        {t('accounts:door.back')}
      </Button>
    </form>
  )
}

/** Setting up an authenticator app: picture, first code, recovery codes. At the door, with the ticket of the sign-in, or in the profile. */
import { TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { call, useProblemText } from '../../../../../ui/api/index.ts'
import { Button, CopyText, LoadingRows, Note } from '../../../../../ui/parts/index.ts'
import { confirmSecondFactor, setUpSecondFactor } from '../../../contract.ts'
import { QrCode } from './QrCode.tsx'
import { RecoveryCodes } from './RecoveryCodes.tsx'
import { withPassword } from './withPassword.tsx'
import { focusNow } from '../useFocus.ts'
import styles from './factors.module.css'

interface FactorSetUpProps {
  /** Of the sign-in that asks for it; left out by somebody signed in. */
  ticket?: string
  onDone: () => void
  onBack: () => void
}

export function FactorSetUp({ ticket, onDone, onBack }: FactorSetUpProps) {
  const { t } = useTranslation()
  const wording = useProblemText()
  const [code, setCode] = useState('')
  const begun = useQuery({
    queryKey: ['secondFactor', ticket ?? 'own'],
    queryFn: () => (ticket ? call(setUpSecondFactor, { body: { ticket } }) : withPassword((currentPassword) => call(setUpSecondFactor, { body: { currentPassword } }))),
    // A secret is made once, and kept no longer than it is looked at.
    retry: false,
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
  const confirm = useMutation({ mutationFn: (typed: string) => call(confirmSecondFactor, { body: { ticket: begun.data!.ticket, code: typed } }), onError: () => setCode('') })
  if (confirm.data) return <RecoveryCodes codes={confirm.data.recoveryCodes} onDone={onDone} />
  const type = (typed: string): void => {
    setCode(typed)
    if (typed.replace(/\s/g, '').length === 6 && !confirm.isPending) confirm.mutate(typed)
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (code.trim() && begun.data && !confirm.isPending) confirm.mutate(code)
  }
  return (
    <form className={styles.steps} onSubmit={submit} noValidate>
      {begun.isPending && <LoadingRows rows={4} />}
      {begun.error && <Note kind="bad">{wording(begun.error)}</Note>}
      {begun.data && (
        <>
          <p>{t('accounts:factor.scan')}</p>
          <QrCode text={begun.data.uri} label={t('accounts:factor.qr')} />
          <details>
            <summary>{t('accounts:factor.noCamera')}</summary>
            <CopyText text={begun.data.secret} />
          </details>
          <TextInput className={styles.code} size="lg" label={t('accounts:factor.firstCode')} value={code} onChange={(event) => type(event.currentTarget.value)} inputMode="numeric" autoComplete="one-time-code" maxLength={10} ref={focusNow} />
          {confirm.error && <Note kind="bad">{wording(confirm.error)}</Note>}
          <Button kind="pri" size="lg" type="submit" busy={confirm.isPending}>
            {t('accounts:factor.switchOn')}
          </Button>
        </>
      )}
      <Button kind="quiet" onClick={onBack}>
        {t(ticket ? 'accounts:door.back' : 'ui:actions.cancel')}
      </Button>
    </form>
  )
}

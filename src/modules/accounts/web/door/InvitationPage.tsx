/** Where an invitation leads: name, and a password or a passkey. */
import { TextInput } from '@mantine/core'
import { IconFingerprint } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { call, errorsByPath, useProblemText } from '../../../../ui/api/index.ts'
import { Button, LoadingRows, Note } from '../../../../ui/parts/index.ts'
import { acceptInvitation, invitationPasskeyOptions, readInvitation, signIn } from '../../contract.ts'
import { NewPasswordInput } from './NewPasswordInput.tsx'
import { DoorFrame } from './DoorFrame.tsx'
import { deviceName, makePasskey, passkeysWork, signInWithPasskey, wasCalledOff } from './passkey.ts'
import { useTicket } from './useTicket.ts'
import { focusNow } from './useFocus.ts'
import styles from './Door.module.css'

export default function InvitationPage() {
  const { t } = useTranslation()
  const wording = useProblemText()
  const ticket = useTicket()
  const invitation = useQuery({ queryKey: ['invitation', ticket], queryFn: () => call(readInvitation, { body: { ticket } }), retry: false, staleTime: Infinity })
  const [typed, setTyped] = useState<string | null>(null)
  const name = typed ?? invitation.data?.name ?? ''
  const [password, setPassword] = useState('')
  const accept = useMutation({
    mutationFn: async (way: 'password' | 'passkey') => {
      if (way === 'password') {
        const { email } = await call(acceptInvitation, { body: { ticket, name: name.trim(), password } })
        await call(signIn, { body: { email, password } })
      } else {
        const challenge = await call(invitationPasskeyOptions, { body: { ticket } })
        const response = await makePasskey(challenge.options)
        await call(acceptInvitation, { body: { ticket, name: name.trim(), passkey: { ticket: challenge.ticket, name: deviceName() || t('accounts:passkeys.one'), response } } })
        await signInWithPasskey()
      }
    },
    // A second step, where the firm asks for one, is taken on the sign-in page.
    onSuccess: () => location.assign('/'),
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (name.trim() && password) accept.mutate('password')
  }
  const error = wasCalledOff(accept.error) ? null : accept.error
  const errors = errorsByPath(error)
  const firm = invitation.data?.firm || t('accounts:door.invitation.yourFirm')
  return (
    <DoorFrame title={invitation.data ? t('accounts:door.invitation.title', { firm }) : t('accounts:door.invitation.plain')} text={invitation.data && t('accounts:door.invitation.text', { email: invitation.data.email })}>
      {invitation.isPending && <LoadingRows rows={3} />}
      {invitation.error && (
        <div className={styles.form}>
          <Note kind="bad">{wording(invitation.error)}</Note>
          <Button size="lg" onClick={() => location.assign('/')}>
            {t('accounts:door.toSignIn')}
          </Button>
        </div>
      )}
      {invitation.data && (
        <form className={styles.form} onSubmit={submit} noValidate>
          <TextInput size="lg" label={t('accounts:users.fields.name')} value={name} onChange={(event) => setTyped(event.currentTarget.value)} error={errors.name} autoComplete="name" ref={focusNow} />
          <input type="email" name="email" autoComplete="username" value={invitation.data.email} readOnly hidden />
          <NewPasswordInput size="lg" label={t('accounts:signIn.password')} value={password} onChange={setPassword} error={errors.password} />
          {error && !errors.name && !errors.password && <Note kind="bad">{wording(error)}</Note>}
          <Button kind="pri" size="lg" type="submit" busy={accept.isPending && accept.variables === 'password'} disabled={!name.trim() || !password}>
            {t('accounts:door.invitation.submit')}
          </Button>
          {passkeysWork() && (
            <>
              <div className={styles.or}>{t('accounts:door.or')}</div>
              <Button size="lg" icon={IconFingerprint} busy={accept.isPending && accept.variables === 'passkey'} disabled={!name.trim()} onClick={() => accept.mutate('passkey')}>
                {t('accounts:door.invitation.passkey')}
              </Button>
            </>
          )}
        </form>
      )}
    </DoorFrame>
  )
}

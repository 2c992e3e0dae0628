/** Own passkeys: add, name, remove. */
import { IconFingerprint } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call, useEndpoint, useProblemText } from '../../../../../ui/api/index.ts'
import { Button, ErrorState, LoadingRows, Note } from '../../../../../ui/parts/index.ts'
import { useViewer } from '../../../../../ui/session/index.ts'
import { showToast } from '../../../../../ui/undo/index.ts'
import { addPasskey, getUserSignIn, passkeyOptions } from '../../../contract.ts'
import { deviceName, makePasskey, passkeysWork, wasCalledOff } from '../passkey.ts'
import { SettingsSection } from '../../profile/SettingsSection.tsx'
import { PasskeyList } from './PasskeyList.tsx'
import { refreshSignIn } from './refresh.ts'
import { withPassword } from './withPassword.tsx'

export function PasskeysSection() {
  const { t } = useTranslation()
  const wording = useProblemText()
  const { id } = useViewer()
  const state = useEndpoint(getUserSignIn, { params: { id } })
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const add = async (): Promise<void> => {
    setBusy(true)
    setError(null)
    try {
      const { ticket, options } = await withPassword((currentPassword) => call(passkeyOptions, { body: { currentPassword } }))
      const response = await makePasskey(options)
      await call(addPasskey, { body: { ticket, name: deviceName() || t('accounts:passkeys.one'), response } })
      await refreshSignIn()
      showToast({ text: t('accounts:passkeys.added') })
    } catch (problem) {
      if (problem instanceof Error && problem.name === 'InvalidStateError') setError('there')
      else if (!wasCalledOff(problem)) setError(problem)
    } finally {
      setBusy(false)
    }
  }
  return (
    <SettingsSection title={t('accounts:passkeys.title')} text={t('accounts:passkeys.text')}>
      {state.isPending && <LoadingRows rows={1} />}
      {state.error && <ErrorState error={state.error} onRetry={() => void state.refetch()} />}
      {state.data && state.data.passkeys.length > 0 && <PasskeyList passkeys={state.data.passkeys} own />}
      {error !== null && <Note kind="bad">{error === 'there' ? t('accounts:passkeys.there') : wording(error)}</Note>}
      {passkeysWork() ? (
        <Button size="md" icon={IconFingerprint} busy={busy} onClick={() => void add()}>
          {t('accounts:passkeys.add')}
        </Button>
      ) : (
        <Note>{t('accounts:passkeys.needHttps')}</Note>
      )}
    </SettingsSection>
  )
}

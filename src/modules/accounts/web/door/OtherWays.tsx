import { IconBuilding, IconFingerprint } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call, useEndpoint, useProblemText } from '../../../../ui/api/index.ts'
import { Button, Note } from '../../../../ui/parts/index.ts'
import { getSignIn, startSignOn, type Me } from '../../contract.ts'
import { passkeysWork, signInWithPasskey, wasCalledOff } from './passkey.ts'
import { whoAmI } from './whoAmI.ts'
import styles from './Door.module.css'

/** Passkey and the firm's own sign-on, where there are any. */
export function OtherWays({ onSignedIn }: { onSignedIn: (me: Me) => void }) {
  const { t } = useTranslation()
  const wording = useProblemText()
  const { data } = useEndpoint(getSignIn)
  const [busy, setBusy] = useState<'passkey' | 'signOn' | null>(null)
  const [error, setError] = useState<unknown>(null)
  const passkey = data?.passkeys && passkeysWork()
  if (!data || (!passkey && !data.signOn)) return null
  const run = async (which: 'passkey' | 'signOn', work: () => Promise<void>): Promise<void> => {
    setBusy(which)
    setError(null)
    try {
      await work()
    } catch (problem) {
      if (!wasCalledOff(problem)) setError(problem)
      setBusy(null)
    }
  }
  return (
    <div className={styles.form}>
      <div className={styles.or}>{t('accounts:door.or')}</div>
      {passkey && (
        <Button size="lg" icon={IconFingerprint} busy={busy === 'passkey'} onClick={() => void run('passkey', async () => onSignedIn((await signInWithPasskey(), await whoAmI())))}>
          {t('accounts:door.passkey')}
        </Button>
      )}
      {data.signOn && (
        <Button size="lg" icon={IconBuilding} busy={busy === 'signOn'} onClick={() => void run('signOn', async () => location.assign((await call(startSignOn)).url))}>
          {data.signOn.label}
        </Button>
      )}
      {error !== null && <Note kind="bad">{wording(error)}</Note>}
    </div>
  )
}

import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEndpoint } from '../../../../ui/api/index.ts'
import { setLanguage } from '../../../../ui/i18n/index.ts'
import { Note } from '../../../../ui/parts/index.ts'
import { getSignIn, type NextStep } from '../../contract.ts'
import { Door, stageOf, type Stage } from './Door.tsx'
import { DoorFrame } from './DoorFrame.tsx'
import { showMe } from '../useMe.ts'

const failures = ['stale', 'refused', 'away', 'unverified', 'domain', 'unknown', 'network']

/** What the way back from the sign-on service says behind `#`. */
function readHash(): { stage: Stage; failure: string | null } {
  const [name, value = ''] = location.hash.slice(1).split('=', 2)
  if (name === 'second-step') {
    try {
      return { stage: stageOf(JSON.parse(decodeURIComponent(value)) as NextStep), failure: null }
    } catch {
      return { stage: { at: 'door' }, failure: 'stale' }
    }
  }
  return { stage: { at: 'door' }, failure: name === 'sign-on' && failures.includes(value) ? value : null }
}

export default function SignInPage() {
  const { t } = useTranslation()
  const [{ stage: first, failure }] = useState(readHash)
  const [stage, setStage] = useState(first)
  const { data } = useEndpoint(getSignIn)
  useEffect(() => {
    // A ticket must not stay in the address, nor a refusal after it was read.
    if (location.hash) history.replaceState(null, '', location.pathname + location.search)
  }, [])
  const name = { door: 'signIn', forgotten: 'door.forgotten', second: 'door.second', setUp: 'door.setUp' }[stage.at]
  return (
    <DoorFrame title={t(`accounts:${name}.title`)} text={t(`accounts:${name}.text`)} foot={stage.at === 'door' && data && !data.resetByMail ? t('accounts:signIn.forgotten') : undefined}>
      {failure && stage.at === 'door' && (
        <div style={{ marginBottom: 12 }}>
          <Note kind="bad">{t(`accounts:door.signOn.${failure}`)}</Note>
        </div>
      )}
      <Door stage={stage} onStage={setStage} onSignedIn={(me) => void setLanguage(me.language).then(() => showMe(me))} />
    </DoorFrame>
  )
}

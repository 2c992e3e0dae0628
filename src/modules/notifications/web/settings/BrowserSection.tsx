/** Push in this browser, and the other browsers that are told. */
import { IconX } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../../ui/api/index.ts'
import { useFormat } from '../../../../ui/i18n/index.ts'
import { Button, IconButton, Note } from '../../../../ui/parts/index.ts'
import { showToast, toastError } from '../../../../ui/undo/index.ts'
import { removePushSubscription, testPush, type NotificationSettings } from '../../contract.ts'
import { forgetBrowser, pushState, switchPushOn, type PushState } from './browserPush.ts'
import styles from './Settings.module.css'

const reasons: Partial<Record<PushState, string>> = { denied: 'notifications:settings.pushDenied', insecure: 'notifications:settings.pushInsecure', unsupported: 'notifications:settings.pushUnsupported' }

export function BrowserSection({ browsers, onChanged }: { browsers: NotificationSettings['browsers']; onChanged: () => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [state, setState] = useState<PushState | null>(null)
  const [busy, setBusy] = useState(false)
  useEffect(() => void pushState().then(setState, toastError), [])

  const doing = async (work: () => Promise<unknown>): Promise<void> => {
    setBusy(true)
    try {
      await work()
    } catch (error) {
      toastError(error instanceof DOMException ? error.message : error)
    } finally {
      setBusy(false)
      setState(await pushState())
      onChanged()
    }
  }
  const test = async (): Promise<void> => {
    const { sent, failed } = await call(testPush)
    if (failed > 0) showToast({ text: t('notifications:settings.testFailed'), kind: 'error' })
    else showToast({ text: t('notifications:settings.tested', { count: sent }) })
  }
  const reason = state && reasons[state]
  return (
    <>
      <h2>{t('notifications:settings.push')}</h2>
      <p>{t('notifications:settings.pushText')}</p>
      {reason && <Note kind="attention">{t(reason)}</Note>}
      <div className={styles.buttons}>
        {state === 'off' && (
          <Button kind="pri" size="md" busy={busy} onClick={() => void doing(switchPushOn)}>
            {t('notifications:settings.pushOn')}
          </Button>
        )}
        {state === 'on' && (
          <Button size="md" busy={busy} onClick={() => void doing(forgetBrowser)}>
            {t('notifications:settings.pushOff')}
          </Button>
        )}
        {browsers.length > 0 && (
          <Button size="md" busy={busy} onClick={() => void doing(test)}>
            {t('notifications:settings.test')}
          </Button>
        )}
      </div>
      {browsers.length > 0 && (
        <ul className={styles.browsers} aria-label={t('notifications:settings.browsers')}>
          {browsers.map(({ id, browser, createdAt, failingSince }) => (
            <li key={id}>
              <span>{browser}</span>
              <span className={failingSince ? styles.failing : styles.since}>{failingSince ? t('notifications:settings.failing', { time: format.instant(failingSince) }) : format.instant(createdAt)}</span>
              <IconButton size="xs" icon={IconX} label={t('notifications:settings.remove', { browser })} onClick={() => void doing(() => call(removePushSubscription, { params: { id } }))} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** Signs out a screen that nobody touches, where the firm wants it, and warns before. What was typed stays on the page. */
import { Modal } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { lastTouch, onTouch, request, tellSignedOut } from '../../../../ui/api/index.ts'
import { Button } from '../../../../ui/parts/index.ts'
import { useViewer } from '../../../../ui/session/index.ts'
import { idleStep } from './idleTimes.ts'
import styles from './SessionEnded.module.css'

export default function IdleWatch() {
  const { idleMinutes, id } = useViewer()
  // The touches are kept note of in any case: the firm may switch it on at any time.
  useEffect(() => onTouch(), [])
  return idleMinutes === 0 ? null : <Watch key={`${id} ${idleMinutes}`} limit={idleMinutes * 60_000} />
}

const tell = (): Promise<unknown> => request({ method: 'GET', path: '/me' }).catch(() => undefined)

function Watch({ limit }: { limit: number }) {
  const { t } = useTranslation()
  const [left, setLeft] = useState<number | null>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    let told = Date.now()
    let warning = false
    let ended = false
    const look = (): void => {
      clearTimeout(timer)
      const step = idleStep(limit, Date.now(), lastTouch(), told)
      if (step.do === 'tell' || (warning && step.do === 'wait')) {
        told = Date.now()
        void tell()
      }
      warning = step.do === 'warn'
      ended = step.do === 'end'
      setLeft(warning ? step.left : null)
      // Once it has ended the next touch begins anew, after a sign-in.
      if (ended) void request({ method: 'DELETE', path: '/session' }).catch(() => undefined).then(tellSignedOut)
      else timer = setTimeout(look, step.in)
    }
    const stop = onTouch(() => {
      if (warning || ended) look()
    })
    const wake = (): void => look()
    document.addEventListener('visibilitychange', wake)
    look()
    return () => {
      clearTimeout(timer)
      stop()
      document.removeEventListener('visibilitychange', wake)
    }
  }, [limit])
  if (left === null) return null
  return (
    <Modal opened onClose={() => undefined} withCloseButton={false} title={t('accounts:idle.title')} size={400}>
      <p className={styles.text}>{t('accounts:idle.text', { count: Math.ceil(left / 1000) })}</p>
      <Button kind="pri" size="md" data-autofocus>
        {t('accounts:idle.stay')}
      </Button>
    </Modal>
  )
}

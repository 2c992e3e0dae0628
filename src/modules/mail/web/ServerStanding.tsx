import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/i18n/index.ts'
import { Note } from '../../../ui/parts/index.ts'
import { NetworkLink } from '../../network/web/index.ts'
import type { MailSettingsView } from '../contract.ts'
import styles from './Mail.module.css'

/** Since when mail does not go out, and why; nothing while all is well. */
export function ServerStanding({ settings: { server, state, counts } }: { settings: MailSettingsView }) {
  const { t } = useTranslation()
  const { instant, time } = useFormat()
  if (!server) return <Note kind={counts.waiting > 0 ? 'attention' : 'plain'}>{counts.waiting > 0 ? t('mail:state.noneWaiting', { count: counts.waiting }) : t('mail:state.none')}</Note>
  if (!state || state.ok) return null
  return (
    <Note kind="bad">
      {t('mail:state.failing', { since: instant(state.since), reason: t(`mail:reasons.${state.reason}`), next: time(state.retryAt) })}
      {state.reason === 'internal' ? <NetworkLink /> : state.answer && <ServerAnswer text={state.answer} />}
    </Note>
  )
}

/** What the server said, word for word. */
export function ServerAnswer({ text }: { text: string }) {
  const { t } = useTranslation()
  return (
    <span className={styles.answer}>
      {t('mail:test.answer')}: <code>{text}</code>
    </span>
  )
}

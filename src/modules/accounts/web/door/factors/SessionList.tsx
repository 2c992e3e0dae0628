/** Where a person is signed in; one can be ended, or all. */
import { IconDeviceDesktop, IconDeviceMobile, IconLogout } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { call, useEndpoint } from '../../../../../ui/api/index.ts'
import { Badge, Button, confirm, ErrorState, IconButton, InstantText, LoadingRows } from '../../../../../ui/parts/index.ts'
import { showToast, toastError } from '../../../../../ui/undo/index.ts'
import { endOneSession, endSessions, listSessions, type Session } from '../../../contract.ts'
import { refreshSessions } from './refresh.ts'
import styles from './factors.module.css'

/** @param userId of another person; left out for one's own */
export function SessionList({ userId, name }: { userId?: string; name?: string }) {
  const { t } = useTranslation()
  const sessions = useEndpoint(listSessions, { query: { userId } })
  const list = sessions.data?.data ?? []
  const others = list.filter((session) => !session.current)
  const end = (session: Session): void =>
    void call(endOneSession, { params: { id: session.id } })
      .then(() => showToast({ text: t('accounts:sessions.ended', { device: deviceText(session) }) }))
      .catch(toastError)
      .finally(() => void refreshSessions())
  const endAll = (): void =>
    void confirm({
      title: t(userId ? 'accounts:sessions.endAllOf' : 'accounts:sessions.endOthers', { name }),
      text: t('accounts:sessions.endText'),
      verb: t('accounts:sessions.endVerb', { count: others.length }),
      destroys: true,
      run: () => call(endSessions, { query: { userId } }).then(refreshSessions),
    })
  const deviceText = ({ browser, system }: Session): string => (browser && system ? t('accounts:sessions.device', { browser, system }) : (browser ?? system ?? t('accounts:sessions.unknown')))
  if (sessions.isPending) return <LoadingRows rows={2} />
  if (sessions.error) return <ErrorState error={sessions.error} onRetry={() => void sessions.refetch()} />
  if (list.length === 0) return <p className={styles.meta}>{t('accounts:sessions.none')}</p>
  return (
    <>
      <ul className={styles.list}>
        {list.map((session) => {
          const Icon = session.phone ? IconDeviceMobile : IconDeviceDesktop
          return (
            <li key={session.id} className={styles.item}>
              <Icon size={20} stroke={1.75} aria-hidden />
              <span>
                <strong>
                  {deviceText(session)} {session.current && <Badge kind="good">{t('accounts:sessions.current')}</Badge>}
                </strong>
                <span className={styles.meta}>
                  {[session.address, session.method && t(`accounts:sessions.methods.${session.method}`)].filter(Boolean).join(' · ')} · {t('accounts:sessions.seen')} <InstantText value={session.lastSeenAt} />
                </span>
              </span>
              {!session.current && <IconButton label={t('accounts:sessions.end', { device: deviceText(session) })} icon={IconLogout} onClick={() => end(session)} />}
            </li>
          )
        })}
      </ul>
      {others.length > 0 && (
        <div className={styles.buttons}>
          <Button onClick={endAll}>{t(userId ? 'accounts:sessions.endAll' : 'accounts:sessions.endOthers')}</Button>
        </div>
      )}
    </>
  )
}

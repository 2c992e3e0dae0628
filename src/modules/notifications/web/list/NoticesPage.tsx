/** All notices on a page of their own. `?open=<id>` is where mails and pushes lead: marks it as read and opens its record. */
import { IconChecks, IconSettings } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, IconButton } from '../../../../ui/parts/index.ts'
import { Page, usePhone } from '../../../../ui/shell/index.ts'
import { NoticeList, placeOf } from './NoticeList.tsx'
import { WhichSwitch } from './NoticePanel.tsx'
import { useNotices, type Which } from './useNotices.ts'
import styles from './Notices.module.css'

export default function NoticesPage() {
  const { t } = useTranslation()
  const phone = usePhone()
  const navigate = useNavigate()
  const { open } = useSearch({ strict: false }) as { open?: string }
  const [which, setWhich] = useState<Which>('all')
  const state = useNotices(which)
  const { notices, mark } = state
  const asked = open ? notices.find(({ id }) => id === open) : undefined
  const place = asked ? placeOf(asked) : null
  useEffect(() => {
    if (!asked) return
    if (!asked.read) void mark([asked.id], true)
    void navigate({ to: place ?? '/notifications', replace: true })
    // Once for each notice that a link leads to.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [asked?.id])
  const settings = (): void => void navigate({ to: '/settings/notifications' })
  return (
    <Page
      title={t('notifications:title')}
      toolbar={<WhichSwitch which={which} onWhich={setWhich} unread={state.unread} />}
      actions={
        <>
          <IconButton icon={IconSettings} label={t('notifications:list.settings')} onClick={settings} />
          <Button icon={IconChecks} disabled={state.unread === 0} onClick={() => void state.markAll()}>
            {t('notifications:list.markAll')}
          </Button>
        </>
      }
      phoneActions={
        phone && (
          <>
            <IconButton icon={IconSettings} label={t('notifications:list.settings')} onClick={settings} />
            <IconButton icon={IconChecks} label={t('notifications:list.markAll')} disabled={state.unread === 0} onClick={() => void state.markAll()} />
          </>
        )
      }
    >
      <div className={styles.page}>
        <NoticeList state={state} which={which} />
      </div>
    </Page>
  )
}

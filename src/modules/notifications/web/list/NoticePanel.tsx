/** The panel beside the bell. */
import { IconArrowsMaximize, IconChecks, IconSettings } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton, Segmented } from '../../../../ui/parts/index.ts'
import { NoticeList } from './NoticeList.tsx'
import { useNotices, type Which } from './useNotices.ts'
import styles from './Notices.module.css'

export default function NoticePanel({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [which, setWhich] = useState<Which>('unread')
  const state = useNotices(which)
  const go = (to: string): void => {
    onClose()
    void navigate({ to })
  }
  return (
    <div className={styles.panel}>
      <header className={styles.head}>
        <h2>{t('notifications:title')}</h2>
        <IconButton icon={IconChecks} label={t('notifications:list.markAll')} disabled={state.unread === 0} onClick={() => void state.markAll()} />
        <IconButton icon={IconSettings} label={t('notifications:list.settings')} onClick={() => go('/settings/notifications')} />
        <IconButton icon={IconArrowsMaximize} label={t('notifications:list.page')} onClick={() => go('/notifications')} />
      </header>
      <div className={styles.which}>
        <WhichSwitch which={which} onWhich={setWhich} unread={state.unread} />
      </div>
      <div className={styles.scroll}>
        <NoticeList state={state} which={which} onOpened={onClose} />
      </div>
    </div>
  )
}

export function WhichSwitch({ which, onWhich, unread }: { which: Which; onWhich: (which: Which) => void; unread: number }) {
  const { t } = useTranslation()
  return (
    <Segmented
      label={t('notifications:list.filter')}
      value={which}
      onChange={onWhich}
      items={[
        { key: 'unread', label: unread > 0 ? `${t('notifications:list.unread')} ${unread}` : t('notifications:list.unread') },
        { key: 'all', label: t('notifications:list.all') },
      ]}
    />
  )
}

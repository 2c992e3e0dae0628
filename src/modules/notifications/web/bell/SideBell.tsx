/** The bell at the foot of the side bar: how many wait, and the panel beside it. */
import { IconBell } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeys } from '../../../../ui/keys/index.ts'
import { classes, LoadingRows, Popover, Tooltip } from '../../../../ui/parts/index.ts'
import { laterPart } from '../../../../ui/parts/later.tsx'
import { useUnread } from './useUnread.ts'
import styles from './Bell.module.css'

const NoticePanel = laterPart(() => import('../list/NoticePanel.tsx'), () => <LoadingRows rows={6} height={56} />)

export function SideBell({ rail }: { rail: boolean }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const navigate = useNavigate()
  const unread = useUnread()
  useKeys([{ keys: 'G N', labelKey: 'notifications:title', run: () => void navigate({ to: '/notifications' }) }])
  const label = unread > 0 ? t('notifications:bell.count', { count: unread }) : t('notifications:bell.label')
  return (
    <Popover opened={open} onChange={setOpen} position="right-end" width={400} shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Tooltip label={label} position="right" disabled={!rail || open}>
          <button type="button" className={classes(styles.side, rail && styles.rail)} aria-label={label} aria-haspopup="dialog" aria-expanded={open} onClick={() => setOpen(!open)}>
            <IconBell size={16} stroke={1.75} aria-hidden />
            {!rail && <span className={styles.cut}>{t('notifications:title')}</span>}
            {unread > 0 && (
              <span className={styles.count} aria-hidden>
                {unread > 99 ? '99+' : unread}
              </span>
            )}
          </button>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown p={0} aria-label={t('notifications:title')}>
        {open && <NoticePanel onClose={() => setOpen(false)} />}
      </Popover.Dropdown>
      <span className={styles.hidden} role="status">
        {unread > 0 ? t('notifications:bell.count', { count: unread }) : ''}
      </span>
    </Popover>
  )
}

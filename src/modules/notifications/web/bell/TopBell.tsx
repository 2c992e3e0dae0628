/** The bell at the top of a page; its dot says that something waits. */
import { IconBell } from '@tabler/icons-react'
import { useNavigate, useRouterState } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../../../ui/parts/index.ts'
import { usePhone } from '../../../../ui/shell/index.ts'
import { useUnread } from './useUnread.ts'

export function TopBell() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const phone = usePhone()
  const unread = useUnread()
  const here = useRouterState({ select: (state) => state.location.pathname === '/notifications' })
  if (here) return null
  return <IconButton icon={IconBell} bordered={!phone} dot={unread > 0} label={unread > 0 ? t('notifications:bell.count', { count: unread }) : t('notifications:bell.label')} onClick={() => void navigate({ to: '/notifications' })} />
}

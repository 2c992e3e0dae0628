/** Notices: the bell in the frame, the page, the settings; followers of records. */
import { IconBell } from '@tabler/icons-react'
import { onSignedOut } from '../../../ui/api/index.ts'
import type { WebModule } from '../../../ui/module.ts'
import { laterPart } from '../../../ui/parts/later.tsx'
import { onSigningOut } from '../../../ui/session/index.ts'
import { SideBell } from './bell/SideBell.tsx'
import { TopBell } from './bell/TopBell.tsx'
import { forgetBrowser } from './settings/browserPush.ts'

// Whoever sits down at this browser next must not be shown what is meant for somebody else.
onSigningOut(forgetBrowser)
onSignedOut(() => void forgetBrowser())

const module: WebModule = {
  name: 'notifications',
  nav: [{ section: 'settings', order: 11, labelKey: 'notifications:title', icon: IconBell, to: '/settings/notifications' }],
  pages: [
    { path: '/notifications', component: laterPart(() => import('./list/NoticesPage.tsx')) },
    { path: '/settings/notifications', component: laterPart(() => import('./settings/NotificationSettingsPage.tsx')) },
  ],
  slots: {
    'frame.foot': [{ order: 10, key: 'bell', component: SideBell }],
    'frame.top': [{ order: 10, key: 'bell', component: TopBell }],
    'record.actions': [{ order: 10, key: 'follow', component: laterPart(() => import('./follow/FollowButton.tsx')) }],
  },
}

export default module

/** Profile, people, teams and roles. */
import { IconLock, IconShieldLock, IconUser, IconUsers, IconUsersGroup } from '@tabler/icons-react'
import { lazy } from 'react'
import type { WebModule } from '../../../ui/module.ts'
import { laterPart } from '../../../ui/parts/later.tsx'
import { SeeAsBar } from './rights/seeAs/SeeAsBar.tsx'
import { AccessItem } from './rights/sharing/AccessItem.tsx'
import { ShareItem } from './rights/sharing/ShareItem.tsx'

const module: WebModule = {
  name: 'accounts',
  objects: {
    users: { icon: IconUser, to: () => '/settings/people' },
    teams: { icon: IconUsersGroup, to: () => '/settings/teams' },
  },
  nav: [
    { section: 'settings', order: 10, labelKey: 'accounts:profile.title', icon: IconUser, to: '/profile' },
    { section: 'settings', order: 20, labelKey: 'accounts:people.title', icon: IconUsers, to: '/settings/people', object: 'users' },
    { section: 'settings', order: 21, labelKey: 'accounts:teamsPage.title', icon: IconUsersGroup, to: '/settings/teams', object: 'teams' },
    { section: 'settings', order: 23, labelKey: 'accounts:security.title', icon: IconLock, to: '/settings/security', object: 'security' },
    { section: 'settings', order: 22, labelKey: 'accounts:rolesPage.title', icon: IconShieldLock, to: '/settings/roles', object: 'roles' },
  ],
  pages: [
    { path: '/profile', component: lazy(() => import('./profile/ProfilePage.tsx')) },
    { path: '/settings/people', component: lazy(() => import('./people/PeoplePage.tsx')) },
    { path: '/settings/teams', component: lazy(() => import('./people/TeamsPage.tsx')) },
    { path: '/settings/security', component: lazy(() => import('./door/security/SecurityPage.tsx')) },
    { path: '/settings/roles', component: lazy(() => import('./rights/RolesPage.tsx')) },
    { path: '/settings/roles/$key', component: lazy(() => import('./rights/roles/RoleEditorPage.tsx')) },
  ],
  slots: {
    frame: [{ order: 5, key: 'idle', component: laterPart(() => import('./door/IdleWatch.tsx')) }],
    'frame.strip': [{ order: 10, key: 'seeAs', component: SeeAsBar }],
    'card.menu': [
      { order: 50, key: 'share', component: ShareItem },
      { order: 60, key: 'access', component: AccessItem },
    ],
  },
}

export default module

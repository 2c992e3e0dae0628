/** Makes the router from the pages that the modules register. */
import { createRootRoute, createRoute, createRouter, Navigate, type AnyRouter } from '@tanstack/react-router'
import { webModules } from '../module.ts'
import { useNavigation, useSettingsNavigation } from './navigation.ts'
import { NotFound, RouteError } from './RouteStates.tsx'
import { Shell } from './Shell.tsx'

export function makeRouter(): AnyRouter {
  const root = createRootRoute({ component: Shell, notFoundComponent: NotFound })
  const pages = webModules().flatMap((module) => module.pages ?? [])
  const routes = pages.map(({ path, component }) => createRoute({ getParentRoute: () => root, path, component }))
  const given = (path: string): boolean => pages.some((page) => page.path === path)
  if (!given('/')) routes.push(createRoute({ getParentRoute: () => root, path: '/', component: FirstPlace }))
  if (!given('/settings')) routes.push(createRoute({ getParentRoute: () => root, path: '/settings', component: FirstSetting }))
  return createRouter({
    routeTree: root.addChildren(routes),
    defaultErrorComponent: RouteError,
    defaultNotFoundComponent: NotFound,
    defaultPreload: false,
    scrollRestoration: false,
  })
}

function FirstPlace() {
  const first = useNavigation()[0]?.items[0]
  return <Navigate to={first?.to ?? '/profile'} replace />
}

function FirstSetting() {
  const [first] = useSettingsNavigation()
  return first ? <Navigate to={first.to} replace /> : <NotFound />
}

/** Makes the router from the pages that the modules register. */
import { createRootRoute, createRoute, createRouter, Navigate, type AnyRouter } from '@tanstack/react-router'
import type { FunctionComponent } from 'react'
import { AwaitTexts } from '../i18n/AwaitTexts.tsx'
import { webModules, type PageRoute } from '../module.ts'
import { useNavigation, useSettingsNavigation } from './navigation.ts'
import { NotFound, RouteError } from './RouteStates.tsx'
import { Shell } from './Shell.tsx'

export function makeRouter(): AnyRouter {
  const root = createRootRoute({ component: Shell, notFoundComponent: NotFound })
  const pages = webModules().flatMap((module) => module.pages ?? [])
  const routes = pages.map((page) => createRoute({ getParentRoute: () => root, path: page.path, component: drawn(page) }))
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

/** Page and texts are fetched side by side. */
function drawn({ component: Part, early }: PageRoute): FunctionComponent {
  if (early) return () => <Part />
  return () => (
    <>
      <AwaitTexts />
      <Part />
    </>
  )
}

function FirstPlace() {
  const first = useNavigation()[0]?.items[0]
  return <Navigate to={first?.to ?? '/profile'} replace />
}

function FirstSetting() {
  const [first] = useSettingsNavigation()
  return first ? <Navigate to={first.to} replace /> : <NotFound />
}

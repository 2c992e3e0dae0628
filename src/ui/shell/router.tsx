/** Makes the router from the pages that the modules register. */
import { createBrowserHistory, createRootRoute, createRoute, createRouter, Navigate, type AnyRouter, type RouterHistory } from '@tanstack/react-router'
import type { FunctionComponent } from 'react'
import { AwaitTexts } from '../i18n/AwaitTexts.tsx'
import { webModules, type PageRoute } from '../module.ts'
import { WholePage } from '../parts/later.tsx'
import { fetchPage } from './fetchPage.ts'
import { useNavigation, useSettingsNavigation } from './navigation.ts'
import { NotFound, RouteError } from './RouteStates.tsx'
import { Shell } from './Shell.tsx'

let history: RouterHistory | undefined

/** With new pages comes a new router. They share the history: what the screen that just went away still opens is heard by the next. */
export function makeRouter(): AnyRouter {
  history ??= createBrowserHistory()
  const root = createRootRoute({ component: Shell, notFoundComponent: NotFound })
  const pages = webModules().flatMap((module) => module.pages ?? [])
  const routes = pages.map((page) => createRoute({ getParentRoute: () => root, path: page.path, component: drawn(page) }))
  const given = (path: string): boolean => pages.some((page) => page.path === path)
  if (!given('/')) routes.push(createRoute({ getParentRoute: () => root, path: '/', component: FirstPlace }))
  if (!given('/settings')) routes.push(createRoute({ getParentRoute: () => root, path: '/settings', component: FirstSetting }))
  return createRouter({
    history,
    routeTree: root.addChildren(routes),
    defaultErrorComponent: RouteError,
    defaultNotFoundComponent: NotFound,
    // The pointer is over a link a moment before the click: what the page is made of is fetched in it.
    defaultPreload: 'intent',
    scrollRestoration: false,
  })
}

/** The router fetches the page ahead, and shows the one before until it is there; the texts are awaited in any case. */
function drawn(page: PageRoute): FunctionComponent & { preload(): Promise<void> } {
  const { component: Part, early } = page
  const Drawn: FunctionComponent = () => (
    <>
      {!early && <AwaitTexts />}
      <WholePage value={true}>
        <Part />
      </WholePage>
    </>
  )
  return Object.assign(Drawn, { preload: () => fetchPage(page) })
}

function FirstPlace() {
  const first = useNavigation()[0]?.items[0]
  return <Navigate to={first?.to ?? '/profile'} replace />
}

function FirstSetting() {
  const [first] = useSettingsNavigation()
  return first ? <Navigate to={first.to} replace /> : <NotFound />
}

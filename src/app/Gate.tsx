/** Who comes in: the set-up page on a first start, the sign-in page to strangers, the frame to people. */
import { RouterProvider, type AnyRouter } from '@tanstack/react-router'
import { Suspense, useEffect, useMemo, useState } from 'react'
import { doorPages, readMeAgain, SessionEnded, SignInPage, useMe } from '../modules/accounts/web/index.ts'
import { signOut, updateMe } from '../modules/accounts/contract.ts'
import { CatalogProvider } from '../modules/fields/web/index.ts'
import { getSetup } from '../modules/setup/contract.ts'
import { SetupPage } from '../modules/setup/web/index.ts'
import { call, isProblem, onSignedOut, useEndpoint, type CallInput } from '../ui/api/index.ts'
import { AwaitTexts, otherTexts, setLanguage } from '../ui/i18n/index.ts'
import { ErrorState } from '../ui/parts/states.tsx'
import { tidyUp, ViewerProvider } from '../ui/session/index.ts'
import { fetchPageAt } from '../ui/shell/fetchPage.ts'
import { FrameActionsContext, type FrameActions } from '../ui/shell/frameActions.tsx'
import { PlainFrame } from '../ui/shell/PlainFrame.tsx'
import { makeRouter } from '../ui/shell/router.tsx'

type OwnLanguage = NonNullable<CallInput<typeof updateMe>['body']>['language']

const startPath = '/setup'

export function Gate() {
  const me = useMe()
  const [atSetup, setAtSetup] = useState(location.pathname === startPath)
  const DoorPage = doorPages[location.pathname]
  const gone = isProblem(me.error, 401)
  const language = me.data?.language
  useEffect(() => {
    if (language) void setLanguage(language)
  }, [language])
  useEffect(() => onSignedOut(() => void (me.data && !gone && readMeAgain())), [me.data, gone])

  if (atSetup) {
    const leave = (): void => {
      history.replaceState(null, '', '/')
      setAtSetup(false)
      void readMeAgain()
    }
    return (
      <Suspense>
        <AwaitTexts />
        <SetupPage token={new URLSearchParams(location.search).get('token') ?? ''} onDone={leave} />
      </Suspense>
    )
  }
  // Links of mails lead to their page whoever is signed in on this device.
  if (DoorPage) {
    return (
      <Suspense>
        <AwaitTexts />
        <DoorPage />
      </Suspense>
    )
  }
  if (me.data) {
    return (
      <ViewerProvider viewer={me.data}>
        <CatalogProvider>{(version) => <Frame key={version} />}</CatalogProvider>
        <Suspense>{gone && <><AwaitTexts /><SessionEnded /></>}</Suspense>
      </ViewerProvider>
    )
  }
  if (gone) return <Stranger />
  if (me.error) {
    return (
      <PlainFrame>
        <ErrorState error={me.error} onRetry={() => void me.refetch()} />
      </PlainFrame>
    )
  }
  return null
}

/** Without a sign-in: to the set-up where that is still to do, else to the door. */
function Stranger() {
  const setup = useEndpoint(getSetup, { query: {} })
  useEffect(() => void otherTexts().catch(() => undefined), [])
  if (setup.isPending) return null
  return (
    <Suspense>
      <AwaitTexts />
      {setup.data?.needed ? <SetupPage token="" onDone={() => location.assign('/')} /> : <SignInPage />}
    </Suspense>
  )
}

function Frame() {
  const router = useRouterOfFirstPage()
  const actions = useMemo<FrameActions>(
    () => ({
      async signOut() {
        await tidyUp()
        await call(signOut)
        location.assign('/')
      },
      async chooseLanguage(language) {
        await setLanguage(language)
        await call(updateMe, { body: { language: language as OwnLanguage } })
        await readMeAgain()
      },
    }),
    [],
  )
  if (!router) return null
  return (
    <FrameActionsContext value={actions}>
      <RouterProvider router={router} />
    </FrameActionsContext>
  )
}

/** Null until the page in the address has been fetched: the frame and its page are drawn in one go. */
function useRouterOfFirstPage(): AnyRouter | null {
  const [router, setRouter] = useState<AnyRouter | null>(null)
  useEffect(() => {
    let left = false
    const made = makeRouter()
    const show = (): void => void (!left && setRouter(made))
    const fetchHere = async (): Promise<void> => {
      const { href } = location
      await Promise.all([made.load(), fetchPageAt(location.pathname, true)])
      if (location.href !== href && !left) await fetchHere()
    }
    fetchHere().then(show, show)
    return () => {
      left = true
    }
  }, [])
  return router
}

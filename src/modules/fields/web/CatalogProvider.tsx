/** Nothing is drawn before the workspace's catalog is known; when it changes, the frame is drawn anew. */
import { useRouterState } from '@tanstack/react-router'
import { useEffect, useState, type ReactNode } from 'react'
import { call } from '../../../ui/api/index.ts'
import { onLiveEvent } from '../../../ui/api/live.ts'
import { ErrorState } from '../../../ui/parts/states.tsx'
import { useViewer } from '../../../ui/session/index.ts'
import { PlainFrame } from '../../../ui/shell/PlainFrame.tsx'
import { getCatalog, type CatalogAnswer } from '../contract.ts'
import { adoptCatalog, catalogVersion, isWaiting, onCatalog, waitForNextPage } from './catalog.ts'

interface CatalogProviderProps {
  /** Draws the frame; the version is its key. */
  children(version: string): ReactNode
}

const read = (): Promise<CatalogAnswer> => call(getCatalog) as unknown as Promise<CatalogAnswer>

let ahead: Promise<CatalogAnswer> | null = null

/** Asks before anything is drawn, while it is still unknown whether somebody is signed in. */
export function askForCatalog(): void {
  ahead = read()
  ahead.catch(() => undefined)
}

/** What was asked for ahead, once; a stranger was refused, and is asked again as somebody. */
function readFirst(): Promise<CatalogAnswer> {
  const asked = ahead
  ahead = null
  return asked ? asked.catch(read) : read()
}

export function CatalogProvider({ children }: CatalogProviderProps) {
  const { roles, language, seenBy } = useViewer()
  // Another person's eyes and another language have another catalog.
  const eyes = `${seenBy?.id ?? ''} ${language} ${roles.join(' ')}`
  const [version, setVersion] = useState('')
  const [error, setError] = useState<unknown>(null)
  const [asked, setAsked] = useState(0)
  useEffect(() => onCatalog(() => setVersion(`${catalogVersion()} ${language}`)), [language])
  useEffect(() => {
    let left = false
    readFirst()
      .then((answer) => {
        if (left) return
        adoptCatalog(answer, eyes.split(' ').slice(2))
        setError(null)
      })
      .catch((problem: unknown) => !left && setError(problem))
    return () => {
      left = true
    }
  }, [asked, eyes])
  useEffect(
    () =>
      onLiveEvent((event) => {
        // Somebody may be in the middle of a sentence: what changed shows on the next page.
        if (event.type === 'catalog.changed') waitForNextPage()
      }),
    [],
  )
  useEffect(() => {
    const take = (): void => {
      // What was changed on this screen is known already.
      setVersion((drawn) => drawn && `${catalogVersion()} ${language}`)
      if (isWaiting()) setAsked((count) => count + 1)
    }
    moved.add(take)
    return () => void moved.delete(take)
  }, [language])
  if (version) return children(version)
  if (error === null) return null
  return (
    <PlainFrame>
      <ErrorState error={error} onRetry={() => setAsked(asked + 1)} />
    </PlainFrame>
  )
}

const moved = new Set<() => void>()

/** Stands in the frame and tells when another page is opened. */
export function NewPageTeller() {
  const path = useRouterState({ select: (state) => state.location.pathname })
  useEffect(() => moved.forEach((take) => take()), [path])
  return null
}

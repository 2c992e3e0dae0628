/** The person who looks at the screen: rights, language, zone and firm. Provided once, by app. */
import { createContext, useContext, useEffect, type ReactNode } from 'react'
import { levelOf, type Action, type Permissions } from '../../shared/access.ts'
import { isScreenOf } from '../api/freshen.ts'
import { isObjectOff } from '../module.ts'

export interface Viewer {
  id: string
  name: string
  email: string | null
  teamId: string | null
  roles: string[]
  language: string
  /** IANA zone in which times are shown. */
  timeZone: string
  permissions: Permissions
  /** Whether there are people in teams that the person heads, or in those below. */
  headsPeople: boolean
  /** Minutes after which a screen that nobody touches is signed out; 0 for never. */
  idleMinutes: number
  /** The administrator who looks with this person's eyes. */
  seenBy: { id: string; name: string } | null
  firm: { name: string; country: string; currency: string; timeZone: string; language: string; industry: string; demo: boolean }
}

const ViewerContext = createContext<Viewer | null>(null)

export function ViewerProvider({ viewer, children }: { viewer: Viewer; children: ReactNode }) {
  useEffect(() => isScreenOf(viewer.id), [viewer.id])
  return <ViewerContext value={viewer}>{children}</ViewerContext>
}

/** Before sign-in there is nobody. */
export const useMaybeViewer = (): Viewer | null => useContext(ViewerContext)

/** @throws outside of a signed-in screen */
export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext)
  if (!viewer) throw new Error('No viewer: this part belongs inside the signed-in frame')
  return viewer
}

/** Whether the person may do this to at least some records of the object, which the firm uses. The server decides on each. With another person's eyes one only looks. */
export function useCan(): (action: Action, object: string) => boolean {
  const viewer = useMaybeViewer()
  return (action, object) => viewer !== null && !isObjectOff(object) && (action === 'see' || viewer.seenBy === null) && levelOf(viewer.permissions, object, action) !== 'none'
}

/** Wide side bar or rail; the choice is remembered, without one the window decides. */
import { useSyncExternalStore } from 'react'
import { useRoomy } from './usePhone.ts'

export type SideWidth = 'wide' | 'rail'

const key = 'clientele-side'
const watchers = new Set<() => void>()

function chosen(): SideWidth | null {
  const value = localStorage.getItem(key)
  return value === 'wide' || value === 'rail' ? value : null
}

export function useSideWidth(): { width: SideWidth; setWidth: (width: SideWidth) => void } {
  const roomy = useRoomy()
  const choice = useSyncExternalStore(
    (notify) => {
      watchers.add(notify)
      return () => watchers.delete(notify)
    },
    chosen,
  )
  const setWidth = (width: SideWidth): void => {
    localStorage.setItem(key, width)
    watchers.forEach((notify) => notify())
  }
  return { width: choice ?? (roomy ? 'wide' : 'rail'), setWidth }
}

/** Whether somebody waits for a page or a dialog that is being fetched; the frame shows it. */
import { useEffect, useSyncExternalStore } from 'react'

let waiting = 0
const watchers = new Set<() => void>()

function add(count: 1 | -1): void {
  waiting += count
  watchers.forEach((notify) => notify())
}

/** Stands where a page or dialog will be, draws nothing, and says that it is waited for. */
export function Waits(): null {
  useEffect(() => {
    add(1)
    return () => add(-1)
  }, [])
  return null
}

const watch = (notify: () => void): (() => void) => {
  watchers.add(notify)
  return () => watchers.delete(notify)
}

export const useSomebodyWaits = (): boolean => useSyncExternalStore(watch, () => waiting > 0)

import { useSyncExternalStore } from 'react'

let now = new Date()
let timer: ReturnType<typeof setInterval> | undefined
const watchers = new Set<() => void>()

/** The time, renewed every half minute for all marks and clocks at once. */
export function useNow(): Date {
  return useSyncExternalStore(subscribe, () => now)
}

function subscribe(notify: () => void): () => void {
  watchers.add(notify)
  timer ??= setInterval(() => {
    now = new Date()
    watchers.forEach((watcher) => watcher())
  }, 30_000)
  return () => {
    watchers.delete(notify)
    if (watchers.size === 0) {
      clearInterval(timer)
      timer = undefined
    }
  }
}

/** A value that lives outside of React and that screens follow. */
import { useSyncExternalStore } from 'react'

export interface Store<T> {
  get(): T
  set(next: T): void
  /** A hook: draws the part anew when the value changes. */
  use(): T
}

export function makeStore<T>(value: T): Store<T> {
  const watchers = new Set<() => void>()
  const watch = (notify: () => void): (() => void) => {
    watchers.add(notify)
    return () => watchers.delete(notify)
  }
  const get = (): T => value
  return {
    get,
    set: (next) => {
      value = next
      watchers.forEach((notify) => notify())
    },
    use: () => useSyncExternalStore(watch, get),
  }
}

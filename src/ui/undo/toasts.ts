/** Short messages at the bottom left: what was done, with Undo; errors stay until they are closed. */
import { useSyncExternalStore } from 'react'

export interface Toast {
  id: number
  text: string
  kind: 'done' | 'error' | 'info'
  action?: { label: string; keys?: string; run(): void }
}

/** Milliseconds. */
const shownFor = 6000
let toasts: readonly Toast[] = []
let lastId = 0
const watchers = new Set<() => void>()

function set(next: readonly Toast[]): void {
  toasts = next
  watchers.forEach((notify) => notify())
}

export function closeToast(id: number): void {
  set(toasts.filter((toast) => toast.id !== id))
}

/** Shows a message. Gives back its id for `closeToast`. */
export function showToast(toast: Omit<Toast, 'id' | 'kind'> & { kind?: Toast['kind'] }): number {
  const id = ++lastId
  const kind = toast.kind ?? 'done'
  // The newest says what matters now; errors wait until somebody has read them.
  set([...toasts.filter((other) => other.kind === 'error').slice(-2), { ...toast, id, kind }])
  if (kind !== 'error') setTimeout(() => closeToast(id), shownFor)
  return id
}

export const useToasts = (): readonly Toast[] =>
  useSyncExternalStore(
    (notify) => {
      watchers.add(notify)
      return () => watchers.delete(notify)
    },
    () => toasts,
  )

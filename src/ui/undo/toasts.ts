/** Short messages at the bottom left: what was done, with Undo; errors stay until they are closed. */
import { makeStore } from '../store.ts'

export interface Toast {
  id: number
  text: string
  kind: 'done' | 'error' | 'info'
  action?: { label: string; keys?: string; run(): void }
}

/** Milliseconds. */
const shownFor = 6000
const toasts = makeStore<readonly Toast[]>([])
let lastId = 0

export function closeToast(id: number): void {
  toasts.set(toasts.get().filter((toast) => toast.id !== id))
}

/** Shows a message. Gives back its id for `closeToast`. */
export function showToast(toast: Omit<Toast, 'id' | 'kind'> & { kind?: Toast['kind'] }): number {
  const id = ++lastId
  const kind = toast.kind ?? 'done'
  // The newest says what matters now; errors wait until somebody has read them.
  toasts.set([...toasts.get().filter((other) => other.kind === 'error').slice(-2), { ...toast, id, kind }])
  if (kind !== 'error') setTimeout(() => closeToast(id), shownFor)
  return id
}

export const useToasts = (): readonly Toast[] => toasts.use()

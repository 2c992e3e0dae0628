/** Whether the server can be reached. A suspicion starts asking it; only its silence counts. */
import { makeStore } from '../store.ts'
import { freshenAll } from './freshen.ts'

export interface LiveState {
  online: boolean
  /** When the connection was lost. */
  since: Date | null
}

/** Milliseconds between two questions, and the time for an answer. */
const askEvery = 4000
const patience = 4000

const state = makeStore<LiveState>({ online: true, since: null })
let asking = false

/** Asks the server until it answers. Browsers' own word for "offline" is about networks, not about our server. */
export async function suspectLoss(): Promise<void> {
  if (asking) return
  asking = true
  while (!(await answers())) {
    setOnline(false)
    await new Promise((resolve) => setTimeout(resolve, askEvery))
  }
  asking = false
  setOnline(true)
}

const answers = (): Promise<boolean> =>
  fetch('/healthz', { cache: 'no-store', signal: AbortSignal.timeout(patience) }).then(
    (response) => response.ok,
    () => false,
  )

function setOnline(online: boolean): void {
  if (online === state.get().online) return
  state.set({ online, since: online ? null : new Date() })
  if (online) freshenAll()
}

export const useLiveState = (): LiveState => state.use()

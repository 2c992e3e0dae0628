/**
 * What changes on the server, as it happens. One event stream serves all tabs of a browser, because
 * HTTP/1.1 allows six connections; the leading tab passes the events on.
 */
import { freshenAll, noteChange } from './freshen.ts'
import { leadOneTab } from './leader.ts'
import { isProblem } from './problem.ts'
import { suspectLoss } from './reach.ts'
import { onUnreachable, request, tellSignedOut } from './request.ts'
import { sharedName } from './seeAs.ts'
import { gap, openStream, type LiveEvent } from './stream.ts'

type Message = { kind: 'event'; event: LiveEvent } | { kind: 'broken' }

const listeners = new Set<(event: LiveEvent) => void>()

/** Hears every event, for parts that need more than fresh data. Gives back how to stop. */
export function onLiveEvent(listener: (event: LiveEvent) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function take(event: LiveEvent): void {
  if (event.type === gap) return freshenAll()
  noteChange(event)
  listeners.forEach((listener) => listener(event))
}

/** A refused stream may mean that the sign-in has ended; asking who is there tells. */
const askWhetherSignedIn = (): Promise<unknown> => request({ method: 'GET', path: '/me' }).catch((error: unknown) => isProblem(error, 401) && tellSignedOut())

/** Starts listening in this tab. Gives back how to stop. */
export function startLive(): () => void {
  const channel = new BroadcastChannel(sharedName('clientele-live'))
  const post = (message: Message): void => channel.postMessage(message)
  let followed = false
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    followed = true
    if (data.kind === 'event') take(data.event)
    else void suspectLoss()
  }
  const suspect = (): void => void suspectLoss()
  const stopWatching = onUnreachable(suspect)
  addEventListener('offline', suspect)
  const stopLeading = leadOneTab(sharedName('clientele-live'), () => {
    // Between the old leader's stream and this one events may have passed unheard.
    if (followed) freshenAll()
    return openStream({
      event(event) {
        take(event)
        post({ kind: 'event', event })
      },
      broken() {
        void suspectLoss()
        post({ kind: 'broken' })
      },
      refused: () => void askWhetherSignedIn(),
    })
  })
  return () => {
    stopLeading()
    stopWatching()
    removeEventListener('offline', suspect)
    channel.close()
  }
}

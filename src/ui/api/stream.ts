/** The connection on which the server tells what has changed (server-sent events, WHATWG HTML 9.2). */

import { seeAsAddress } from './seeAs.ts'

export interface LiveEvent {
  /** `contacts.updated` */
  type: string
  object: string
  id: string
  version: number | null
  /** Who did it; null is the system. */
  actorId: string | null
  /** RFC 3339 */
  at: string
}

/** The server's word for "more happened than I keep": everything in sight is read anew. */
export const gap = 'stream.gap'

/** Milliseconds after which a refused stream is asked for again. */
const pause = 5000

interface StreamListener {
  event(event: LiveEvent): void
  /** The connection broke; the browser opens it again by itself. */
  broken(): void
  /** The server answered with an error, so that the browser gave up. */
  refused(): void
}

/** Gives back how to close it. */
export function openStream(listener: StreamListener): () => void {
  let source: EventSource
  let again: ReturnType<typeof setTimeout> | undefined
  const open = (): void => {
    source = new EventSource(seeAsAddress('/api/v1/stream'))
    source.onmessage = ({ data }: MessageEvent<string>) => {
      const event = parse(data)
      if (event) listener.event(event)
    }
    source.onerror = () => {
      listener.broken()
      if (source.readyState !== EventSource.CLOSED) return
      listener.refused()
      again = setTimeout(open, pause)
    }
  }
  open()
  return () => {
    clearTimeout(again)
    source.close()
  }
}

function parse(data: string): LiveEvent | null {
  try {
    const event = JSON.parse(data) as Partial<LiveEvent>
    return event.type === gap || (event.object && event.id && event.type) ? (event as LiveEvent) : null
  } catch {
    return null
  }
}

/**
 * What changes on the server, as it happens. One event stream serves all tabs of a browser, because
 * HTTP/1.1 allows six connections; the leading tab passes the events on.
 */
import { useSyncExternalStore } from 'react'
import { ApiProblem } from './problem.ts'
import { request, tellSignedOut } from './request.ts'
import { leadOneTab } from './leader.ts'
import { queryClient } from './queryClient.ts'
import { noteChange } from './freshen.ts'

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

export interface LiveState {
  /** False while neither stream nor network answers. */
  online: boolean
  /** When the connection was lost. */
  since: Date | null
}

type Message = { kind: 'event'; event: LiveEvent } | { kind: 'state'; online: boolean } | { kind: 'ask' }

/** The server's word for "more happened than I keep": everything in sight is read anew. */
const gap = 'stream.gap'

/** A short break is not worth a word: the stream reconnects by itself. */
const grace = 4000

let state: LiveState = { online: true, since: null }
const watchers = new Set<() => void>()
const listeners = new Set<(event: LiveEvent) => void>()

function setOnline(online: boolean): void {
  if (online === state.online) return
  if (online) void queryClient.invalidateQueries({ refetchType: 'active' })
  state = { online, since: online ? null : new Date() }
  watchers.forEach((notify) => notify())
}

/** Hears every event, for parts that need more than fresh data. Gives back how to stop. */
export function onLiveEvent(listener: (event: LiveEvent) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function take(event: LiveEvent): void {
  if (event.type === gap) {
    void queryClient.invalidateQueries({ refetchType: 'active' })
    return
  }
  noteChange(event)
  listeners.forEach((listener) => listener(event))
}

/** Starts listening in this tab. Gives back how to stop. */
export function startLive(): () => void {
  const channel = new BroadcastChannel('clientele-live')
  let leading: { online: boolean } | null = null
  let followed = false
  const post = (message: Message): void => channel.postMessage(message)
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    followed ||= data.kind !== 'ask'
    if (data.kind === 'event') take(data.event)
    else if (data.kind === 'state') setOnline(data.online)
    else if (leading) post({ kind: 'state', online: leading.online })
  }
  const stopLeading = leadOneTab('clientele-live', () => {
    const own = { online: true }
    leading = own
    // Between the old leader's stream and this one events may have passed unheard.
    if (followed) void queryClient.invalidateQueries({ refetchType: 'active' })
    const close = openStream(
      (event) => {
        take(event)
        post({ kind: 'event', event })
      },
      (online) => {
        own.online = online
        setOnline(online)
        post({ kind: 'state', online })
      },
    )
    return () => {
      leading = null
      close()
    }
  })
  post({ kind: 'ask' })
  return () => {
    stopLeading()
    channel.close()
  }
}

function openStream(onEvent: (event: LiveEvent) => void, onState: (online: boolean) => void): () => void {
  let source: EventSource
  let lost: ReturnType<typeof setTimeout> | undefined
  let again: ReturnType<typeof setTimeout> | undefined
  const open = (): void => {
    source = new EventSource('/api/v1/stream')
    source.onopen = () => {
      clearTimeout(lost)
      lost = undefined
      onState(true)
    }
    source.onmessage = ({ data }: MessageEvent<string>) => {
      const event = parse(data)
      if (event) onEvent(event)
    }
    source.onerror = () => {
      lost ??= setTimeout(() => onState(false), grace)
      // After an HTTP error the browser gives up for good; a restart of the server must not end the stream.
      if (source.readyState !== EventSource.CLOSED) return
      again = setTimeout(open, 5000)
      // A server that refuses is not out of reach; the request tells the frame when the sign-in has ended.
      void request({ method: 'GET', path: '/me' }).catch((error: unknown) => {
        if (!(error instanceof ApiProblem) || error.status !== 401) return
        clearTimeout(lost)
        lost = undefined
        tellSignedOut()
      })
    }
  }
  open()
  return () => {
    clearTimeout(lost)
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

/** Whether the server can be reached, for the strip and for parts that wait for it. */
export function useLiveState(): LiveState {
  return useSyncExternalStore(
    (notify) => {
      watchers.add(notify)
      return () => watchers.delete(notify)
    },
    () => state,
  )
}

/** Finds what an event has made out of date, gathered so that a burst costs one round. */
import type { Query } from '@tanstack/react-query'
import { queryClient } from './queryClient.ts'
import { paces, rereadSoon, type Pace } from './reread.ts'
import type { LiveEvent } from './stream.ts'

const gatherFor = 100
let pending = new Map<string, LiveEvent>()
let timer: ReturnType<typeof setTimeout> | undefined
let ownId: string | null = null

/** Whose screen it is: what one has done oneself shows at once. */
export function isScreenOf(userId: string): void {
  ownId = userId
}

export function noteChange(event: LiveEvent): void {
  pending.set(`${event.object} ${event.id}`, event)
  timer ??= setTimeout(freshen, gatherFor)
}

function freshen(): void {
  const events = [...pending.values()]
  pending = new Map()
  timer = undefined
  for (const query of queryClient.getQueryCache().getAll()) {
    const asked = events.map((event) => paceOf(query, event)).filter((pace) => pace !== null)
    const [first] = asked.sort((a, b) => a.within - b.within)
    if (first) rereadSoon(query, first)
  }
}

/** Reads everything in sight anew, as after a time in which events may have passed unheard. */
export function freshenAll(): void {
  for (const query of queryClient.getQueryCache().getAll()) if (!mendsItself(query)) rereadSoon(query, paces.gap)
  gapListeners.forEach((listener) => listener())
}

const gapListeners = new Set<() => void>()

/** Hears when events may have passed unheard, for what keeps itself fresh. Gives back how to stop. */
export function onGap(listener: () => void): () => void {
  gapListeners.add(listener)
  return () => void gapListeners.delete(listener)
}

/** Whether a query in this state is kept fresh by whoever reads it; one that nobody reads is not. */
const mendsItself = (query: Known): boolean => typeof query.meta?.mendsItself === 'function' && query.isActive?.() !== false && (query.meta.mendsItself as (data: unknown) => boolean)(query.state.data)

type Known = Pick<Query, 'queryKey' | 'meta' | 'state'> & Partial<Pick<Query, 'isActive'>>

/** How soon an event asks for a query to be read anew; null when it does not concern it. */
export function paceOf(query: Known, event: LiveEvent): Pace | null {
  if (mendsItself(query)) return null
  const concerned = concerns(query, event)
  if (!concerned) return null
  if (ownId !== null && event.actorId === ownId) return paces.own
  return concerned === 'shown' ? paces.shown : paces.perhaps
}

/** The record itself and what holds it in an older version are concerned; other lists of the object, and endpoints that watch it, may be. */
function concerns({ queryKey: [head, kind, id], meta, state }: Known, event: LiveEvent): 'shown' | 'perhaps' | null {
  const watches = Array.isArray(meta?.watch) && meta.watch.includes(event.object)
  if (head !== event.object && !watches) return null
  if (!watches && kind === 'one' && id !== event.id) return null
  const known = versionsIn(state.data).get(event.id)
  if (known === undefined) return kind === 'one' && head === event.object ? 'shown' : 'perhaps'
  // What was laid over it since, or read after the change, is as new as the event. A derived value has no version of its own.
  return !watches && event.version !== null && known !== null && known >= event.version ? null : 'shown'
}

const found = new WeakMap<object, Map<string, number | null>>()

/** The records of an answer, however deep, by id with their version where the answer tells it. */
function versionsIn(data: unknown): ReadonlyMap<string, number | null> {
  if (typeof data !== 'object' || data === null) return new Map()
  const known = found.get(data)
  if (known) return known
  const versions = new Map<string, number | null>()
  collect(data, versions, 6)
  found.set(data, versions)
  return versions
}

function collect(value: object, versions: Map<string, number | null>, depth: number): void {
  const { id, version } = value as { id?: unknown; version?: unknown }
  if (typeof id === 'string' && !versions.has(id)) versions.set(id, typeof version === 'number' ? version : null)
  if (depth === 0) return
  for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) collect(part as object, versions, depth - 1)
}

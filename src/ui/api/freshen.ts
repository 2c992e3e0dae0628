/** Reads anew what an event has made out of date, gathered so that a burst costs one round. */
import type { Query } from '@tanstack/react-query'
import { queryClient } from './queryClient.ts'
import type { LiveEvent } from './stream.ts'

const gatherFor = 200
let pending = new Map<string, LiveEvent>()
let timer: ReturnType<typeof setTimeout> | undefined

export function noteChange(event: LiveEvent): void {
  pending.set(`${event.object} ${event.id}`, event)
  timer ??= setTimeout(freshen, gatherFor)
}

function freshen(): void {
  const events = [...pending.values()]
  pending = new Map()
  timer = undefined
  void queryClient.invalidateQueries({ predicate: (query) => events.some((event) => touches(query, event)), refetchType: 'active' })
}

/** Lists of the object, the record itself unless it is known in that version, and endpoints that watch the object. */
export function touches(query: Pick<Query, 'queryKey' | 'meta' | 'state'>, event: LiveEvent): boolean {
  const [head, kind, id] = query.queryKey
  const watch = query.meta?.watch
  if (Array.isArray(watch) && watch.includes(event.object)) return true
  if (head !== event.object) return false
  if (kind !== 'one') return true
  if (id !== event.id) return false
  const known = (query.state.data as { version?: number } | undefined)?.version
  return event.version === null || known === undefined || known < event.version
}

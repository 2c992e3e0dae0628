/** Reads a timeline page by page. Whatever makes it stale reads only the newest page anew and lays it over the rest. */
import { keepPreviousData, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { call, isProblem, onLiveEvent, records } from '../../../../ui/api/index.ts'
import { getTimeline, type TimelineEntry } from '../../contract.ts'
import type { Target } from '../target.ts'
import { appendPage, dropEntry, firstPage, mergeHead, putEntry, type TimelineData, type TimelinePage } from './entries.ts'

export type TimelineType = 'all' | 'calls' | 'letters' | 'notes' | 'changes'

export interface TimelineAsk {
  type: TimelineType
  q: string
}

const firstSize = 50
const nextSize = 100
/** Milliseconds that a new row stays tinted. */
const tintedFor = 2000

const keyOf = ({ object, id }: Target, ask?: TimelineAsk): readonly unknown[] => (ask ? ['timeline', object, id, ask] : ['timeline', object, id])

export function useTimeline(target: Target, ask: TimelineAsk) {
  const client = useQueryClient()
  const key = keyOf(target, ask)
  const read = (limit: number, cursor?: string, signal?: AbortSignal): Promise<TimelinePage> =>
    call(getTimeline, { query: { ...target, type: ask.type, q: ask.q.trim() || undefined, limit, cursor }, signal })

  const query = useQuery<TimelineData>({
    queryKey: key,
    queryFn: async ({ signal }) => {
      const head = await read(firstSize, undefined, signal)
      const known = client.getQueryData<TimelineData>(key)
      return known ? mergeHead(known, head) : firstPage(head)
    },
    meta: { watch: ['activities', 'notes', 'deals', target.object] },
    placeholderData: keepPreviousData,
    // Comparing thousands of entries at every page would cost more than drawing the few in sight.
    structuralSharing: false,
  })

  const older = useOlder(async () => {
    const from = client.getQueryData<TimelineData>(key)?.next
    if (!from) return
    const page = await read(nextSize, from)
    client.setQueryData<TimelineData>(key, (known) => known && appendPage(known, page))
  })
  useTint(client, key, query.data)
  useFarEntries(client, target)
  const current = query.isPlaceholderData ? null : (query.data ?? null)
  return { ...query, entries: query.data?.entries ?? [], fresh: query.data?.fresh ?? [], hasOlder: Boolean(current?.next), older }
}

/** Shows a record at once where the timeline of its customer or deal is open. */
export function putInTimeline(client: QueryClient, target: Target, entry: TimelineEntry): void {
  client.setQueriesData<TimelineData>({ queryKey: keyOf(target) }, (known) => known && putEntry(known, entry))
}

export function dropFromTimeline(client: QueryClient, target: Target, id: string): void {
  client.setQueriesData<TimelineData>({ queryKey: keyOf(target) }, (known) => known && dropEntry(known, id))
}

function useOlder(read: () => Promise<void>): { load: () => void; busy: boolean; error: unknown } {
  const [state, setState] = useState<{ busy: boolean; error: unknown }>({ busy: false, error: null })
  const running = useRef(false)
  const load = (): void => {
    if (running.current) return
    running.current = true
    setState({ busy: true, error: null })
    read()
      .then(() => setState({ busy: false, error: null }))
      .catch((error: unknown) => setState({ busy: false, error }))
      .finally(() => (running.current = false))
  }
  return { load, ...state }
}

function useTint(client: QueryClient, key: readonly unknown[], data: TimelineData | undefined): void {
  const text = JSON.stringify(key)
  const tinted = (data?.fresh.length ?? 0) > 0
  useEffect(() => {
    if (!tinted) return
    const timer = setTimeout(() => client.setQueryData<TimelineData>(JSON.parse(text) as unknown[], (known) => known && { ...known, fresh: [] }), tintedFor)
    return () => clearTimeout(timer)
  }, [client, text, tinted])
}

/** Notes and activities further down than the newest page are mended one by one. */
function useFarEntries(client: QueryClient, { object, id }: Target): void {
  useEffect(() => {
    const key = keyOf({ object, id })
    return onLiveEvent((event) => {
      if (event.object !== 'notes' && event.object !== 'activities') return
      const held = client.getQueriesData<TimelineData>({ queryKey: key }).some(([, data]) => data?.entries.some((entry) => entry.id === event.id))
      if (!held) return
      if (event.type.endsWith('.trashed')) dropFromTimeline(client, { object, id }, event.id)
      else void mend(client, key, event.object, event.id)
    })
  }, [client, object, id])
}

async function mend(client: QueryClient, key: readonly unknown[], object: string, id: string): Promise<void> {
  try {
    const record = await records.get(object, id)
    client.setQueriesData<TimelineData>({ queryKey: key }, (known) => known && { ...known, entries: known.entries.map((entry) => (entry.id === id ? { ...entry, record } : entry)) })
  } catch (error) {
    // Out of sight from now on, for this person.
    if (isProblem(error, 404)) client.setQueriesData<TimelineData>({ queryKey: key }, (known) => known && dropEntry(known, id))
  }
}

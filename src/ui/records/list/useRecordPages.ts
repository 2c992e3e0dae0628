/** The rows of a list, read page by page, and kept fresh row by row once many have been read. */
import { keepPreviousData, useInfiniteQuery, useQueryClient, type InfiniteData, type QueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { Filter, ListQuery, Page } from '../../../shared/filter.ts'
import type { AnyRecord, ObjectDeclaration } from '../../../shared/object.ts'
import { onGap } from '../../api/freshen.ts'
import { onLiveEvent } from '../../api/live.ts'
import { records } from '../../api/records.ts'
import { joinPages } from './joinPages.ts'
import { pagesKey } from './pagesKey.ts'

type Pages = InfiniteData<Page<AnyRecord>>

/** The first page fills a large screen at once; those after it come while somebody scrolls, and the fewer the better. */
const firstSize = 60
const nextSize = 200
const rereadPages = 2
const gatherFor = 400
/** After a gap in the stream so many of the rows read last are mended. */
const mostMended = 600
/** As many ids as fit well into an address. */
const atOnce = 100

export function useRecordPages(object: ObjectDeclaration, query: Omit<ListQuery, 'cursor' | 'limit'>, enabled: boolean) {
  const answer = useInfiniteQuery({
    queryKey: pagesKey(object.name, query),
    queryFn: ({ pageParam, signal }) => records.list(object as ObjectDeclaration, { ...query, cursor: pageParam, limit: pageParam === undefined ? firstSize : nextSize }, signal) as Promise<Page<AnyRecord>>,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.page.next ?? undefined,
    placeholderData: keepPreviousData,
    enabled,
    // Long lists are kept fresh row by row; reading all their pages again would take as many requests.
    meta: { watch: [object.name], mendsItself: (data: unknown) => isLong(data as Pages | undefined) },
    refetchOnWindowFocus: ({ state }) => !isLong(state.data as Pages | undefined),
    // Nobody mended it while it was out of sight.
    refetchOnMount: ({ state }) => state.isInvalidated || !isLong(state.data as Pages | undefined),
    // Comparing a hundred pages deeply with each new one would take longer than reading it.
    structuralSharing: false,
  })
  const { rows, ids } = useMemo(() => joinPages(answer.data?.pages ?? []), [answer.data])
  useFreshRows(object, query)
  return { ...answer, rows, ids }
}

/** Lays values over a row wherever a growing list holds it. */
export function patchRow(client: QueryClient, object: string, id: string, values: Readonly<Record<string, unknown>>): void {
  changePages(client, object, (data) => data.map((row) => (row.id === id ? { ...row, ...values } : row)))
}

export function dropRows(client: QueryClient, object: string, ids: readonly string[]): void {
  const gone = new Set(ids)
  changePages(client, object, (data) => data.filter((row) => !gone.has(row.id)))
}

/** Reads all growing lists of the object anew, from the top. */
export const rereadRows = (client: QueryClient, object: string): Promise<void> => client.invalidateQueries({ queryKey: pagesKey(object) })

function changePages(client: QueryClient, object: string, change: (rows: AnyRecord[]) => AnyRecord[]): void {
  client.setQueriesData<Pages>({ queryKey: pagesKey(object) }, (data) => data && { ...data, pages: data.pages.map((page) => ({ ...page, data: change(page.data) })) })
}

/** A list read further than this is mended row by row, not read anew page by page. */
const isLong = (data: Pages | undefined): boolean => (data?.pages.length ?? 0) > rereadPages

function useFreshRows(object: ObjectDeclaration, query: Omit<ListQuery, 'cursor' | 'limit'>): void {
  const client = useQueryClient()
  const text = JSON.stringify(query)
  useEffect(() => {
    const asked = JSON.parse(text) as typeof query
    const pending = new Set<string>()
    let timer: ReturnType<typeof setTimeout> | undefined
    const rowsOf = (): AnyRecord[] => client.getQueryData<Pages>(pagesKey(object.name, asked))?.pages.flatMap((page) => page.data) ?? []
    const mendAll = (): void => {
      timer = undefined
      const loaded = new Set(rowsOf().map((row) => row.id))
      const ids = [...pending].filter((id) => loaded.has(id))
      pending.clear()
      if (!isLong(client.getQueryData<Pages>(pagesKey(object.name, asked)))) return
      // What changes while nobody looks is mended when somebody does.
      if (document.visibilityState === 'hidden') ids.forEach((id) => pending.add(id))
      else void mend(client, object, asked, ids)
    }
    const plan = (ids: readonly string[]): void => {
      ids.forEach((id) => pending.add(id))
      // A thousand screens hear of a change at once: each waits a moment of its own.
      timer ??= setTimeout(mendAll, gatherFor + Math.random() * gatherFor)
    }
    const stopHearing = onLiveEvent((event) => event.object === object.name && plan([event.id]))
    const stopGap = onGap(() => plan(rowsOf().slice(-mostMended).map((row) => row.id)))
    const seen = (): void => void (pending.size > 0 && plan([]))
    document.addEventListener('visibilitychange', seen)
    return () => {
      stopHearing()
      stopGap()
      document.removeEventListener('visibilitychange', seen)
      clearTimeout(timer)
      if (pending.size > 0) void client.invalidateQueries({ queryKey: pagesKey(object.name, asked), exact: true, refetchType: 'none' })
    }
  }, [client, object, text])
}

/** Reads the rows anew by the list's own question: what it no longer finds goes. A failure leaves them as they are until the next event. */
async function mend(client: QueryClient, object: ObjectDeclaration, query: Omit<ListQuery, 'cursor' | 'limit'>, ids: readonly string[]): Promise<void> {
  for (let start = 0; start < ids.length; start += atOnce) {
    const part = ids.slice(start, start + atOnce)
    const own: Filter = { field: 'id', op: 'in', value: part }
    try {
      const { data } = (await records.list(object as ObjectDeclaration, { ...query, filter: query.filter ? { and: [query.filter, own] } : own, limit: atOnce })) as Page<AnyRecord>
      const found = new Map(data.map((row) => [row.id, row]))
      const gone = new Set(part.filter((id) => !found.has(id)))
      client.setQueryData<Pages>(pagesKey(object.name, query), (known) => known && { ...known, pages: known.pages.map((page) => ({ ...page, data: page.data.filter((row) => !gone.has(row.id)).map((row) => found.get(row.id) ?? row) })) })
    } catch {
      return
    }
  }
}

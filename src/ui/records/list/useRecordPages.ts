/** The rows of a list, read page by page, and kept fresh row by row once many have been read. */
import { keepPreviousData, useInfiniteQuery, useQueryClient, type InfiniteData, type QueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { ListQuery, Page } from '../../../shared/filter.ts'
import type { AnyRecord, ObjectDeclaration } from '../../../shared/object.ts'
import { onLiveEvent } from '../../api/live.ts'
import type { LiveEvent } from '../../api/stream.ts'
import { isProblem } from '../../api/problem.ts'
import { records } from '../../api/records.ts'
import { pagesKey } from './pagesKey.ts'

type Pages = InfiniteData<Page<AnyRecord>>

const pageSize = 100
/** A list read further than this is mended row by row, not read anew. */
const rereadUpTo = 300
const gatherFor = 400

export function useRecordPages(object: ObjectDeclaration, query: Omit<ListQuery, 'cursor' | 'limit'>, enabled: boolean) {
  const answer = useInfiniteQuery({
    queryKey: pagesKey(object.name, query),
    queryFn: ({ pageParam, signal }) => records.list(object as ObjectDeclaration, { ...query, cursor: pageParam, limit: pageSize }, signal) as Promise<Page<AnyRecord>>,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.page.next ?? undefined,
    placeholderData: keepPreviousData,
    enabled,
    // Comparing a hundred pages deeply with each new one would take longer than reading it.
    structuralSharing: false,
  })
  const rows = useMemo(() => answer.data?.pages.flatMap((page) => page.data) ?? [], [answer.data])
  useFreshRows(object, query)
  return { ...answer, rows }
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

function useFreshRows(object: ObjectDeclaration, query: Omit<ListQuery, 'cursor' | 'limit'>): void {
  const client = useQueryClient()
  const include = query.include?.join(',')
  useEffect(() => {
    let pending = new Map<string, LiveEvent>()
    let timer: ReturnType<typeof setTimeout> | undefined
    const freshen = (): void => {
      const events = [...pending.values()]
      pending = new Map()
      timer = undefined
      void mend(client, object, events, include?.split(','))
    }
    const stop = onLiveEvent((event) => {
      if (event.object !== object.name) return
      pending.set(event.id, event)
      timer ??= setTimeout(freshen, gatherFor)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [client, object, include])
}

async function mend(client: QueryClient, object: ObjectDeclaration, events: readonly LiveEvent[], include: string[] | undefined): Promise<void> {
  const loaded = new Map<string, AnyRecord>()
  for (const [, data] of client.getQueriesData<Pages>({ queryKey: pagesKey(object.name), type: 'active' })) data?.pages.forEach((page) => page.data.forEach((row) => loaded.set(row.id, row)))
  const news = events.filter((event) => event.version === undefined || loaded.get(event.id)?.version !== event.version)
  if (news.length === 0) return
  if (loaded.size <= rereadUpTo) return rereadRows(client, object.name)
  for (const event of news.filter(({ id }) => loaded.has(id)).slice(0, 50)) {
    try {
      const record = (await records.get(object as ObjectDeclaration, event.id, { include })) as AnyRecord
      if (record.deletedAt) dropRows(client, object.name, [event.id])
      else patchRow(client, object.name, event.id, record)
    } catch (error) {
      if (isProblem(error, 404)) dropRows(client, object.name, [event.id])
    }
  }
}

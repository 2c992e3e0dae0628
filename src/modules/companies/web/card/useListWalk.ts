/** The list that a card was opened from: where the record stands in it, and who comes before and after. */
import { useQueryClient, type InfiniteData, type QueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ListQuery, Page } from '../../../../shared/filter.ts'
import type { AnyRecord } from '../../../../shared/object.ts'
import { pagesKey } from '../../../../ui/records/list/pagesKey.ts'

export interface ListWalk {
  /** From 1. */
  position: number
  /** Of the whole list, where it was counted. */
  total: number | null
  previousId: string | null
  nextId: string | null
}

/** Null when no list read lately holds the record. */
export function useListWalk(object: string, id: string): ListWalk | null {
  const client = useQueryClient()
  return useMemo(() => findWalk(client, object, id), [client, object, id])
}

function findWalk(client: QueryClient, object: string, id: string): ListWalk | null {
  const lists = client.getQueryCache().findAll({ queryKey: pagesKey(object) })
  for (const query of lists.sort((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt)) {
    const ids = (query.state.data as InfiniteData<Page<AnyRecord>> | undefined)?.pages.flatMap((page) => page.data.map((record) => record.id)) ?? []
    const at = ids.indexOf(id)
    if (at >= 0) return { position: at + 1, total: totalOf(client, object, query.queryKey[2] as ListQuery), previousId: ids[at - 1] ?? null, nextId: ids[at + 1] ?? null }
  }
  return null
}

/** The list counts apart from its rows, under a key made of the same filter. */
function totalOf(client: QueryClient, object: string, query: ListQuery): number | null {
  const filter = query.filter && JSON.stringify(query.filter)
  for (const { queryKey, state } of client.getQueryCache().findAll({ queryKey: [object, 'list'] })) {
    const asked = queryKey[2] as { filter?: unknown; q?: string; fields?: unknown } | undefined
    const count = (state.data as Page<AnyRecord> | undefined)?.page?.count
    if (typeof count === 'number' && asked?.fields === 'id' && asked.filter === filter && (asked.q || undefined) === (query.q || undefined)) return count
  }
  return null
}

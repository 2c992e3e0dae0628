/** Changes one record: shown at once, taken back when the server refuses. */
import { useMutation, useQueryClient, type InfiniteData, type QueryClient } from '@tanstack/react-query'
import type { Page } from '../../shared/filter.ts'
import type { AnyRecord } from '../../shared/object.ts'
import { isProblem } from './problem.ts'
import { recordKeys } from './queryClient.ts'
import { objectName, records, type ObjectRef, type RecordFor } from './records.ts'

export interface RecordChange {
  id: string
  patch: Record<string, unknown>
  /** What the change was made from; left out, the last writer wins. */
  version?: number
}

/**
 * The mutation rejects with an ApiProblem. At 412 the record is read anew first, so that the screen
 * shows what it has become while the editor keeps its text; `conflictText` words it.
 */
export function useMutateRecord<O extends ObjectRef>(object: O) {
  const client = useQueryClient()
  const name = objectName(object)
  return useMutation<RecordFor<O>, Error, RecordChange, () => void>({
    mutationFn: ({ id, patch, version }) => records.patch(object, id, patch, version),
    onMutate: async ({ id, patch }) => {
      await client.cancelQueries({ queryKey: recordKeys.object(name) })
      const before = client.getQueriesData({ queryKey: recordKeys.object(name) })
      showInCache(client, name, id, patch)
      return () => before.forEach(([key, data]) => client.setQueryData(key, data))
    },
    onError: async (error, { id }, undo) => {
      undo?.()
      if (isProblem(error, 412)) await client.invalidateQueries({ queryKey: [name, 'one', id] })
    },
    onSuccess: (record, { id }) => showInCache(client, name, id, record),
    onSettled: () => client.invalidateQueries({ queryKey: recordKeys.object(name), refetchType: 'active' }),
  })
}

/** Lays values over a record wherever the cache holds it. */
export function showInCache(client: QueryClient, object: string, id: string, values: Record<string, unknown>): void {
  const lay = (record: AnyRecord): AnyRecord => (record.id === id ? { ...record, ...values } : record)
  const layPage = (page: Page<AnyRecord>): Page<AnyRecord> => ({ ...page, data: page.data.map(lay) })
  client.setQueriesData<AnyRecord>({ queryKey: [object, 'one', id] }, (record) => record && lay(record))
  client.setQueriesData<Page<AnyRecord>>({ queryKey: [object, 'list'] }, (page) => page && layPage(page))
  client.setQueriesData<InfiniteData<Page<AnyRecord>>>({ queryKey: [object, 'pages'] }, (data) => data && { ...data, pages: data.pages.map(layPage) })
}

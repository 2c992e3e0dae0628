/** Own notices, page after page, and marking them; what is marked shows at once. */
import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call, endpointKey } from '../../../../ui/api/index.ts'
import { pushUndo, toastError } from '../../../../ui/undo/index.ts'
import { countUnread, listNotices, markNotices, type Notice } from '../../contract.ts'

export type Which = 'unread' | 'all'

export function useNotices(which: Which) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const query = useInfiniteQuery({
    queryKey: [...endpointKey(listNotices), which],
    queryFn: ({ pageParam, signal }) => call(listNotices, { query: { limit: 30, ...(which === 'unread' ? { unread: 'true' as const } : {}), ...(pageParam ? { cursor: pageParam } : {}) }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.page.next ?? undefined,
    placeholderData: keepPreviousData,
    meta: { watch: ['notifications'] },
  })
  const notices: Notice[] = query.data?.pages.flatMap((page) => page.data) ?? []
  const unread = query.data?.pages[0]?.unread ?? 0

  const reread = (): Promise<unknown> => Promise.all([client.invalidateQueries({ queryKey: endpointKey(listNotices) }), client.invalidateQueries({ queryKey: endpointKey(countUnread) })])
  const mark = async (ids: string[], read: boolean): Promise<void> => {
    await call(markNotices, { body: { ids, read } })
    await reread()
  }
  const markAll = async (): Promise<void> => {
    const { ids } = await call(markNotices, { body: { all: true } })
    await reread()
    // The interface takes so many ids at once; nobody has more unread.
    if (ids.length > 0) pushUndo({ label: t('notifications:list.marked', { count: ids.length }), undo: () => mark(ids.slice(0, 5000), false) })
  }
  return { query, notices, unread, mark: (ids: string[], read: boolean) => mark(ids, read).catch(toastError), markAll: () => markAll().catch(toastError) }
}

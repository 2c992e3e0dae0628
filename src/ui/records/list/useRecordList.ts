/** Everything a list page shows, in one place: view, rows, totals, selection, the row one is at. */
import { useCallback, useMemo, useState } from 'react'
import type { ObjectDeclaration } from '../../../shared/object.ts'
import { useDrawn } from '../../parts/useDrawn.ts'
import { useViewer } from '../../session/viewer.tsx'
import { nestedTitles } from '../catalog.ts'
import { relationsFor } from '../registry.ts'
import type { BulkTarget } from './bulkWork.ts'
import { columnsOf, fieldsFor } from './columns.ts'
import { keepOnly, nothing, type Selection } from './selection.ts'
import { useListState } from './useListState.ts'
import { useListTotals } from './useListTotals.ts'
import { useRecordPages } from './useRecordPages.ts'

export function useRecordList(object: ObjectDeclaration, defaultColumns: readonly string[], wantedSums?: readonly string[]) {
  const viewer = useViewer()
  const state = useListState(object, defaultColumns)
  const { settings, address } = state
  const columns = useMemo(() => columnsOf(object, address.trash ? ['deletedAt', ...settings.columns] : settings.columns), [object, settings.columns, address.trash])
  const fields = useMemo(() => fieldsFor(object, columns.map((column) => column.name)), [object, columns])
  const include = useMemo(() => relationsFor(object, fields), [object, fields])
  const filter = settings.filter ?? undefined
  const query = useMemo(
    () => ({ filter, q: address.q, sort: settings.sort, fields: [...fields, ...nestedTitles(object, include)], include: include.length > 0 ? include : undefined, trash: address.trash }),
    [filter, address.q, settings.sort, object, fields, include, address.trash],
  )
  const pages = useRecordPages(object, query, state.ready)
  const { rows, ids } = pages
  const sums = useMemo(() => columns.filter(({ name, field }) => field.type === 'money' && (wantedSums?.includes(name) ?? true)).map((column) => column.name), [columns, wantedSums])
  // The rows are what one waits for: counting comes after them.
  const totals = useListTotals(object, { filter, q: address.q, trash: address.trash, sums }, useDrawn(state.ready && pages.isFetched))
  const total = totals.data?.page.count ?? null

  // Another question has other rows: what was selected for the one before must not be touched by accident.
  const question = JSON.stringify([filter, address.q, address.trash, viewer.id])
  const [held, setHeld] = useState({ question, selection: nothing })
  const selection = useMemo(() => (held.question === question ? keepOnly(held.selection, ids) : nothing), [held, question, ids])
  const setSelection = useCallback(
    (next: Selection | ((now: Selection) => Selection)): void =>
      setHeld((old) => {
        const now = old.question === question ? old.selection : nothing
        return { question, selection: typeof next === 'function' ? next(now) : next }
      }),
    [question],
  )

  const { fetchNextPage, hasNextPage, isFetchingNextPage, isFetchNextPageError, isPlaceholderData } = pages
  const readMore = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage && !isFetchNextPageError && !isPlaceholderData) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, isFetchNextPageError, isPlaceholderData, fetchNextPage])

  const selectedCount = selection.all ? (total ?? rows.length) : selection.ids.size
  const target: BulkTarget = useMemo(
    () => ({ ids: [...selection.ids], where: selection.all ? { filter, q: address.q, trash: address.trash } : null }),
    [selection, filter, address.q, address.trash],
  )

  return { state, columns, query, question: useMemo(() => JSON.stringify([object.name, filter, address.q, settings.sort, address.trash]), [object.name, filter, address.q, settings.sort, address.trash]), pages, rows, ids, total, sums: totals.data?.page.sums ?? {}, selection, setSelection, selectedCount, target, readMore }
}

export type RecordList = ReturnType<typeof useRecordList>

/** What the board shows, read from the address, and the ways to change it. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo } from 'react'
import type { Filter } from '../../../../shared/filter.ts'
import { fieldOf } from '../../../../shared/object.ts'
import { useFormat, useNow, type Urgency } from '../../../../ui/i18n/index.ts'
import { addressOf, effectiveSettings, isChanged, type ListSettings, type ListView } from '../../../../ui/records/list/listView.ts'
import type { ListState } from '../../../../ui/records/list/useListState.ts'
import { useSavedViews } from '../../../../ui/records/list/useSavedViews.ts'
import { deals, type Stage } from '../../contract.ts'
import { dealColumns } from '../dealColumns.ts'
import type { Pipelines } from '../usePipelines.ts'
import { readBoardAddress, writeBoardAddress, type BoardAddress } from './boardAddress.ts'
import { allOf, closingThisMonth, mine, ofUrgency, openIn, roundedNow, stuckIn } from './boardFilters.ts'
import { boardSortOf, fieldSort, type BoardSort } from './boardSort.ts'

export interface BoardState {
  pipelineId: string | undefined
  /** The views as every list has them, of this pipeline's open deals. */
  list: ListState
  filter: Filter | null
  /** With the urgency that a counter asked for. */
  narrowed: Filter | undefined
  urgency: Urgency | undefined
  sort: BoardSort
  q: string
  openPipeline(id: string): void
  setUrgency(urgency: Urgency | undefined): void
  setSort(sort: BoardSort): void
}

const lastKey = 'clientele-pipeline'

export function useBoardState(pipelines: Pipelines): BoardState {
  const search = useSearch({ strict: false }) as Record<string, unknown>
  const navigate = useNavigate()
  const format = useFormat()
  const now = useNow()
  const address = useMemo(() => readBoardAddress(search), [search])
  const pipelineId = (pipelines.pipeline(address.pipeline) ?? pipelines.pipeline(localStorage.getItem(lastKey)) ?? pipelines.active[0])?.id
  useEffect(() => {
    if (pipelineId) localStorage.setItem(lastKey, pipelineId)
  }, [pipelineId])

  const stages = pipelines.stagesOf(pipelineId)
  // The views are asked about stuck deals anew every ten minutes, counters of today's steps every minute.
  const slowly = roundedNow(now, 10).getTime()
  const { saved, loaded } = useSavedViews(deals, dealColumns)
  const views = useMemo(() => [...builtIn(stages, new Date(slowly)), ...saved], [stages, slowly, saved])
  const view = views.find((candidate) => candidate.key === address.view) ?? (views[0] as ListView)
  const settings = useMemo(() => effectiveSettings(view, address), [view, address])
  const minute = roundedNow(now, 1).getTime()
  const narrowed = useMemo(
    () => allOf(settings.filter, address.urgency && ofUrgency(address.urgency, format.today(), new Date(minute))),
    [settings.filter, address.urgency, format, minute],
  )

  const go = useCallback(
    (part: Partial<BoardAddress>, replace?: boolean): void => {
      void navigate({ to: '.', search: ((old: Record<string, unknown>) => writeBoardAddress({ ...readBoardAddress(old), ...part })) as never, replace })
    },
    [navigate],
  )
  const setSettings = (part: Partial<ListSettings>): void => go(addressOf(view, { ...settings, ...part }))
  const scoped = useMemo(
    () => views.map((item) => ({ ...item, settings: { ...item.settings, filter: (pipelineId && allOf(openIn(pipelineId), item.settings.filter)) || null } })),
    [views, pipelineId],
  )

  return {
    pipelineId,
    list: {
      views: scoped,
      view,
      settings,
      changed: isChanged(address),
      address,
      setSettings,
      setAddress: (part, options) => go(part, options?.replace),
      openView: (key) =>
        go({ view: key === 'all' ? undefined : key, filter: undefined, sort: undefined, columns: undefined, urgency: undefined, q: undefined }),
      openTrash: () => void navigate({ to: '/deals/table', search: { trash: true } as never }),
      ready: !address.view || loaded || view.key === address.view,
    },
    filter: settings.filter,
    narrowed,
    urgency: address.urgency,
    sort: boardSortOf(settings.sort),
    q: address.q ?? '',
    openPipeline: (id) => go({ pipeline: id, urgency: undefined }),
    setUrgency: (urgency) => go({ urgency }),
    setSort: (sort) => setSettings({ sort: fieldSort[sort] }),
  }
}

function builtIn(stages: readonly Stage[], now: Date): ListView[] {
  const make = (key: string, filter: Filter | null): ListView => ({
    key,
    labelKey: `deals:views.${key}`,
    settings: { filter, sort: fieldSort.urgency, columns: [...dealColumns] },
  })
  return [make('all', null), make('mine', mine), make('stuck', stuckIn(stages, now)), ...(fieldOf(deals, 'expectedCloseOn') ? [make('month', closingThisMonth)] : [])]
}

/** The board of deals. */
import { IconGitMerge, IconLayoutKanban, IconPlus } from '@tabler/icons-react'
import { Navigate, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, EmptyState, ErrorState, IconButton, NoAccess } from '../../../../ui/parts/index.ts'
import { openRecordForm } from '../../../../ui/records/registration.ts'
import { ViewTabs } from '../../../../ui/records/list/ViewTabs.tsx'
import { useCan } from '../../../../ui/session/index.ts'
import { Page, usePhone } from '../../../../ui/shell/index.ts'
import { deals } from '../../contract.ts'
import { keptMode } from '../dealMode.ts'
import { ModeSwitch } from '../ModeSwitch.tsx'
import { usePipelines } from '../usePipelines.ts'
import { Board } from './Board.tsx'
import { openUrgency } from './boardCards.ts'
import { allOf, openIn } from './boardFilters.ts'
import { BoardSkeleton } from './BoardSkeleton.tsx'
import { BoardToolbar } from './BoardToolbar.tsx'
import { PipelineSwitch } from './PipelineSwitch.tsx'
import { useBoard, useBoardHeads } from './useBoard.ts'
import { useBoardState } from './useBoardState.ts'

export default function DealsPage() {
  const { t } = useTranslation()
  const can = useCan()
  if (!can('see', 'deals')) {
    return (
      <Page title={t('deals:deals.many')}>
        <NoAccess />
      </Page>
    )
  }
  // Left as a table, deals come back as one; an address that says more is about the board.
  if (keptMode() === 'table' && location.search === '') return <Navigate to="/deals/table" replace />
  return <BoardPage />
}

function BoardPage() {
  const { t } = useTranslation()
  const can = useCan()
  const phone = usePhone()
  const pipelines = usePipelines()
  const state = useBoardState(pipelines)
  const { pipelineId, narrowed, filter, q, sort, urgency, list } = state
  const input = useMemo(() => (pipelineId && list.ready ? { pipelineId, filter: narrowed, q, sort } : null), [pipelineId, list.ready, narrowed, q, sort])
  const wide = useMemo(() => (pipelineId && urgency ? { pipelineId, filter: filter ?? undefined, q, sort } : null), [pipelineId, urgency, filter, q, sort])
  const { board, error, refetch, loadMore } = useBoard(input)
  const heads = useBoardHeads(wide)
  const counts = urgency && heads ? heads : board
  const pipeline = pipelines.pipeline(pipelineId)
  const create = (stageId?: string): void => {
    if (can('create', 'deals')) openRecordForm(deals, { initial: { ...(pipelineId ? { pipelineId } : {}), ...(stageId ? { stageId } : {}) } })
  }

  return (
    <Page
      title={pipeline?.name ?? t('deals:deals.many')}
      heading={<PipelineSwitch pipelines={pipelines.active} current={pipeline} onOpen={state.openPipeline} />}
      tabs={pipeline && <ViewTabs object={deals} state={list} total={counts?.count ?? null} />}
      actions={
        <>
          <ModeSwitch mode="board" search={{ filter: pipelineId && allOf(openIn(pipelineId), narrowed), q: q || undefined, sort: list.address.sort }} />
          {can('create', 'deals') && (
            <Button kind="pri" icon={IconPlus} keys="C" onClick={() => create()}>
              {t('deals:deals.new')}
            </Button>
          )}
        </>
      }
      phoneActions={can('create', 'deals') && <IconButton icon={IconPlus} label={t('deals:deals.new')} onClick={() => create()} />}
      toolbar={
        pipeline && (
          <BoardToolbar
            state={state}
            board={board}
            counts={counts && openUrgency(counts, (id) => pipelines.stage(id)?.onEntry != null)}
            onLeaveSearch={() => (document.activeElement as HTMLElement | null)?.blur()}
          />
        )
      }
    >
      {(error ?? pipelines.error) && !board ? (
        <ErrorState error={error ?? pipelines.error} title={t('deals:board.failed')} onRetry={() => void (error ? refetch() : pipelines.retry())} />
      ) : !pipelines.loading && pipelines.active.length === 0 ? (
        <NoPipelines />
      ) : !board || !counts ? (
        <BoardSkeleton />
      ) : board.count === 0 && board.columns.every((column) => column.count === 0) ? (
        <NoDeals searched={Boolean(narrowed ?? q)} onClear={() => list.openView('all')} onCreate={can('create', 'deals') ? () => create() : undefined} />
      ) : (
        <Board key={`${pipelineId}-${phone}`} board={board} heads={counts} state={state} pipelines={pipelines} onMore={loadMore} onCreate={create} />
      )}
    </Page>
  )
}

function NoDeals({ searched, onClear, onCreate }: { searched: boolean; onClear(): void; onCreate?: () => void }) {
  const { t } = useTranslation()
  if (searched)
    return (
      <EmptyState
        icon={IconLayoutKanban}
        title={t('deals:board.nothing')}
        text={t('deals:board.nothingText')}
        action={<Button onClick={onClear}>{t('deals:board.showAll')}</Button>}
      />
    )
  return (
    <EmptyState
      icon={IconLayoutKanban}
      title={t('deals:deals.empty.title')}
      text={t('deals:deals.empty.text')}
      action={
        onCreate && (
          <Button kind="pri" icon={IconPlus} onClick={onCreate}>
            {t('deals:deals.new')}
          </Button>
        )
      }
    />
  )
}

function NoPipelines() {
  const { t } = useTranslation()
  const can = useCan()
  const navigate = useNavigate()
  return (
    <EmptyState
      icon={IconGitMerge}
      title={t('deals:board.noPipelines')}
      text={t('deals:board.noPipelinesText')}
      action={
        can('create', 'pipelines') && (
          <Button kind="pri" onClick={() => void navigate({ to: '/settings/pipelines' })}>
            {t('deals:settings.title')}
          </Button>
        )
      }
    />
  )
}

/** The columns of a pipeline, and everything that a hand or a key does with their cards. */
import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useMemo, useRef } from 'react'
import { openStep, openNote } from '../step/openStep.tsx'
import { useSettled } from '../../../../ui/parts/index.ts'
import { useCan } from '../../../../ui/session/index.ts'
import { RecordPeek } from '../../../../ui/records/index.ts'
import { usePhone } from '../../../../ui/shell/index.ts'
import { deals, type Board as BoardData, type BoardCard, type Stage } from '../../contract.ts'
import { keepWalk } from '../card/walk.ts'
import { trashDeals, openLost, winDeals } from '../move/closeDeals.tsx'
import { openMoveSheet } from '../move/openMoveSheet.tsx'
import { requestMove } from '../move/requestMove.tsx'
import type { Pipelines } from '../usePipelines.ts'
import { cardsOf, moveCards, removeCards } from './boardCards.ts'
import { BoardColumn, type CardLooks } from './BoardColumn.tsx'
import { BoardSelection } from './BoardSelection.tsx'
import { compareCards } from './boardSort.ts'
import { stageBeside } from './cardWalk.ts'
import { ColumnHead } from './ColumnHead.tsx'
import { columnsInSight } from './columnsInSight.ts'
import { DragPreview } from './DragPreview.tsx'
import { DropHint } from './DropHint.tsx'
import { DropZones } from './DropZones.tsx'
import { FoldedColumn } from './FoldedColumn.tsx'
import { useBoardDrag, type DropTarget } from './useBoardDrag.ts'
import { useBoardKeys } from './useBoardKeys.ts'
import type { BoardState } from './useBoardState.ts'
import { useCards } from './useCards.ts'
import { useFolds } from './useFolds.ts'
import { usePhoneStage } from './usePhoneStage.ts'
import { StagePicker } from './StagePicker.tsx'
import styles from './Board.module.css'

interface BoardProps {
  board: BoardData
  /** The counts of all cards where the board shows one urgency. */
  heads: BoardData
  state: BoardState
  pipelines: Pipelines
  onMore(stageId: string): void
  onCreate(stageId?: string): void
}

const nobody: ReadonlySet<string> = new Set()
const peekColumns = ['companyId', 'contactId', 'stageId', 'amount', 'expectedCloseOn', 'ownerId']

export function Board({ board, heads, state, pipelines, onMore, onCreate }: BoardProps) {
  const navigate = useNavigate()
  const can = useCan()
  const phone = usePhone()
  const folds = useFolds()
  const scroll = useRef<HTMLDivElement>(null)
  useEffect(() => (scroll.current ? autoScrollForElements({ element: scroll.current }) : undefined), [])

  const stages = pipelines.stagesOf(state.pipelineId)
  const chances = useMemo(() => new Map(stages.map((stage) => [stage.id, Number(stage.probability ?? 0)])), [stages])
  const isFolded = (stage: Stage): boolean => !phone && folds.folded(stage)
  const shown = board.columns.filter(({ stageId }) => {
    const stage = pipelines.stage(stageId)
    return stage && !isFolded(stage)
  })
  const mayChange = can('change', 'deals')

  const open = (card: Pick<BoardCard, 'id'>): void => {
    keepWalk(shown.flatMap((column) => column.cards.map(({ id }) => id)))
    void navigate({ to: `/deals/${card.id}` })
  }
  const foreseeMove = (ids: readonly string[], stageId: string) => (now: BoardData) => moveCards(now, ids, stageId, compareCards[state.sort], chances)
  const foreseeGone = (ids: readonly string[]) => (now: BoardData) => removeCards(now, ids, chances)
  const moveTo = (ids: readonly string[], stage: Stage): void => {
    cards.clear()
    void requestMove(ids, stage, stage.pipelineId === state.pipelineId ? foreseeMove(ids, stage.id) : foreseeGone(ids))
  }
  const askMove = (ids: readonly string[]): void => {
    const asked = cardsOf(board, ids)
    const open = asked.filter((card) => card.status === 'open').map(({ id }) => id)
    openMoveSheet({
      cards: asked,
      pipelines,
      onMove: (stage) => moveTo(ids, stage),
      onWin: open.length > 0 ? () => void winDeals(open, foreseeGone(open)) : undefined,
      onLose: open.length > 0 ? () => openLost(open, { foresee: foreseeGone(open) }) : undefined,
      onTrash: can('delete', 'deals') ? () => void trashDeals(ids, foreseeGone(ids)) : undefined,
    })
  }
  const cards = useCards({ columns: shown, open, move: (card) => askMove([card.id]) })

  const drop = (ids: string[], target: DropTarget): void => {
    if ('stageId' in target) {
      const stage = pipelines.stage(target.stageId)
      const moving = cardsOf(board, ids)
        .filter((card) => card.stageId !== target.stageId)
        .map(({ id }) => id)
      if (stage && moving.length > 0) moveTo(moving, stage)
      return
    }
    cards.clear()
    if (target.zone === 'won') void winDeals(ids, foreseeGone(ids))
    if (target.zone === 'lost') openLost(ids, { foresee: foreseeGone(ids) })
    if (target.zone === 'delete') void trashDeals(ids, foreseeGone(ids))
    if (target.zone === 'pipeline') askMove(ids)
  }
  const { dragged, over } = useBoardDrag(drop)
  const inHand = useMemo(() => (dragged ? new Set(dragged.ids) : nobody), [dragged])

  const current = cardsOf(board, cards.focused ? [cards.focused] : [])[0]
  useBoardKeys({
    walk: cards.walk,
    shift: (direction) => {
      const stage = current && pipelines.stage(stageBeside(board.columns, current.id, direction))
      if (!stage || !mayChange) return
      const moving = cards.chosen
      if (isFolded(stage)) folds.fold(stage, false)
      void requestMove(moving, stage, foreseeMove(moving, stage.id)).then(cards.follow)
    },
    open: () => current && open(current),
    peek: () => cards.setPeeked(cards.peek === null),
    select: () => current && cards.toggle(current.id),
    note: () => current && openNote(current),
    plan: () => current && (phone ? openStep(current) : cards.plan(current.id)),
    create: () => onCreate(current?.stageId),
    escape: () => (cards.peek ? cards.setPeeked(false) : cards.clear()),
  })

  const looks: CardLooks = {
    selected: cards.selected,
    focused: current ? cards.focused : null,
    moved: cards.moved,
    dragged: inHand,
    planning: cards.planning,
    mayChange,
    mayPlan: can('create', 'tasks'),
    touch: phone,
  }
  const overStage = over && 'stageId' in over ? over.stageId : null
  const held = dragged && cardsOf(board, [dragged.id])[0]
  const picker = usePhoneStage(scroll, phone)
  const settled = useSettled(100)
  const firstInSight = columnsInSight(board.columns.map(({ stageId }) => pipelines.stage(stageId)).map((stage) => stage !== undefined && isFolded(stage)), innerWidth)

  return (
    <div className={styles.frame}>
      {phone && <StagePicker columns={board.columns} stageOf={pipelines.stage} current={picker.current} onPick={picker.go} />}
      <div ref={scroll} className={styles.board} onScroll={picker.onScroll}>
        {board.columns.map((column, index) => {
          const stage = pipelines.stage(column.stageId)
          if (!stage) return null
          const counts = heads.columns.find(({ stageId }) => stageId === column.stageId)?.urgency ?? column.urgency
          const shared = { stage, column, counts, currency: board.currency, urgency: state.urgency, onUrgency: state.setUrgency }
          const receives = overStage === stage.id && cardsOf(board, dragged?.ids ?? []).some((card) => card.stageId !== stage.id)
          if (isFolded(stage)) return <FoldedColumn key={stage.id} {...shared} over={receives} onUnfold={() => folds.fold(stage, false)} />
          return (
            <BoardColumn
              key={stage.id}
              drawn={settled ? 'all' : index < firstInSight ? 'first' : 'none'}
              stage={stage}
              column={column}
              head={
                <ColumnHead
                  {...shared}
                  onAdd={can('create', 'deals') ? () => onCreate(stage.id) : undefined}
                  onFold={phone ? undefined : () => folds.fold(stage, true)}
                />
              }
              hint={receives && dragged ? <DropHint ids={dragged.ids} stage={stage} /> : null}
              looks={looks}
              first={column === shown.find(({ cards: some }) => some.length > 0)}
              actions={cards.actions}
              onMore={onMore}
            />
          )
        })}
      </div>
      {cards.peek && current && (
        <RecordPeek
          object={deals}
          id={current.id}
          columns={peekColumns}
          onClose={() => cards.setPeeked(false)}
          onNext={() => cards.walk('down')}
          onPrevious={() => cards.walk('up')}
        />
      )}
      {dragged && held && (
        <>
          <DropZones over={over} mayDelete={can('delete', 'deals')} otherPipelines={pipelines.active.length > 1} />
          <DragPreview dragged={dragged} card={held} normDays={pipelines.stage(held.stageId)?.normDays ?? null} />
        </>
      )}
      {cards.selected.size > 0 && !dragged && (
        <BoardSelection selected={cards.selected.size} total={board.count} onMove={() => askMove([...cards.selected])} onClear={cards.clear} />
      )}
    </div>
  )
}

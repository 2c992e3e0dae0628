/** A move as a person asks for it: shown at once, asked what is missing, and open to Undo. */
import i18next from 'i18next'
import { queryClient } from '../../../../ui/api/index.ts'
import { openOverlay } from '../../../../ui/shell/index.ts'
import { pushUndo, toastError } from '../../../../ui/undo/index.ts'
import type { Board, Stage } from '../../contract.ts'
import { changeBoards } from '../board/useBoard.ts'
import { openLost } from './closeDeals.tsx'
import { isMissing } from './missingFields.ts'
import { moveBack, readDeals, rereadDeals, sendMove, type Origin } from './moveDeals.ts'
import { StageDataDialog } from './StageDataDialog.tsx'

/** Changes the boards in memory as the move will; left out, they wait for the server. */
export type Foresee = (board: Board) => Board

export async function requestMove(ids: readonly string[], stage: Stage, foresee: Foresee = (board) => board): Promise<void> {
  if (stage.onEntry === 'lose') return openLost(ids, { stage, foresee })
  const takeBack = await changeBoards(queryClient, foresee)
  try {
    tellMoved(await sendMove(ids, stage), stage)
    await rereadDeals()
  } catch (error) {
    takeBack()
    if (!isMissing(error)) return toastError(error)
    await askMissing(ids, stage)
  }
}

async function askMissing(ids: readonly string[], stage: Stage): Promise<void> {
  try {
    const deals = await readDeals(ids)
    openOverlay((close) => <StageDataDialog deals={deals} stage={stage} onClose={close} />)
  } catch (error) {
    toastError(error)
  }
}

/** Says what was moved and offers to take it back. */
export function tellMoved(origins: readonly Origin[], stage: Stage): void {
  pushUndo({ label: i18next.t('deals:move.done', { count: origins.length, stage: stage.name }), undo: () => moveBack(origins) })
}

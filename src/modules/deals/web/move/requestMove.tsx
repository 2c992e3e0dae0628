/** A move as a person asks for it: shown at once, asked what is missing, and open to Undo. */
import { queryClient } from '../../../../ui/api/index.ts'
import { openOverlay } from '../../../../ui/shell/index.ts'
import { toastError } from '../../../../ui/undo/index.ts'
import type { Board, Stage } from '../../contract.ts'
import { changeBoards } from '../board/useBoard.ts'
import { openLost } from './closeDeals.tsx'
import { isMissing } from './missingFields.ts'
import { readDeals, rereadDeals, sendMove } from './moveDeals.ts'
import { tellMoved } from './tellMoved.ts'

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
    await askMissing(ids, stage).catch(toastError)
  }
}

async function askMissing(ids: readonly string[], stage: Stage): Promise<void> {
  const [deals, { StageDataDialog }] = await Promise.all([readDeals(ids), import('./StageDataDialog.tsx')])
  openOverlay((close) => <StageDataDialog deals={deals} stage={stage} onClose={close} />)
}

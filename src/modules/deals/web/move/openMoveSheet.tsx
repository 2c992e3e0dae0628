/** Asks where to move deals. */
import { later } from '../../../../ui/parts/index.ts'
import { openOverlay } from '../../../../ui/shell/index.ts'
import type { Stage } from '../../contract.ts'
import type { Pipelines } from '../usePipelines.ts'

export interface MoveOptions {
  cards: readonly { id: string; title: string; stageId: string }[]
  pipelines: Pipelines
  onMove(stage: Stage): void
  onWin?: () => void
  onLose?: () => void
  onTrash?: () => void
}

const MoveSheet = later(() => import('./MoveSheet.tsx').then((part) => part.MoveSheet))

export function openMoveSheet(options: MoveOptions): void {
  if (options.cards.length > 0) openOverlay((close) => <MoveSheet {...options} onClose={close} />)
}

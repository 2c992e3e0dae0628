import i18next from 'i18next'
import { pushUndo } from '../../../../ui/undo/index.ts'
import type { Stage } from '../../contract.ts'
import { moveBack, type Origin } from './moveDeals.ts'

/** Says what was moved and offers to take it back. */
export function tellMoved(origins: readonly Origin[], stage: Stage): void {
  pushUndo({ label: i18next.t('deals:move.done', { count: origins.length, stage: stage.name }), undo: () => moveBack(origins) })
}

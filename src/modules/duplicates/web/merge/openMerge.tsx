/** Opens the merging of records from wherever it is asked for. */
import { laterPart } from '../../../../ui/parts/later.tsx'
import { openOverlay } from '../../../../ui/shell/index.ts'
import type { Mergeable } from '../../contract.ts'

const MergeDialog = laterPart(() => import('./MergeDialog.tsx'))

export const openMerge = (object: Mergeable, ids: readonly string[], options: { choose?: boolean; onDone?(survivorId: string): void } = {}): void =>
  void openOverlay((close) => (
    <MergeDialog object={object} ids={ids} {...options} onClose={close} />
  ))

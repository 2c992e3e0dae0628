/** Opens the recent bulk work from wherever it is asked for. */
import { laterPart } from '../../parts/later.tsx'
import { openOverlay } from '../../shell/overlay.tsx'

const BulkRecent = laterPart(() => import('./BulkRecent.tsx'))

export const openRecentWork = (): void =>
  void openOverlay((close) => (
    <BulkRecent onClose={close} />
  ))

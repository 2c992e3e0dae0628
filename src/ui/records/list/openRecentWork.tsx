/** Opens the recent bulk work from wherever it is asked for. */
import { lazy, Suspense } from 'react'
import { openOverlay } from '../../shell/overlay.tsx'

const BulkRecent = lazy(() => import('./BulkRecent.tsx'))

export const openRecentWork = (): void =>
  void openOverlay((close) => (
    <Suspense>
      <BulkRecent onClose={close} />
    </Suspense>
  ))

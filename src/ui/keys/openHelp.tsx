import { lazy, Suspense } from 'react'
import { openOverlay } from '../shell/overlay.tsx'

const KeyHelp = lazy(() => import('./KeyHelp.tsx'))

export function openKeyHelp(): void {
  openOverlay((close) => (
    <Suspense>
      <KeyHelp onClose={close} />
    </Suspense>
  ))
}

/** Opens the question before something that undo cannot bring back. */
import { lazy, Suspense } from 'react'
import { openOverlay } from '../shell/overlay.tsx'
import type { ConfirmProps } from './ConfirmDialog.tsx'

const Question = lazy(() => import('./ConfirmDialog.tsx').then(({ ConfirmDialog }) => ({ default: ConfirmDialog })))

export const confirm = (props: ConfirmProps): (() => void) =>
  openOverlay((close) => (
    <Suspense>
      <Question {...props} onClose={close} />
    </Suspense>
  ))

/** Opens the question before something that undo cannot bring back. */
import { later } from './later.tsx'
import { openOverlay } from '../shell/overlay.tsx'
import type { ConfirmProps } from './ConfirmDialog.tsx'

const Question = later(() => import('./ConfirmDialog.tsx').then(({ ConfirmDialog }) => ConfirmDialog))

export const confirm = (props: ConfirmProps): (() => void) =>
  openOverlay((close) => (
    <Question {...props} onClose={close} />
  ))

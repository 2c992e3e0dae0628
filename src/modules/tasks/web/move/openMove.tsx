/** Opens the pop-ups that put tasks off and hand them over. `onMoved` is told once it is done. */
import { openDialog } from '../openDialog.tsx'
import type { TaskSubject } from '../taskSubject.ts'

export const openMove = (tasks: readonly TaskSubject[], onMoved?: () => void): void =>
  openDialog(
    () => import('./MoveDialog.tsx'),
    ({ MoveDialog }, close) => <MoveDialog tasks={tasks} onMoved={onMoved} onClose={close} />,
  )

export const openOwner = (ids: readonly string[], onMoved?: () => void): void =>
  openDialog(
    () => import('./OwnerDialog.tsx'),
    ({ OwnerDialog }, close) => <OwnerDialog ids={ids} onMoved={onMoved} onClose={close} />,
  )

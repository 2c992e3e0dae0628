/** Opens the pop-ups that finish a task and plan a step. */
import { openDialog } from '../openDialog.tsx'
import type { TaskSubject } from '../taskSubject.ts'

export const openFinish = (task: Pick<TaskSubject, 'id' | 'title' | 'kind' | 'deal' | 'customer'>, onFinished?: () => void): void =>
  openDialog(
    () => import('./FinishDialog.tsx'),
    ({ FinishDialog }, close) => <FinishDialog task={task} onClose={close} onFinished={onFinished} />,
  )

export const openStep = (deal: { id: string; title: string }): void =>
  openDialog(
    () => import('./StepDialog.tsx'),
    ({ StepDialog }, close) => <StepDialog deal={deal} onClose={close} />,
  )

import { openDialog } from '../openDialog.tsx'
import type { DayTask } from './dayTasks.ts'
import type { RowActions } from './useRowActions.ts'

/** On a phone: everything that can be done with a task, in reach of the thumb. */
export const openTaskSheet = (task: DayTask, actions: RowActions): void =>
  openDialog(
    () => import('./TaskSheet.tsx'),
    ({ TaskSheet }, close) => <TaskSheet task={task} actions={actions} onClose={close} />,
  )

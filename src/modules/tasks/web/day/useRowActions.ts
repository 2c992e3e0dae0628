/** What a row can ask for. The callbacks stay the same, so that rows need not be drawn anew. */
import { useMemo } from 'react'
import { toastError } from '../../../../ui/undo/index.ts'
import { openTask } from '../form/openTaskForm.tsx'
import { openFinish } from '../finish/openFinish.tsx'
import { openMove } from '../move/openMove.tsx'
import { telOf } from '../taskSubject.ts'
import { finishTask } from '../writes/finishTasks.ts'
import { trashTask } from '../writes/moveTasks.ts'
import type { DayTask } from './dayTasks.ts'
import type { DayWalk } from './useDayWalk.ts'

export interface RowActions {
  focus(id: string): void
  select(id: string): void
  peek(task: DayTask): void
  finish(task: DayTask): void
  /** Finishes with a result and a next step. */
  ask(task: DayTask): void
  /** Dials, and asks for the result. */
  call(task: DayTask): void
  later(task: DayTask): void
  edit(task: DayTask): void
  trash(task: DayTask): void
}

export function useRowActions({ focus, select, peek, refocus }: Pick<DayWalk, 'focus' | 'select' | 'peek' | 'refocus'>): RowActions {
  return useMemo(
    () => ({
      focus,
      select,
      peek,
      finish: (task) => void finishTask(task).catch(toastError),
      ask: (task) => openFinish(task, refocus),
      call: (task) => {
        if (task.customer?.phone) location.assign(telOf(task.customer.phone))
        openFinish({ ...task, kind: 'call' }, refocus)
      },
      later: (task) => openMove([task], refocus),
      edit: (task) => openTask(task.id),
      trash: (task) => void trashTask(task).catch(toastError),
    }),
    [focus, select, peek, refocus],
  )
}

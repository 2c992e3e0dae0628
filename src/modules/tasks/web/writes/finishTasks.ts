/** Finishing tasks, shown at once and taken back by one key. */
import i18next from 'i18next'
import { call, records } from '../../../../ui/api/index.ts'
import { pushUndo } from '../../../../ui/undo/index.ts'
import { completeTask, reopenTask, tasks } from '../../contract.ts'
import { showInDay } from '../day/dayTasks.ts'
import type { TaskKind } from '../taskKinds.ts'
import { rereadTasks } from './rereadTasks.ts'

export interface NextStep {
  title: string
  kind: TaskKind
  dueOn?: string
  dueAt?: string
}

interface Finished {
  id: string
  title: string
}

/** Writes the result and the next step in one transaction. @throws ApiProblem */
export async function finishTask(task: Finished, { result, next }: { result?: string; next?: NextStep } = {}): Promise<void> {
  await hide([task])
  let followed: unknown
  try {
    const done = await call(completeTask, { params: { id: task.id }, body: { ...(result ? { result } : {}), ...(next ? { next } : {}) } })
    followed = (done.next as { id?: string } | null)?.id
  } finally {
    void rereadTasks()
  }
  pushUndo({
    label: i18next.t('tasks:finished', { title: task.title }),
    undo: async () => {
      if (typeof followed === 'string') await records.trash(tasks, followed)
      await reopen([task])
    },
  })
}

/** Finishes several; those that went through can be taken back together. @throws ApiProblem of the first that did not */
export async function finishSeveral(chosen: readonly Finished[]): Promise<void> {
  await hide(chosen)
  const done: Finished[] = []
  try {
    for (const task of chosen) {
      await call(completeTask, { params: { id: task.id }, body: {} })
      done.push(task)
    }
  } finally {
    void rereadTasks()
    if (done.length > 0) pushUndo({ label: i18next.t('tasks:finishedSeveral', { count: done.length }), undo: () => reopen(done) })
  }
}

/** @throws ApiProblem */
export async function reopen(finished: readonly Finished[]): Promise<void> {
  for (const { id } of finished) await call(reopenTask, { params: { id } })
  await rereadTasks()
}

const hide = (gone: readonly Finished[]): Promise<void> => showInDay((shown) => shown.filter(({ id }) => !gone.some((task) => task.id === id)))

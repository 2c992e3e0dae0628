/** Puts tasks off, gives them to somebody else, deletes them; each can be taken back. */
import i18next from 'i18next'
import { queryClient, records } from '../../../../ui/api/index.ts'
import { clockIn } from '../../../../ui/records/field/days.ts'
import { byValues, trashMany, updateMany } from '../../../../ui/records/list/bulkWork.ts'
import { pushUndo } from '../../../../ui/undo/index.ts'
import type { AnyRecord } from '../../../../shared/object.ts'
import { tasks } from '../../contract.ts'
import { showInDay } from '../day/dayTasks.ts'
import type { TaskSubject } from '../taskSubject.ts'
import { dueOf, type Due, type When } from '../when/when.ts'
import { rereadTasks } from './rereadTasks.ts'

type Movable = Pick<TaskSubject, 'id' | 'title' | 'dueOn' | 'dueAt'>
type Dated = { id: string } & Due

/** On another day a task keeps its time unless a new one is given. */
export const movedDue = (task: Due, { day, time }: When, timeZone: string): Due =>
  dueOf({ day, time: time ?? (task.dueAt ? clockIn(timeZone, new Date(task.dueAt)).slice(11, 16) : null) }, timeZone)

/** `words` tell the new day in the toast. @throws ApiProblem */
export async function moveTasks(chosen: readonly Movable[], when: When, timeZone: string, words: string): Promise<void> {
  const before = chosen.map(({ id, dueOn, dueAt }) => ({ id, dueOn, dueAt }))
  const after = chosen.map((task) => ({ id: task.id, ...movedDue(task, when, timeZone) }))
  await showInDay((shown) => shown.map((task) => ({ ...task, ...after.find(({ id }) => id === task.id) })))
  await writeDue(after)
  const [only] = chosen
  pushUndo({
    label:
      chosen.length === 1 && only
        ? i18next.t('tasks:moved', { title: only.title, when: words })
        : i18next.t('tasks:movedSeveral', { count: chosen.length, when: words }),
    undo: () => writeDue(before),
  })
}

/** @throws ApiProblem */
export async function handOver(ids: readonly string[], ownerId: string, name: string): Promise<void> {
  const { undo } = await updateMany(queryClient, tasks, { ids: [...ids], where: null }, { ownerId })
  await rereadTasks()
  pushUndo({ label: i18next.t('tasks:handedOver', { count: ids.length, name }), undo: () => undo().then(rereadTasks) })
}

/** @throws ApiProblem */
export async function trashTask({ id, title }: { id: string; title: string }): Promise<void> {
  await showInDay((shown) => shown.filter((task) => task.id !== id))
  try {
    const { undo } = await trashMany(queryClient, tasks, { ids: [id], where: null })
    pushUndo({ label: i18next.t('tasks:deleted', { title }), undo: () => undo().then(rereadTasks) })
  } finally {
    void rereadTasks()
  }
}

async function writeDue(rows: readonly Dated[]): Promise<void> {
  try {
    for (const { ids, values } of byValues(rows as unknown as AnyRecord[], ['dueOn', 'dueAt'])) await records.bulk(tasks, { ids, update: values })
  } finally {
    void rereadTasks()
  }
}

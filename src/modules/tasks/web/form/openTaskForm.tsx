/** Opens the form of a task; a new one belongs to the deal or customer on the screen unless said otherwise. */
import type { AnyRecord } from '../../../../shared/object.ts'
import { records } from '../../../../ui/api/index.ts'
import { toastError } from '../../../../ui/undo/index.ts'
import { tasks } from '../../contract.ts'
import { openDialog } from '../openDialog.tsx'
import { subjectRelations } from '../taskSubject.ts'
import { subjectOfPlace } from './subjectOfPlace.ts'

const load = () => import('./TaskForm.tsx')

/** Fetches the form ahead of time. Failing is harmless: it is fetched again when it is opened. */
export const preloadTaskForm = (): void => void load().catch(() => undefined)

export function openNewTask(initial: Readonly<Record<string, unknown>> = subjectOfPlace(location)): void {
  openDialog(load, ({ TaskForm }, close) => <TaskForm initial={initial} onClose={close} />)
}

/** Reads the task first, so that the form starts from what it is now. */
export function openTask(id: string): void {
  records
    .get(tasks, id, { include: subjectRelations })
    .then((record) => openDialog(load, ({ TaskForm }, close) => <TaskForm record={record as AnyRecord} initial={{}} onClose={close} />))
    .catch(toastError)
}

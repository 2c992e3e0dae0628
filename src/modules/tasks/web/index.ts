/** The door: what other modules may open and show of tasks. */
export { openFinish } from './finish/openFinish.tsx'
export { openNewTask, openTask } from './form/openTaskForm.tsx'
export { openMove } from './move/openMove.tsx'
export { subjectOf, subjectRelations, type TaskSubject } from './taskSubject.ts'

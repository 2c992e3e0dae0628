/** The door: rows of a timeline, and the open tasks on top of it. */
export { linkOf } from './target.ts'
export { Entry } from './timeline/Entry.tsx'
export { PlannedEntry } from './timeline/PlannedEntry.tsx'
export { finishTask, useOpenTasks } from './timeline/plannedTasks.ts'

/** What follows for tasks and activities from their cells. */
import type { RecordDraft } from './draft.ts'

const done = /^(?:yes|true|1|\+|x|done|completed|complete|closed|finished|да|выполнен[ао]?|завершен[ао]?|завершён|закрыта|готово|pabeigts|izpildīts|zakończone|wykonane|完成)$/iu

export function finishTask(task: RecordDraft): void {
  const { values, words } = task
  values.kind ??= 'todo'
  values.status = (words.status && done.test(words.status.trim())) || values.doneAt ? 'done' : 'open'
  if (values.status === 'done') values.doneAt ??= values.dueAt
  if (!values.doneAt) delete values.doneAt
}

/** An activity is named by its text where it has no title. */
export function finishActivity({ values }: RecordDraft): void {
  values.kind ??= 'other'
  if (!values.title && typeof values.body === 'string') values.title = (values.body.split('\n')[0] ?? '').slice(0, 255)
}

/** Everything done can be taken back: by the toast for 6 seconds, by Ctrl Z as long as the page lives. */
import i18next from 'i18next'
import { problemText } from '../api/problemText.ts'
import { closeToast, showToast } from './toasts.ts'

export interface Undoable {
  /** What was done, in the person's language: "2 deals moved to Quote". */
  label: string
  undo(): Promise<unknown> | void
}

const stack: (Undoable & { toast: number })[] = []
const depth = 50

/** Tells what was done and offers to take it back. */
export function pushUndo(done: Undoable): void {
  const entry = { ...done, toast: 0 }
  entry.toast = showToast({ text: done.label, action: { label: i18next.t('ui:actions.undo'), keys: 'Ctrl Z', run: () => void takeBack(entry) } })
  stack.push(entry)
  if (stack.length > depth) stack.shift()
}

/** Takes the last thing back; tells when there is none. */
export function undoLast(): void {
  const last = stack.at(-1)
  if (last) void takeBack(last)
  else showToast({ text: i18next.t('ui:undo.nothing'), kind: 'info' })
}

async function takeBack(entry: (typeof stack)[number]): Promise<void> {
  const at = stack.indexOf(entry)
  if (at < 0) return
  stack.splice(at, 1)
  closeToast(entry.toast)
  try {
    await entry.undo()
    showToast({ text: i18next.t('ui:undo.done', { label: entry.label }) })
  } catch (error) {
    toastError(error)
  }
}

/** Shows why something failed; stays until closed. */
export function toastError(error: unknown): void {
  showToast({ text: typeof error === 'string' ? error : problemText(error, i18next.t), kind: 'error' })
}

/** The door of messages and undo. */
export { closeToast, showToast } from './toasts.ts'
export { pushUndo, toastError, undoLast, type Undoable } from './undo.ts'

/** Opens the form of an object over whatever is on the screen. It loads when it is first needed. */
import type { AnyRecord, ObjectDeclaration } from '../../../shared/object.ts'
import { openOverlay } from '../../shell/overlay.tsx'
import { toastError } from '../../undo/undo.ts'

export interface RecordFormOptions {
  /** The record to change; without one a new one is made. */
  record?: AnyRecord
  /** What a new one begins with. */
  initial?: Readonly<Record<string, unknown>>
  onSaved?(record: AnyRecord): void
}

export function openRecordForm(object: ObjectDeclaration, options: RecordFormOptions = {}): void {
  void import('./RecordForm.tsx')
    .then(({ RecordForm }) => openOverlay((close) => <RecordForm object={object} {...options} onClose={close} />))
    .catch(toastError)
}

/** Asks before something that undo cannot bring back, or that touches many. */
import { useState, type ReactNode } from 'react'
import { useProblemText } from '../api/problemText.ts'
import { Dialog } from './Dialog.tsx'
import { Note } from './Note.tsx'

export interface ConfirmProps {
  title: string
  /** What exactly will happen, and what is kept. */
  text: ReactNode
  /** The verb: "Delete 12 contacts". */
  verb: string
  cancelLabel?: string
  /** Red button. */
  destroys?: boolean
  run: () => Promise<unknown> | void
}

export function ConfirmDialog({ title, text, verb, cancelLabel, destroys, run, onClose }: ConfirmProps & { onClose: () => void }) {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const wording = useProblemText()
  const submit = async (): Promise<void> => {
    setBusy(true)
    try {
      await run()
      onClose()
    } catch (problem) {
      setError(problem)
      setBusy(false)
    }
  }
  return (
    <Dialog title={title} text={text} submitLabel={verb} cancelLabel={cancelLabel} submitKind={destroys ? 'bad' : 'pri'} onSubmit={() => void submit()} busy={busy} onClose={onClose} width={420}>
      {error !== null && <Note kind="bad">{wording(error)}</Note>}
    </Dialog>
  )
}

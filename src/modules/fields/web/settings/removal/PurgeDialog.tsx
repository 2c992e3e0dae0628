/** Deleting for good: only with the key typed. */
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorsByPath, useProblemText } from '../../../../../ui/api/index.ts'
import { Dialog, Note } from '../../../../../ui/parts/index.ts'
import { showToast } from '../../../../../ui/undo/index.ts'

interface PurgeDialogProps {
  title: string
  /** What is lost. */
  text: string
  /** What must be typed. */
  confirmKey: string
  /** Told afterwards. */
  done: string
  run(confirm: string): Promise<unknown>
  onClose(): void
}

export function PurgeDialog({ title, text, confirmKey, done, run, onClose }: PurgeDialogProps) {
  const { t } = useTranslation()
  const wording = useProblemText()
  const [typed, setTyped] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [missed, setMissed] = useState(false)
  const submit = async (): Promise<void> => {
    if (typed.trim() !== confirmKey) {
      setMissed(true)
      return
    }
    setBusy(true)
    try {
      await run(typed.trim())
      onClose()
      showToast({ text: done })
    } catch (problem) {
      setError(problem)
      setBusy(false)
    }
  }
  const wrong = errorsByPath(error).confirm ?? (missed ? t('fields:errors.confirm', { key: confirmKey }) : undefined)
  return (
    <Dialog title={title} text={text} submitLabel={t('fields:removal.purge')} submitKind="bad" onSubmit={() => void submit()} busy={busy} onClose={onClose}>
      <TextInput label={t('fields:removal.type', { key: confirmKey })} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} error={wrong} autoComplete="off" spellCheck={false} data-autofocus />
      {error !== null && !errorsByPath(error).confirm && <Note kind="bad">{wording(error)}</Note>}
    </Dialog>
  )
}

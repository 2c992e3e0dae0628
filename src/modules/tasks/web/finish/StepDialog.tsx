/** Plans the next step of a deal that has none. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { records, useProblemText } from '../../../../ui/api/index.ts'
import { Dialog, Note } from '../../../../ui/parts/index.ts'
import { useViewer } from '../../../../ui/session/index.ts'
import { pushUndo } from '../../../../ui/undo/index.ts'
import { tasks } from '../../contract.ts'
import { rereadTasks } from '../writes/rereadTasks.ts'
import { StepFields } from './StepFields.tsx'
import { useStep } from './useStep.ts'

interface StepDialogProps {
  deal: { id: string; title: string }
  onClose(): void
}

export function StepDialog({ deal, onClose }: StepDialogProps) {
  const { t } = useTranslation()
  const viewer = useViewer()
  const wording = useProblemText()
  const step = useStep()
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const submit = (): void => {
    const next = step.read()
    if (!next) return
    setBusy(true)
    records
      .create(tasks, { ...next, dealId: deal.id, ownerId: viewer.id })
      .then((task) => {
        pushUndo({ label: t('tasks:step.planned', { title: next.title }), undo: () => records.trash(tasks, task.id).then(rereadTasks) })
        void rereadTasks()
        onClose()
      })
      .catch((problem: unknown) => {
        setError(problem)
        setBusy(false)
      })
  }
  return (
    <Dialog title={t('tasks:step.heading')} text={deal.title} submitLabel={t('tasks:step.verb')} onSubmit={submit} onClose={onClose} busy={busy} width={560}>
      <StepFields step={step} first />
      {error !== null && <Note kind="bad">{wording(error)}</Note>}
    </Dialog>
  )
}

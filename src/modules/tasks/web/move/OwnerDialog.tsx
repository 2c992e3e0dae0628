/** Gives several tasks to somebody else. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnyRecord } from '../../../../shared/object.ts'
import { useProblemText } from '../../../../ui/api/index.ts'
import { Dialog, Note } from '../../../../ui/parts/index.ts'
import { ReferencePicker } from '../../../../ui/records/field/ReferencePicker.tsx'
import { titleOf } from '../../../../ui/records/registry.ts'
import { handOver } from '../writes/moveTasks.ts'

interface OwnerDialogProps {
  ids: readonly string[]
  onMoved?(): void
  onClose(): void
}

export function OwnerDialog({ ids, onMoved, onClose }: OwnerDialogProps) {
  const { t } = useTranslation()
  const wording = useProblemText()
  const [owner, setOwner] = useState<AnyRecord | null>(null)
  const [missing, setMissing] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const submit = (): void => {
    if (!owner) return setMissing(true)
    setBusy(true)
    handOver(ids, owner.id, titleOf('users', owner))
      .then(() => {
        onClose()
        onMoved?.()
      })
      .catch((problem: unknown) => {
        setError(problem)
        setBusy(false)
      })
  }
  return (
    <Dialog
      title={t('tasks:owner.heading')}
      text={t('tasks:tasks.count', { count: ids.length })}
      submitLabel={t('tasks:owner.verb')}
      onSubmit={submit}
      onClose={onClose}
      busy={busy}
      width={420}
    >
      <ReferencePicker
        to="users"
        linked={owner}
        onPick={setOwner}
        inputProps={{ label: t('tasks:tasks.fields.ownerId'), error: missing && !owner ? t('tasks:owner.needed') : undefined, 'data-autofocus': true }}
      />
      {error !== null && <Note kind="bad">{wording(error)}</Note>}
    </Dialog>
  )
}

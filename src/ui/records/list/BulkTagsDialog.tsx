/** Puts tags on many records, or takes them off. */
import { TagsInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ObjectDeclaration } from '../../../shared/object.ts'
import { useProblemText } from '../../api/problemText.ts'
import { Dialog } from '../../parts/Dialog.tsx'
import { Note } from '../../parts/Note.tsx'
import { useKnownTags } from '../field/editors/useKnownTags.ts'
import { BulkPreviewBlock } from './BulkPreviewBlock.tsx'
import { changeMany, type BulkOutcome, type BulkTarget } from './bulkWork.ts'

interface BulkTagsDialogProps {
  object: ObjectDeclaration
  field: string
  target: BulkTarget
  count: number
  onDone(done: BulkOutcome): void
  onClose(): void
}

export function BulkTagsDialog({ object, field, target, count, onDone, onClose }: BulkTagsDialogProps) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const wording = useProblemText()
  const known = useKnownTags(object, field)
  const [add, setAdd] = useState<string[]>([])
  const [remove, setRemove] = useState<string[]>([])
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const tags = { field, add, remove }
  const submit = async (): Promise<void> => {
    if (add.length + remove.length === 0) return onClose()
    setBusy(true)
    try {
      const done = await changeMany(client, object, target, { tags })
      onClose()
      onDone(done)
    } catch (failure) {
      setError(failure)
      setBusy(false)
    }
  }
  return (
    <Dialog title={t('ui:records.bulk.tags')} text={t(`${object.module}:${object.name}.count`, { count })} submitLabel={t('ui:records.bulk.apply')} onSubmit={() => void submit()} busy={busy} onClose={onClose} width={440}>
      <TagsInput label={t('ui:records.bulk.addTags')} data={known} value={add} onChange={setAdd} acceptValueOnBlur data-autofocus />
      <TagsInput label={t('ui:records.bulk.removeTags')} data={known} value={remove} onChange={setRemove} acceptValueOnBlur />
      <BulkPreviewBlock object={object} target={target} verb={add.length + remove.length > 0 ? { tags } : null} />
      {error !== null && <Note kind="bad">{wording(error)}</Note>}
    </Dialog>
  )
}

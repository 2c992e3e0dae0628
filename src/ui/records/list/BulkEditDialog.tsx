/** Sets one field of many records to the same value. */
import { Select } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldOf, labelKey, type ObjectDeclaration } from '../../../shared/object.ts'
import { useProblemText } from '../../api/problemText.ts'
import { Dialog } from '../../parts/Dialog.tsx'
import { Note } from '../../parts/Note.tsx'
import { FieldEditor, isEditable } from '../field/FieldEditor.tsx'
import { isEmpty } from '../field/FieldView.tsx'
import { tidy } from '../field/useFieldEdit.ts'
import { updateMany, type BulkTarget, type Undo } from './bulkWork.ts'

interface BulkEditDialogProps {
  object: ObjectDeclaration
  target: BulkTarget
  count: number
  /** Chosen beforehand: the owner. */
  field?: string
  onDone(done: { changed: number; undo: Undo }): void
  onClose(): void
}

export function BulkEditDialog({ object, target, count, field: given, onDone, onClose }: BulkEditDialogProps) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const wording = useProblemText()
  const [name, setName] = useState<string | null>(given ?? null)
  const [value, setValue] = useState<unknown>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const field = name ? fieldOf(object, name) : undefined
  const label = name ? t(labelKey.field(object, name)) : ''
  const wanted = tidy(value, field?.type)
  const choices = Object.entries(object.fields)
    .filter(([, candidate]) => isEditable(candidate))
    .map(([key]) => ({ value: key, label: t(labelKey.field(object, key)) }))

  const submit = async (): Promise<void> => {
    if (!name || problem) return
    setBusy(true)
    try {
      const done = await updateMany(client, object, target, { [name]: wanted })
      onClose()
      onDone(done)
    } catch (failure) {
      setError(failure)
      setBusy(false)
    }
  }

  return (
    <Dialog
      title={given ? t('ui:records.bulk.setField', { field: label }) : t('ui:records.bulk.editTitle')}
      text={t(`${object.module}:${object.name}.count`, { count })}
      submitLabel={name && isEmpty(wanted) ? t('ui:records.bulk.clearField', { field: label }) : t('ui:records.bulk.apply')}
      onSubmit={() => void submit()}
      busy={busy}
      onClose={onClose}
      width={440}
    >
      {!given && (
        <Select
          label={t('ui:records.bulk.field')}
          data={choices}
          value={name}
          searchable
          data-autofocus
          onChange={(key) => {
            setName(key)
            setValue(fieldOf(object, key ?? '')?.type === 'boolean' ? false : null)
            setProblem(null)
          }}
        />
      )}
      {name && field && <FieldEditor key={name} object={object} name={name} field={field} value={value} onChange={setValue} onProblem={setProblem} label={given ? label : t('ui:records.bulk.newValue')} error={problem} autoFocus={Boolean(given) && field.type !== 'reference'} />}
      {error !== null && <Note kind="bad">{wording(error)}</Note>}
    </Dialog>
  )
}

/** Sets one field of many records to the same value. */
import { Checkbox, Select } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldOf, type ObjectDeclaration } from '../../../shared/object.ts'
import { useProblemText } from '../../api/problemText.ts'
import { Dialog } from '../../parts/Dialog.tsx'
import { Note } from '../../parts/Note.tsx'
import { FieldEditor } from '../field/FieldEditor.tsx'
import { isEditable } from '../field/isEditable.ts'
import { isEmpty } from '../field/FieldView.tsx'
import { tidy } from '../field/useFieldEdit.ts'
import { fieldLabel } from '../labels.ts'
import { BulkPreviewBlock } from './BulkPreviewBlock.tsx'
import { updateMany, type BulkOutcome, type BulkTarget } from './bulkWork.ts'

interface BulkEditDialogProps {
  object: ObjectDeclaration
  target: BulkTarget
  count: number
  /** Chosen beforehand: the owner. */
  field?: string
  onDone(done: BulkOutcome): void
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
  const [empty, setEmpty] = useState(false)
  const [busy, setBusy] = useState(false)
  const field = name ? fieldOf(object, name) : undefined
  const label = name ? fieldLabel(t, object, name) : ''
  const wanted = tidy(value, field?.type)
  const choices = Object.entries(object.fields)
    .filter(([, candidate]) => isEditable(candidate))
    .map(([key]) => ({ value: key, label: fieldLabel(t, object, key) }))

  const changeEmpty = (next: boolean): void => {
    setEmpty(next)
    setProblem(null)
    if (next) setValue(null)
  }
  const submit = async (): Promise<void> => {
    if (!name || problem) return
    // Emptying a field of many records takes a word of its own.
    if (isEmpty(wanted) !== empty) return setProblem(t('ui:records.bulk.valueNeeded'))
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
      submitLabel={empty ? t('ui:records.bulk.clearField', { field: label }) : t('ui:records.bulk.apply')}
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
            setEmpty(false)
          }}
        />
      )}
      {name && field && !empty && (
        <FieldEditor
          key={name}
          object={object}
          name={name}
          field={field}
          value={value}
          onChange={(next) => {
            setValue(next)
            setProblem(null)
          }}
          onProblem={setProblem}
          label={given ? label : t('ui:records.bulk.newValue')}
          error={problem}
        />
      )}
      {name && field && !field.required && field.type !== 'boolean' && <Checkbox label={t('ui:records.bulk.leaveEmpty')} checked={empty} onChange={(event) => changeEmpty(event.currentTarget.checked)} />}
      <BulkPreviewBlock object={object} target={target} verb={name && !problem && isEmpty(wanted) === empty ? { update: { [name]: wanted } } : null} />
      {error !== null && <Note kind="bad">{wording(error)}</Note>}
    </Dialog>
  )
}

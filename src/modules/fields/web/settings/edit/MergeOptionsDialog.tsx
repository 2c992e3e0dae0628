/** Puts another option in the place of one, in all records. */
import { Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call, useProblemText } from '../../../../../ui/api/index.ts'
import { Dialog, Note } from '../../../../../ui/parts/index.ts'
import { showToast } from '../../../../../ui/undo/index.ts'
import { mergeOptions, type FieldOption, type FieldRecord } from '../../../contract.ts'
import { refresh } from '../settingWrites.ts'
import { textOf } from '../words.ts'

interface MergeDialogProps {
  field: FieldRecord
  /** The key of the option that goes. */
  from: string
  options: readonly FieldOption[]
  /** Records that hold it. */
  count: number
  onMerged(): void
  onClose(): void
}

export function MergeOptionsDialog({ field, from, options, count, onMerged, onClose }: MergeDialogProps) {
  const { t } = useTranslation()
  const wording = useProblemText()
  const others = options.filter(({ key }) => key !== from)
  const [into, setInto] = useState(others[0]?.key ?? '')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const name = textOf(options.find(({ key }) => key === from)?.label)
  const submit = async (): Promise<void> => {
    setBusy(true)
    try {
      await call(mergeOptions, { params: { id: field.id }, body: { from, into } })
      await refresh()
      onClose()
      onMerged()
      showToast({ text: t('fields:options.merged', { name }) })
    } catch (problem) {
      setError(problem)
      setBusy(false)
    }
  }
  return (
    <Dialog title={t('fields:options.mergeTitle', { name })} text={t('fields:options.mergeText', { count })} submitLabel={t('fields:options.mergeVerb')} submitKind="bad" onSubmit={() => void submit()} busy={busy} onClose={onClose}>
      <Select label={t('fields:options.into')} data={others.map((option) => ({ value: option.key, label: textOf(option.label) || option.key }))} value={into} onChange={(key) => key && setInto(key)} allowDeselect={false} searchable={others.length > 8} openOnFocus={false} />
      {error !== null && <Note kind="bad">{wording(error)}</Note>}
    </Dialog>
  )
}

/** Adds a field, or changes one: words, place, type and what belongs to it, conditions. */
import { Select, Switch, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorsByPath, records, useProblemText } from '../../../../../ui/api/index.ts'
import { Note } from '../../../../../ui/parts/index.ts'
import { fields, fieldTypes, type AddedFieldType, type FieldRecord } from '../../../contract.ts'
import { before, write, refresh } from '../settingWrites.ts'
import { codeLabel, rowLabel, textOf, typeLabel } from '../words.ts'
import { ConditionsEditor } from './ConditionsEditor.tsx'
import { Consequences } from './Consequences.tsx'
import { bodyOf, changesOf, draftOf, type FieldDraft } from './fieldDraft.ts'
import { hasOptions, isComputed } from './fieldTraits.ts'
import { Fold } from './Fold.tsx'
import { LabelInput } from './LabelInput.tsx'
import { MoreSettings } from './MoreSettings.tsx'
import type { FieldAsk } from './openField.tsx'
import { OptionRows } from './OptionRows.tsx'
import { SideDialog } from './SideDialog.tsx'
import { TypeSettings } from './TypeSettings.tsx'
import { usePreview } from './usePreview.ts'

/** Told while somebody types; the rest would only say that the form is not filled in yet. */
const early = (path: string): boolean => path.startsWith('when') || ['fieldType', 'key', 'settings.formula', 'settings.unique', 'settings.max', 'settings.result'].includes(path)

export default function FieldDialog({ object, sections, row, sectionId = null, onClose }: FieldAsk & { onClose(): void }) {
  const { t } = useTranslation()
  const wording = useProblemText()
  const [draft, setDraft] = useState(() => draftOf(row, sectionId))
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const put = (change: Partial<FieldDraft>): void => setDraft({ ...draft, ...change })
  const builtIn = row !== undefined && !row.added
  const stored = row?.stored ?? null
  const changes = changesOf(bodyOf(draft, row), stored)
  const full = stored ? changes : { object: object.name, ...(builtIn ? { key: row.key } : {}), ...changes }
  const dirty = Object.keys(changes).length > 0
  const preview = usePreview(stored?.id, full, dirty && (builtIn || textOf(draft.label) !== ''))
  const told = preview?.errors.filter(({ path }) => early(path) && !(path === 'settings.formula' && !draft.settings.formula)) ?? []
  const errors = { ...Object.fromEntries(told.map(({ path, message }) => [path, message])), ...errorsByPath(error) }
  const name = textOf(draft.label) || (row ? rowLabel(t, object, row) : '')

  const submit = async (): Promise<void> => {
    if (!dirty && row) return onClose()
    setBusy(true)
    try {
      await saveField(stored, full, t(row ? 'fields:edit.saved' : 'fields:draft.added', { label: name, name }))
      onClose()
    } catch (problem) {
      setError(problem)
      setBusy(false)
    }
  }
  const known = Object.keys(errorsByPath(error)).some((path) => shown.includes(path.split('.')[0] ?? ''))
  return (
    <SideDialog title={row ? rowLabel(t, object, row) : t('fields:draft.add')} text={builtIn ? t('fields:edit.builtIn') : undefined} submitLabel={row ? t('ui:actions.save') : t('fields:draft.add')} busy={busy} onSubmit={() => void submit()} onClose={onClose}>
      <LabelInput label={t('fields:draft.label')} value={draft.label} onChange={(label) => put({ label })} placeholder={builtIn ? codeLabel(object, row.key) : t('fields:draft.example')} required={!builtIn} error={errors.label} focus />
      {builtIn ? (
        <TextInput label={t('fields:draft.type')} value={typeLabel(t, row)} readOnly disabled />
      ) : (
        <Select label={t('fields:draft.type')} data={fieldTypes.map((type) => ({ value: type, label: t(`fields:fields.options.fieldType.${type}`) }))} value={draft.fieldType} onChange={(type) => type && put({ fieldType: type as AddedFieldType })} allowDeselect={false} searchable error={errors.fieldType} />
      )}
      {hasOptions(draft.fieldType) && <OptionRows options={draft.options} field={stored} onChange={(options) => put({ options })} error={errors.options} onMerged={onClose} />}
      {draft.fieldType && <TypeSettings object={object} draft={draft} errors={errors} own={row?.key} onChange={(settings) => put({ settings })} />}
      <Select label={t('fields:fields.fields.sectionId')} data={[{ value: '', label: t('fields:list.onCard') }, ...sections.map((section) => ({ value: section.id, label: section.name ?? '' }))]} value={draft.sectionId ?? ''} onChange={(id) => put({ sectionId: id || null })} allowDeselect={false} error={errors.sectionId} />
      <LabelInput label={t('fields:fields.fields.hint')} description={t('fields:edit.hintText')} value={draft.hint} onChange={(hint) => put({ hint })} max={500} error={errors.hint} />
      {!isComputed(draft.fieldType) && !row?.field?.readOnly && <Switch label={t('fields:draft.required')} description={t('fields:edit.requiredText')} checked={draft.required || (builtIn && row.field?.required === true)} disabled={builtIn && row.field?.required === true} onChange={(event) => put({ required: event.currentTarget.checked })} />}
      <Fold title={t('fields:conditions.title')} open={Object.keys(draft.when).length > 0}>
        <ConditionsEditor object={object} draft={draft} row={row} errors={errors} onChange={(when) => put({ when })} />
      </Fold>
      <Fold title={t('fields:edit.more')}>
        <MoreSettings draft={draft} row={row} errors={errors} proposedKey={preview?.key ?? null} onChange={put} />
      </Fold>
      <Consequences preview={preview} />
      {error !== null && !known && <Note kind="bad">{wording(error)}</Note>}
    </SideDialog>
  )
}

/** Errors of these are shown where they belong. */
const shown = ['label', 'hint', 'key', 'fieldType', 'sectionId', 'options', 'settings', 'when', 'hidden']

/** @throws ApiProblem when it is refused */
async function saveField(stored: FieldRecord | null, body: Record<string, unknown>, label: string): Promise<void> {
  const made = stored ? null : await records.create(fields, body as never)
  const old = stored ? before(stored, body) : null
  if (stored) await records.patch(fields, stored.id, body)
  await write({ label, run: async () => {}, undo: () => (made ? records.trash(fields, made.id) : records.patch(fields, stored!.id, old!)), after: refresh })
}

/** What is set rarely: search, order, sameness, privacy, hiding, the key. */
import { Switch, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FieldSettings } from '../../../contract.ts'
import type { FieldRow } from '../fieldRows.ts'
import type { FieldDraft } from './fieldDraft.ts'
import { canBeUnique, canSearch, canSort } from './fieldTraits.ts'

interface MoreSettingsProps {
  draft: FieldDraft
  row: FieldRow | undefined
  errors: Readonly<Record<string, string>>
  /** The key that a new field would get. */
  proposedKey: string | null
  onChange(change: Partial<FieldDraft>): void
}

export function MoreSettings({ draft, row, errors, proposedKey, onChange }: MoreSettingsProps) {
  const { t } = useTranslation()
  const { fieldType: type, settings } = draft
  const put = (change: Partial<FieldSettings>): void => onChange({ settings: { ...settings, ...change } })
  const flag = (name: 'searchable' | 'sortable' | 'unique' | 'personal', on: boolean) => (
    <Switch key={name} label={t(`fields:edit.flags.${name}`)} description={t(`fields:edit.flagTexts.${name}`)} checked={on} onChange={(event) => put({ [name]: event.currentTarget.checked })} error={errors[`settings.${name}`]} />
  )
  return (
    <>
      {type && canSearch(type) && flag('searchable', settings.searchable === true)}
      {type && canSort(type) && flag('sortable', settings.sortable !== false)}
      {type && canBeUnique(type) && flag('unique', settings.unique === true)}
      {type && flag('personal', settings.personal === true)}
      <Switch label={t('fields:edit.flags.hidden')} description={t('fields:edit.flagTexts.hidden')} checked={draft.hidden} onChange={(event) => onChange({ hidden: event.currentTarget.checked })} error={errors.hidden} />
      {row ? (
        <TextInput label={t('fields:fields.fields.key')} value={row.key} readOnly />
      ) : (
        <TextInput label={t('fields:fields.fields.key')} description={t('fields:edit.keyText')} placeholder={proposedKey ?? 'x_'} value={draft.key} onChange={(event) => onChange({ key: event.currentTarget.value })} error={errors.key} autoComplete="off" spellCheck={false} />
      )}
    </>
  )
}

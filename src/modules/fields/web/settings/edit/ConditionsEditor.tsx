/** When a field is shown, needed, fixed, and which options it offers. */
import { useTranslation } from 'react-i18next'
import type { FieldConditions } from '../../../../../shared/conditions/declaration.ts'
import type { Filter } from '../../../../../shared/filter.ts'
import type { ObjectDeclaration } from '../../../../../shared/object.ts'
import type { FieldRow } from '../fieldRows.ts'
import { ConditionEditor } from './ConditionEditor.tsx'
import type { FieldDraft } from './fieldDraft.ts'
import { hasOptions, isComputed } from './fieldTraits.ts'
import { OptionRules } from './OptionRules.tsx'

interface ConditionsEditorProps {
  object: ObjectDeclaration
  draft: FieldDraft
  row: FieldRow | undefined
  errors: Readonly<Record<string, string>>
  onChange(when: FieldConditions): void
}

export function ConditionsEditor({ object, draft, row, errors, onChange }: ConditionsEditorProps) {
  const { t } = useTranslation()
  const { when, fieldType } = draft
  // What the system sets can be hidden, not asked for.
  const fixed = isComputed(fieldType) || row?.field?.readOnly === true
  const leaning = row !== undefined && !row.added && (row.field?.required === true || row.key === object.title || row.key === object.access.owner)
  const kinds = (['visible', 'required', 'readOnly'] as const).filter((kind) => (kind === 'visible' ? !leaning : !fixed))
  const put = (kind: 'visible' | 'required' | 'readOnly', filter: Filter | undefined): void => {
    const { [kind]: _old, ...rest } = when
    onChange(filter ? { ...rest, [kind]: filter } : rest)
  }
  return (
    <>
      {kinds.map((kind) => (
        <ConditionEditor key={kind} object={object} title={t(`fields:conditions.${kind}`)} filter={when[kind]} error={errors[`when.${kind}`]} onChange={(filter) => put(kind, filter)} />
      ))}
      {hasOptions(fieldType) && (
        <OptionRules
          object={object}
          options={draft.options}
          rules={when.options ?? []}
          errors={errors}
          onChange={(rules) => {
            const { options: _old, ...rest } = when
            onChange(rules.length > 0 ? { ...rest, options: rules } : rest)
          }}
        />
      )}
    </>
  )
}

/** The value of a setting in words, for its history. */
import i18next from 'i18next'
import { labelText, type Label } from '../../../../../shared/labels.ts'
import type { ObjectDeclaration } from '../../../../../shared/object.ts'
import type { FieldOption } from '../../../contract.ts'

const labels: readonly string[] = ['label', 'hint', 'one', 'many', 'titleLabel']

/** Null for what is not there; undefined for what has a view of its own. */
export function settingValue(object: ObjectDeclaration, name: string, value: unknown): string | null | undefined {
  if (value === null || value === undefined) return null
  const { t } = i18next
  if (labels.includes(name)) return labelText(value as Label, i18next.language) ?? null
  if (name === 'options') return (value as FieldOption[]).map((option) => (option.archived ? t('fields:history.archived', { label: labelText(option.label as Label, i18next.language) }) : labelText(option.label as Label, i18next.language))).join(', ')
  if (object.fields[name]?.type !== 'json') return undefined
  return Object.entries(value as object).map(([key, part]) => `${key}: ${typeof part === 'string' ? part : JSON.stringify(part)}`).join('\n')
}

/** A field while it is edited, and what of it is sent. */
import type { FieldConditions } from '../../../../../shared/conditions/declaration.ts'
import type { Label } from '../../../../../shared/labels.ts'
import type { AddedFieldType, FieldOption, FieldSettings } from '../../../contract.ts'
import type { FieldRow } from '../fieldRows.ts'
import { canBeUnique, canSearch, canSort, hasBounds, hasLength, hasOptions, isComputed, pointsTo } from './fieldTraits.ts'

/** An option that is new has no key yet. */
export type DraftOption = Omit<FieldOption, 'key' | 'label'> & { key?: string; label: Label }

export interface FieldDraft {
  label: Label | null
  hint: Label | null
  /** Only for a new field; empty means that it is made from the label. */
  key: string
  /** Null for a built-in field. */
  fieldType: AddedFieldType | null
  sectionId: string | null
  required: boolean
  hidden: boolean
  options: DraftOption[]
  settings: FieldSettings
  when: FieldConditions
}

export function draftOf(row: FieldRow | undefined, sectionId: string | null): FieldDraft {
  const stored = row?.stored
  return {
    label: (stored?.label ?? null) as Label | null,
    hint: (stored?.hint ?? null) as Label | null,
    key: '',
    fieldType: row && !row.added ? null : (stored?.fieldType ?? 'text'),
    sectionId: row ? row.sectionId : sectionId,
    required: stored?.required === true,
    hidden: stored?.hidden === true,
    options: (stored?.options ?? []) as DraftOption[],
    settings: (stored?.settings ?? {}) as FieldSettings,
    when: (stored?.when ?? {}) as FieldConditions,
  }
}

/** The settings that mean something for the type. */
export function settingsOf({ fieldType: type, settings }: FieldDraft): FieldSettings | null {
  if (!type) return null
  const { min, max, scale, to, formula, rollup, result, searchable, sortable, unique, personal } = settings
  const kept: FieldSettings = {
    ...(hasBounds(type) && min !== undefined ? { min } : {}),
    ...((hasBounds(type) || hasLength(type)) && max !== undefined ? { max } : {}),
    ...(type === 'decimal' && scale !== undefined ? { scale } : {}),
    ...(pointsTo(type) && to ? { to } : {}),
    ...(type === 'formula' && formula?.trim() ? { formula: formula.trim() } : {}),
    ...(type === 'rollup' && rollup ? { rollup } : {}),
    ...(isComputed(type) && result ? { result } : {}),
    ...(canSearch(type) && searchable ? { searchable } : {}),
    ...(canSort(type) && sortable === false ? { sortable } : {}),
    ...(canBeUnique(type) && unique ? { unique } : {}),
    ...(personal ? { personal } : {}),
  }
  return Object.keys(kept).length > 0 ? kept : null
}

/** What the field shall be, in the words of the interface. */
export function bodyOf(draft: FieldDraft, row: FieldRow | undefined): Record<string, unknown> {
  const options = draft.options.filter(({ key, label }) => key || !isBlank(label))
  return {
    label: isBlank(draft.label) ? null : draft.label,
    hint: isBlank(draft.hint) ? null : draft.hint,
    sectionId: draft.sectionId,
    required: draft.required || null,
    hidden: draft.hidden || null,
    when: Object.keys(draft.when).length > 0 ? draft.when : null,
    ...(row && !row.added
      ? {}
      : { fieldType: draft.fieldType, options: hasOptions(draft.fieldType) && options.length > 0 ? options : null, settings: settingsOf(draft), ...(!row && draft.key.trim() ? { key: draft.key.trim() } : {}) }),
  }
}

/** Of a body that which differs from what is stored. */
export function changesOf(body: Record<string, unknown>, stored: Readonly<Record<string, unknown>> | null): Record<string, unknown> {
  return Object.fromEntries(Object.entries(body).filter(([name, value]) => same(stored?.[name]) !== same(value)))
}

const isBlank = (label: Label | null): boolean => label === null || (typeof label === 'string' ? label.trim() === '' : Object.values(label).every((text) => text.trim() === ''))

/** False and null say the same of a switch; the order of names says nothing. */
const same = (value: unknown): string => JSON.stringify(value === false || value === undefined ? null : value, (_, part: unknown) => (part && typeof part === 'object' && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part))

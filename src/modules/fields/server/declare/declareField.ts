/** A stored field as a declaration. */
import type { FieldConditions } from '../../../../shared/conditions/declaration.ts'
import { isMany, plainField, type Field, type FieldOptions } from '../../../../shared/fields.ts'
import type { Filter } from '../../../../shared/filter.ts'
import type { Label } from '../../../../shared/labels.ts'
import type { AddedFieldType, FieldOption, FieldSettings } from '../../contract.ts'
import type { StoredField } from './stored.ts'

/** Holds for every record. */
export const always: Filter = { and: [] }

/** `group` is the key of the section. Throws for a row that cannot be one. */
export function declareField(row: StoredField, group: string | undefined): Field {
  if (!row.fieldType) throw new Error('It has no type.')
  const settings = row.settings ?? {}
  const options = row.options ?? []
  const shape = shapeOf(row.fieldType, settings, options)
  const plain = plainField(shape)
  const when = conditionsOf(row, options)
  const more: FieldOptions = {
    custom: true,
    label: row.label ?? row.key,
    ...(row.hint ? { hint: row.hint } : {}),
    ...(group ? { group } : {}),
    ...(when ? { when } : {}),
    ...(settings.searchable && canSearch(row.fieldType) ? { searchable: true } : {}),
    ...(settings.sortable !== false && canSort(plain) ? { sortable: true } : {}),
    ...(settings.personal ? { personal: true } : {}),
    ...(settings.unique ? { unique: true as const } : {}),
    ...(row.hidden ? { internal: true } : {}),
    ...(shape.type === 'computed' ? { readOnly: true, derived: true } : {}),
  }
  return { ...shape, ...more }
}

function shapeOf(type: AddedFieldType, settings: FieldSettings, options: readonly FieldOption[]): Field {
  const bounds = { ...(settings.min === undefined ? {} : { min: settings.min }), ...(settings.max === undefined ? {} : { max: settings.max }) }
  switch (type) {
    case 'text':
      return { type, max: Math.min(settings.max ?? 255, 2000) }
    case 'longText':
      return { type: 'text', multiline: true, max: Math.min(settings.max ?? 20_000, 100_000) }
    case 'richText':
      return { type, max: Math.min(settings.max ?? 100_000, 200_000) }
    case 'number':
    case 'duration':
      return { type, ...bounds }
    case 'decimal':
      return { type, scale: settings.scale ?? 2, ...bounds }
    case 'option':
    case 'options':
      return { type, ...wordsOf(options) }
    case 'reference':
    case 'references':
      if (!settings.to) throw new Error('It names no object.')
      return { type, to: settings.to }
    case 'formula':
      if (settings.formula === undefined || !settings.result) throw new Error('It has no formula.')
      return { type: 'computed', result: settings.result, formula: settings.formula }
    case 'rollup':
      if (!settings.rollup || !settings.result) throw new Error('It has no roll-up.')
      return { type: 'computed', result: settings.result, rollup: settings.rollup as never }
    default:
      return { type }
  }
}

function wordsOf(options: readonly FieldOption[]): { options: string[]; labels: Record<string, Label>; colours: Record<string, string> } {
  return {
    options: options.map(({ key }) => key),
    labels: Object.fromEntries(options.map(({ key, label }) => [key, label as Label])),
    colours: Object.fromEntries(options.flatMap(({ key, colour }) => (colour ? [[key, colour]] : []))),
  }
}

/** What the administrator asks for by a tick becomes a condition that always holds: older records may lack the value, and archived options stay where they are held. */
export function conditionsOf(row: Pick<StoredField, 'when' | 'required'>, options: readonly FieldOption[] = []): FieldConditions | undefined {
  const when: FieldConditions = { ...row.when }
  if (row.required) when.required = always
  const active = options.filter((option) => !option.archived).map(({ key }) => key)
  if (active.length < options.length) {
    const rules = (when.options ?? []).map((rule) => ({ ...rule, show: rule.show.filter((key) => active.includes(key)) }))
    when.options = [...rules, { show: active, if: always }]
  }
  return Object.keys(when).length > 0 ? when : undefined
}

const searchable: ReadonlySet<AddedFieldType> = new Set(['text', 'longText', 'richText', 'link', 'number', 'tags', 'phones', 'emails'])
export const canSearch = (type: AddedFieldType): boolean => searchable.has(type)

const unsorted: ReadonlySet<Field['type']> = new Set(['richText', 'reference', 'file', 'image', 'json'])
export const canSort = (f: Field): boolean => !isMany(f.type) && !unsorted.has(f.type) && !(f.type === 'text' && f.multiline)

const sole: ReadonlySet<AddedFieldType> = new Set(['text', 'link', 'number', 'date'])
export const canBeUnique = (type: AddedFieldType): boolean => sole.has(type)

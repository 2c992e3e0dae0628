/** Names of fields and objects in the settings. */
import i18next, { type TFunction } from 'i18next'
import { labelText, type Label } from '../../../../shared/labels.ts'
import { labelKey, type ObjectDeclaration } from '../../../../shared/object.ts'
import { wordsOfCode } from '../../../../ui/records/catalog.ts'
import { fieldLabel } from '../../../../ui/records/labels.ts'
import type { FieldRow } from './fieldRows.ts'

export const textOf = (label: unknown): string => labelText((label ?? undefined) as Label | undefined, i18next.language) ?? ''

export const objectWords = (t: TFunction, object: ObjectDeclaration): string => t(labelKey.many(object))

/** Of a field as it stands. */
export const rowLabel = (t: TFunction, object: ObjectDeclaration, { key, stored, field }: FieldRow): string => textOf(stored?.label) || (field ? fieldLabel(t, object, key) : key)

/** What the product itself calls a built-in field. */
export const codeLabel = (object: ObjectDeclaration, key: string): string => wordsOfCode(labelKey.field(object, key)) ?? key

/** Objects that can have fields and sections of an administrator: those whose cards people fill in. */
export const takesFields = ({ importable, custom }: ObjectDeclaration): boolean => Boolean(importable || custom)

/** The words for a field's type. */
export const typeLabel = (t: TFunction, { stored, field }: FieldRow): string => {
  const type = stored?.fieldType ?? (field?.type === 'text' && field.multiline ? 'longText' : field?.type)
  if (type === 'computed' || type === undefined) return t('fields:list.computed')
  if (type === 'autoNumber') return t('fields:list.autoNumber')
  return t(`fields:fields.options.fieldType.${type}`)
}

/** Which fields a person can edit; apart from the editors, which are heavy and come when one is opened. */
import type { FieldType } from '../../../shared/fields.ts'

const withoutEditor = ['computed', 'autoNumber', 'json'] as const

export type WithoutEditor = (typeof withoutEditor)[number]

export const hasEditor = (type: FieldType): type is Exclude<FieldType, WithoutEditor> => !(withoutEditor as readonly FieldType[]).includes(type)

/** Kinds of fields that a person can edit by a control of their own. */
export const isEditable = (field: { type: FieldType; readOnly?: boolean; internal?: boolean }): boolean => !field.readOnly && !field.internal && hasEditor(field.type)

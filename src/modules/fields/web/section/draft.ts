/** A field as somebody puts it together, before it is made. */
import { records } from '../../../../ui/api/index.ts'
import { fields, type fieldTypes } from '../../contract.ts'

type AnyType = (typeof fieldTypes)[number]

/** What one needs nothing more than a name for, or a list of choices, or what it points to. */
export const quickTypes = ['text', 'longText', 'number', 'decimal', 'money', 'percent', 'date', 'instant', 'duration', 'boolean', 'option', 'options', 'tags', 'phones', 'emails', 'link', 'addresses', 'reference', 'references', 'richText', 'file', 'image'] as const satisfies readonly AnyType[]

export interface Draft {
  label: string
  type: (typeof quickTypes)[number]
  options: string[]
  /** The object that a reference names. */
  to: string | null
  required: boolean
}

export const emptyDraft = (): Draft => ({ label: '', type: 'text', options: [], to: null, required: false })

/** Makes the field. @throws ApiProblem */
export function makeField(object: string, sectionId: string | null, { label, type, options, to, required }: Draft): Promise<{ id: string }> {
  const choices = type === 'option' || type === 'options'
  const links = type === 'reference' || type === 'references'
  return records.create(fields, {
    object,
    sectionId,
    label: label.trim(),
    fieldType: type,
    required,
    ...(choices ? { options: options.map((option) => ({ label: option })) } : {}),
    ...(links && to ? { settings: { to } } : {}),
  } as never) as Promise<{ id: string }>
}

/** Names of fields and options on screens: an administrator's own words before the translation. */
import i18next, { type TFunction } from 'i18next'
import { labelText } from '../../shared/labels.ts'
import { fieldOf, labelKey, type ObjectDeclaration } from '../../shared/object.ts'

export function fieldLabel(t: TFunction, object: ObjectDeclaration, name: string): string {
  return labelText(fieldOf(object, name)?.label, i18next.language) ?? t(labelKey.field(object, name))
}

/** A line of help under the field; undefined when it has none. */
export const fieldHint = (object: ObjectDeclaration, name: string): string | undefined => labelText(fieldOf(object, name)?.hint, i18next.language)

/** The option's words; its key where nobody gave it any (an option that was taken away since). */
export function optionLabel(t: TFunction, object: ObjectDeclaration, name: string, key: string): string {
  const f = fieldOf(object, name)
  const own = f?.type === 'option' || f?.type === 'options' ? labelText(f.labels?.[key], i18next.language) : undefined
  return own ?? t(labelKey.option(object, name, key), { defaultValue: key })
}

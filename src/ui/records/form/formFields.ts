/** Which fields the form shows at once, and which it folds away. */
import type { ObjectDeclaration } from '../../../shared/object.ts'
import { isEditable } from '../field/isEditable.ts'

export interface FormFields {
  main: string[]
  more: string[]
}

/** Required ones first, then those named, then the rest. Without a list the first eight are in sight. */
export function formFields(object: ObjectDeclaration, named: readonly string[] = []): FormFields {
  const all = Object.entries(object.fields).filter(([, field]) => isEditable(field))
  const required = all.filter(([, field]) => field.required).map(([name]) => name)
  const wanted = named.length > 0 ? named.filter((name) => all.some(([known]) => known === name)) : all.slice(0, 8).map(([name]) => name)
  const main = [...new Set([...required, ...wanted])]
  return { main, more: all.map(([name]) => name).filter((name) => !main.includes(name)) }
}

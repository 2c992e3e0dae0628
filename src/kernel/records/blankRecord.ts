/** Records to begin from: with all fields of their object, in one shape, which is filled and copied many times faster than one that grows. */
import { isMany, type Field } from '../../shared/fields.ts'
import { systemFields, type AnyRecord, type ObjectDeclaration } from '../../shared/object.ts'

export interface NamedField {
  readonly name: string
  readonly field: Field
}

const lists = new WeakMap<ObjectDeclaration['fields'], readonly NamedField[]>()

/** The fields as a list, made once for each declaration. */
export function fieldList({ fields }: ObjectDeclaration): readonly NamedField[] {
  let list = lists.get(fields)
  if (!list) lists.set(fields, (list = Object.entries(fields).map(([name, field]) => ({ name, field }))))
  return list
}

const blanks = new WeakMap<ObjectDeclaration, AnyRecord>()

/** All fields empty: lists are lists of their own, all else is null. */
export function blankRecord(object: ObjectDeclaration): AnyRecord {
  let blank = blanks.get(object)
  // What is parsed has the shape of a literal; what is put together name by name becomes a table of names.
  if (!blank) blanks.set(object, (blank = JSON.parse(JSON.stringify(Object.fromEntries([...Object.keys(systemFields), ...Object.keys(object.fields)].map((name) => [name, null])))) as AnyRecord))
  const record = { ...blank }
  for (const { name, field } of fieldList(object)) if (isMany(field.type)) record[name] = []
  return record
}

/**
 * An object is declared once; table, list, form, interface, rights, history, import and search
 * come from the declaration. See ARCHITECTURE.md, "An object is declared once".
 */
import type { Field, ValueOf } from './fields.ts'
import { field } from './fields.ts'
import type { Label } from './labels.ts'

/** Fields that every record has. The database and the write path fill them. */
export const systemFields = {
  id: { type: 'text', max: 36, readOnly: true } as const,
  version: field.number({ readOnly: true, internal: true }),
  createdAt: field.instant({ readOnly: true, sortable: true }),
  updatedAt: field.instant({ readOnly: true, sortable: true }),
  createdById: field.reference('users', { readOnly: true, internal: true }),
  deletedAt: field.instant({ readOnly: true, internal: true }),
} as const

/**
 * Fields of objects that can be imported. `sourceId` names the record in the system it came from
 * (`amocrm:30000000`); `unresolved` keeps the text of references that nobody knew ({"productId":"GTXPro"}).
 */
export const importFields = {
  sourceId: field.text({ internal: true }),
  unresolved: field.json({ internal: true }),
} as const

/** The nearest open task of a record, kept right by the tasks module. */
export const nextStepFields = {
  nextTaskId: field.reference('tasks', { readOnly: true, derived: true, internal: true }),
  /** The day of the next step in the firm's time zone; null when nothing is planned. */
  nextStepOn: field.date({ readOnly: true, derived: true, sortable: true }),
  /** The exact time, where the step has one. */
  nextStepAt: field.instant({ readOnly: true, derived: true, internal: true }),
} as const

export interface ObjectDeclaration<F extends Record<string, Field> = Record<string, Field>> {
  /** Plural noun, one everywhere: table, path, permission, event, screen ("contacts"). */
  name: string
  /** Singular noun ("contact"): the name under which `include` nests it. */
  singular: string
  /** The module that owns it, and so the namespace of its texts. */
  module: string
  fields: F
  /** The field that names a record on screens and in search. */
  title: string
  defaultSort: string
  /**
   * How rights are decided: `owner` by the person in this field; `through` also by rights to the
   * records that these references name; `shared` by a yes/no field that opens a record to all; `open` visible to everybody who may see the object at all
   * (settings such as stages). `past` says that the owner is who did it, not who is to act: it stays his when he leaves, and to be
   * named there is no news.
   */
  access: { owner?: string; through?: readonly string[]; open?: boolean; shared?: string; past?: true }
  /** Records carry `sourceId` and can be imported. */
  importable?: boolean
  /** Made by an administrator: its name starts with `x_`, its words are in `labels`. */
  custom?: boolean
  labels?: { one: Label; many: Label }
  /** Name of an icon that the screens know, for objects of an administrator. */
  icon?: string
  /** Which text fields match an existing record on import and warn of a duplicate, strongest first. */
  matchBy?: readonly string[]
}

export function defineObject<const F extends Record<string, Field>>(declaration: ObjectDeclaration<F> & { title: Extract<keyof F, string> }): ObjectDeclaration<F> {
  return declaration
}

type Nullable<F> = F extends { type: 'phones' | 'emails' | 'addresses' | 'tags' | 'options' | 'references' } ? never : F extends { required: true } | { type: 'autoNumber' } ? never : null

/** A record as the interface returns it. */
export type RecordOf<O> = O extends ObjectDeclaration<infer F>
  ? { id: string; version: number; createdAt: string; updatedAt: string; createdById: string | null; deletedAt: string | null } & {
      [K in keyof F]: ValueOf<F[K]> | Nullable<F[K]>
    }
  : never

type WritableKeys<F> = { [K in keyof F]: F[K] extends { readOnly: true } ? never : K }[keyof F]
type RequiredKeys<F> = { [K in keyof F]: F[K] extends { required: true } ? (F[K] extends { readOnly: true } ? never : K) : never }[keyof F]

/** What a create takes: required fields must be there, the rest may be. */
export type InputOf<O> = O extends ObjectDeclaration<infer F>
  ? { [K in Extract<RequiredKeys<F>, WritableKeys<F>> & keyof F]: ValueOf<F[K]> } & {
      [K in Exclude<WritableKeys<F>, RequiredKeys<F>> & keyof F]?: ValueOf<F[K]> | null
    }
  : never

/** What a change takes (JSON merge patch, RFC 7396; arrays are replaced whole). */
export type PatchOf<O> = Partial<InputOf<O>>

/** Any record, where the object is known only at run time. */
export type AnyRecord = { id: string; version: number; createdAt: string; updatedAt: string; createdById: string | null; deletedAt: string | null } & Record<string, unknown>

/** The field of that name, own or of the system; undefined when there is none. */
export function fieldOf(object: ObjectDeclaration, name: string): Field | undefined {
  return Object.hasOwn(object.fields, name)
    ? object.fields[name]
    : Object.hasOwn(systemFields, name)
      ? (systemFields as Record<string, Field>)[name]
      : undefined
}

/** All fields, those of the system last. */
export function allFields(object: ObjectDeclaration): [string, Field][] {
  return [...Object.entries(object.fields), ...Object.entries(systemFields as Record<string, Field>)]
}

/** `ownerId` → `owner`, `x_car_id` → `x_car`: the name of the relation that a reference field makes. */
export const relationName = (fieldName: string): string => fieldName.replace(/(?:Id|_id)$/, '')

/** The reference fields of an object as [relation, field name, target object]. */
export function relationsOf(object: ObjectDeclaration): { relation: string; fieldName: string; to: string }[] {
  return allFields(object).flatMap(([fieldName, f]) =>
    f.type === 'reference' ? [{ relation: relationName(fieldName), fieldName, to: f.to }] : [],
  )
}

/** Under which name the records of a field of several references are nested: `x_car_ids` → `x_car`, `x_cars` → `x_cars_records`. */
const manyName = (fieldName: string): string => {
  const bare = fieldName.replace(/(?:Ids|_ids)$/, '')
  return bare === fieldName ? `${fieldName}_records` : bare
}

export interface Relation {
  relation: string
  fieldName: string
  to: string
  /** A field of several references: it nests a list. */
  many: boolean
}

/** What `include` can nest: a record for each reference field, a list for each field of several references. */
export const nestable = (object: ObjectDeclaration): Relation[] => [
  ...relationsOf(object).map((relation) => ({ ...relation, many: false })),
  ...allFields(object).flatMap(([fieldName, f]) => (f.type === 'references' ? [{ relation: manyName(fieldName), fieldName, to: f.to, many: true }] : [])),
]

/** Translation keys of an object and its parts. */
export const labelKey = {
  one: (object: ObjectDeclaration) => `${object.module}:${object.name}.one`,
  many: (object: ObjectDeclaration) => `${object.module}:${object.name}.many`,
  field: (object: ObjectDeclaration, name: string) =>
    Object.hasOwn(systemFields, name) ? `ui:systemFields.${name}` : `${object.module}:${object.name}.fields.${name}`,
  option: (object: ObjectDeclaration, name: string, key: string) => `${object.module}:${object.name}.options.${name}.${key}`,
}

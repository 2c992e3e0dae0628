/** What the screens know of each object beyond its declaration. Modules register theirs when they load. */
import type { AnyRecord, ObjectDeclaration } from '../../shared/object.ts'
import { relationsOf } from '../../shared/object.ts'

export interface RecordScreens {
  object: ObjectDeclaration
  /** Address of a record's own page; without one a record opens in the peek. */
  path?: (id: string) => string
  /** Fields of the form that are always in sight, in this order; required ones are there in any case. */
  form?: readonly string[]
  /** A face or a badge beside the name. */
  avatar?: 'round' | 'square'
  /** What a new record begins with. */
  defaults?: Readonly<Record<string, unknown>>
  /** What a picker fills in when somebody creates the record from a typed name. */
  fromName?: (name: string) => Record<string, unknown>
}

const known = new Map<string, RecordScreens>()

export function registerRecords(screens: RecordScreens): void {
  known.set(screens.object.name, screens)
}

export const screensOf = (object: string): RecordScreens | undefined => known.get(object)

/** The field that names a record; most objects that are not registered here have a name. */
export const titleField = (object: string): string => known.get(object)?.object.title ?? 'name'

/** The words that name a record on screens; empty when it has none yet. */
export function titleOf(object: string, record: Readonly<Record<string, unknown>> | null | undefined): string {
  const title = record?.[titleField(object)] ?? record?.name
  return title === null || title === undefined ? '' : String(title)
}

/** The linked record that `include` nested under a reference field; null when there is none or it is hidden. */
export function linkedRecord(record: Readonly<Record<string, unknown>>, relation: string): AnyRecord | null {
  const linked = record[relation]
  return linked && typeof linked === 'object' ? (linked as AnyRecord) : null
}

/** The relations to ask for, so that these fields can be shown by name. */
export function relationsFor(object: ObjectDeclaration, fields: readonly string[]): string[] {
  return relationsOf(object)
    .filter(({ fieldName, relation }) => fields.includes(fieldName) && relation !== fieldName)
    .map(({ relation }) => relation)
}

/** The fields of an object as its settings show them: built-in ones with what was changed of them, and added ones. */
import type { Field } from '../../../../shared/fields.ts'
import type { ObjectDeclaration } from '../../../../shared/object.ts'
import type { FieldRecord, SectionRecord } from '../../contract.ts'

export interface FieldRow {
  key: string
  added: boolean
  /** What is stored of it; null for a built-in field that nobody changed. */
  stored: FieldRecord | null
  /** As it is declared; undefined for one whose target is removed. */
  field: Field | undefined
  position: number
  /** Null: on the card itself. */
  sectionId: string | null
  hidden: boolean
}

export interface FieldGroup {
  /** Null: the fields that stand in no section. */
  section: SectionRecord | null
  rows: FieldRow[]
}

const isAdded = (key: string): boolean => key.startsWith('x_')

/** The fields that the server puts first into objects of administrators. */
const standard = ['number', 'name', 'companyId', 'contactId', 'dealId', 'ownerId', 'sourceId', 'unresolved']

/** @param code fields of the code in their first order */
export function fieldRows(object: ObjectDeclaration, stored: readonly FieldRecord[], code: readonly string[]): FieldRow[] {
  const order = object.custom ? standard.filter((name) => Object.hasOwn(object.fields, name)) : code
  const byKey = new Map(stored.map((row) => [row.key ?? '', row]))
  const keys = new Set([...Object.keys(object.fields), ...[...byKey.keys()].filter((key) => isAdded(key))])
  return [...keys]
    .map((key, index): FieldRow => {
      const row = byKey.get(key) ?? null
      const at = order.indexOf(key)
      return {
        key,
        added: isAdded(key),
        stored: row,
        field: object.fields[key],
        position: row?.position ?? ((at < 0 ? index : at) + 1) * 100,
        sectionId: row?.sectionId ?? null,
        hidden: row?.hidden === true,
      }
    })
    .filter(({ field, added, hidden }) => added || (field !== undefined && field.type !== 'json' && (!field.internal || hidden)))
    .sort((a, b) => a.position - b.position)
}

/** Section by section, those of the card itself first. A section that is gone counts as none. */
export function groupRows(rows: readonly FieldRow[], sections: readonly SectionRecord[]): FieldGroup[] {
  const known = new Set(sections.map(({ id }) => id))
  const inSection = (id: string | null) => rows.filter((row) => (row.sectionId && known.has(row.sectionId) ? row.sectionId : null) === id)
  return [{ section: null, rows: inSection(null) }, ...sections.map((section) => ({ section, rows: inSection(section.id) }))]
}

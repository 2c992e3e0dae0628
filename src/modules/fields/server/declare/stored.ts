/** The settings as they are stored, all of them, those in the trash too. */
import { sql } from 'kysely'
import type { FieldConditions } from '../../../../shared/conditions/declaration.ts'
import type { Label } from '../../../../shared/labels.ts'
import type { AnyRecord, ObjectDeclaration } from '../../../../shared/object.ts'
import type { Tx } from '../../../../kernel/call.ts'
import { table } from '../../../../kernel/database/connect.ts'
import { readRow, selectColumns } from '../../../../kernel/records/columns.ts'
import { fields, objects, sections } from '../../contract.ts'
import type { AddedFieldType, FieldOption, FieldSettings, ownerships, SectionConditions } from '../../contract.ts'

interface Stamps {
  id: string
  version: number
  deletedAt: string | null
}

export interface StoredField extends Stamps {
  object: string
  key: string
  name: string
  fieldType: AddedFieldType | null
  label: Label | null
  hint: Label | null
  sectionId: string | null
  position: number | null
  required: boolean | null
  hidden: boolean | null
  options: FieldOption[] | null
  settings: FieldSettings | null
  when: FieldConditions | null
}

export interface StoredSection extends Stamps {
  object: string
  key: string
  name: string
  label: Label
  position: number | null
  columns: number | null
  icon: string | null
  when: SectionConditions | null
}

export interface StoredObject extends Stamps {
  name: string
  title: string
  one: Label
  many: Label
  titleLabel: Label | null
  icon: string | null
  ownership: (typeof ownerships)[number] | null
  withCompany: boolean | null
  withContact: boolean | null
  withDeal: boolean | null
  numbered: boolean | null
  position: number | null
}

export interface Stored {
  fields: StoredField[]
  sections: StoredSection[]
  objects: StoredObject[]
}

export async function readStored(tx: Tx, workspace: string): Promise<Stored> {
  const rowsOf = async <T>(object: ObjectDeclaration): Promise<T[]> => {
    const found = await sql<Record<string, unknown>>`select ${sql.join(selectColumns(object).map((column) => sql.ref(`t.${column}`)))} from ${table(workspace, object.name)} as t order by t.id`.execute(tx)
    return found.rows.map((row) => readRow(object, row) as AnyRecord as T)
  }
  return { fields: await rowsOf<StoredField>(fields), sections: await rowsOf<StoredSection>(sections), objects: await rowsOf<StoredObject>(objects) }
}

export const isLiving = (row: Stamps): boolean => row.deletedAt === null

/** Keys of administrators; any other key means a field of the code. */
export const isAdded = (key: string): boolean => key.startsWith('x_')

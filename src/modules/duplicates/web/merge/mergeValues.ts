/** Which values the surviving record gets, from what the person chose. */
import { isBlank } from '../../../../shared/blank.ts'
import { isMany, type Field } from '../../../../shared/fields.ts'
import type { AnyRecord, ObjectDeclaration } from '../../../../shared/object.ts'

/** Field name → id of the record whose value is kept. */
export type Choices = Readonly<Record<string, string>>

/** Lists are united, and need no choice. */
export const isUnited = (field: Field): boolean => isMany(field.type)

/** Fields worth looking at: those that people fill, where any of the records has a value; differing ones first. */
export function comparedFields(object: ObjectDeclaration, records: readonly AnyRecord[]): { name: string; field: Field; differs: boolean }[] {
  const rows = Object.entries(object.fields)
    .filter(([name, field]) => !field.readOnly && !field.derived && !field.internal && field.type !== 'json' && records.some((record) => !isBlank(record[name])))
    .map(([name, field]) => ({ name, field, differs: new Set(records.map((record) => JSON.stringify(record[name] ?? null))).size > 1 }))
  return [...rows.filter((row) => row.differs), ...rows.filter((row) => !row.differs)]
}

/** The record whose value stays unless somebody chooses: the survivor's, or the first that has one. */
export function keptBy(name: string, survivorId: string, records: readonly AnyRecord[], choices: Choices): string {
  const chosen = records.find((record) => record.id === choices[name])
  const survivor = records.find((record) => record.id === survivorId)
  if (chosen) return chosen.id
  return (survivor && !isBlank(survivor[name]) ? survivor : records.find((record) => !isBlank(record[name])))?.id ?? survivorId
}

/** What the request must say: choices that the merge would not make by itself. */
export function valuesOf(object: ObjectDeclaration, survivorId: string, records: readonly AnyRecord[], choices: Choices): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const { name, field } of comparedFields(object, records)) {
    const id = keptBy(name, survivorId, records, choices)
    if (!isUnited(field) && id !== keptBy(name, survivorId, records, {})) values[name] = records.find((record) => record.id === id)?.[name] ?? null
  }
  return values
}

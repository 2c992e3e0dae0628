/** What would miss a field or an object; shown before it is removed. */
import { sql } from 'kysely'
import { requireLevel } from '../../../../kernel/access/visible.ts'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { table } from '../../../../kernel/database/connect.ts'
import { getRecord } from '../../../../kernel/records/read.ts'
import { allObjects, findObject, hasObject } from '../../../../kernel/records/registry.ts'
import type { Field } from '../../../../shared/fields.ts'
import { fields, objects, type FieldUsage } from '../../contract.ts'
import { declareField } from '../declare/declareField.ts'
import { isAdded, type StoredField, type StoredObject } from '../declare/stored.ts'
import { optionCounts } from '../rules/checkChange.ts'
import { columnsNow, valuesOf } from '../storage/changeTable.ts'
import { columnsOfField } from '../storage/columns.ts'
import { mentionsOf } from './mentions.ts'

/** The field as it is declared or, in the trash, as it was; null for one that cannot be. */
export function declarationOf(call: Call, row: StoredField): Field | null {
  if (!isAdded(row.key)) return hasObject(call, row.object) ? (findObject(call, row.object).fields[row.key] ?? null) : null
  try {
    return declareField(row, undefined)
  } catch {
    return null
  }
}

export async function fieldUsage(tx: Tx, call: Call, id: string): Promise<FieldUsage> {
  // Counts of values go to those alone who look after the settings.
  requireLevel(call, fields, 'change')
  const row = (await getRecord(tx, call, fields, id)) as unknown as StoredField
  const f = declarationOf(call, row)
  const columns = await columnsNow(tx, call, row.object)
  const there = f !== null && columnsOfField(row.key, f).every(({ name }) => columns.has(name))
  const values = there ? await valuesOf(tx, call, row.object, row.key, f) : { living: 0, inTrash: 0 }
  const withOptions = there && (f.type === 'option' || f.type === 'options')
  return { values: values.living, inTrash: values.inTrash, options: withOptions ? await optionCounts(tx, call, row.object, row.key, f) : null, usedBy: await mentionsOf(tx, call, row.key, row.object, row.id) }
}

export async function objectUsage(tx: Tx, call: Call, id: string): Promise<FieldUsage> {
  requireLevel(call, objects, 'change')
  const row = (await getRecord(tx, call, objects, id)) as unknown as StoredObject
  const counted = await sql<{ living: number; in_trash: number }>`select count(*) filter (where deleted_at is null) as living, count(*) filter (where deleted_at is not null) as in_trash from ${table(call, row.name)}`.execute(tx)
  const usedBy = await mentionsOf(tx, call, row.name, row.name, row.id)
  const referring = allObjects(call).flatMap((object) => Object.entries(object.fields).flatMap(([name, f]) => ((f.type === 'reference' || f.type === 'references') && f.to === row.name ? [{ object: object.name, id: '', name }] : [])))
  return { values: counted.rows[0]?.living ?? 0, inTrash: counted.rows[0]?.in_trash ?? 0, options: null, usedBy: [...referring, ...usedBy] }
}

/** A change of a field that has values: nothing of them may be lost. */
import { sql } from 'kysely'
import { isMany, type Field } from '../../../../shared/fields.ts'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { table } from '../../../../kernel/database/connect.ts'
import type { Issue } from '../../../../kernel/problem.ts'
import { columnName } from '../../../../kernel/records/columns.ts'
import type { AddedFieldType } from '../../contract.ts'
import { declareField } from '../declare/declareField.ts'
import { isAdded, type StoredField } from '../declare/stored.ts'
import { rowsOf, valuesOf } from '../storage/changeTable.ts'
import { checkKind, checkOverride, settle } from './checkField.ts'
import { checkShape } from './checkShape.ts'
import type { Draft } from './draft.ts'
import { issue } from './say.ts'

/** Types that a value can be taken as just as it is stored. */
const alike: Partial<Record<AddedFieldType, readonly AddedFieldType[]>> = {
  text: ['longText', 'link'],
  link: ['text', 'longText'],
  number: ['duration'],
  duration: ['number'],
  percent: ['decimal'],
  image: ['file'],
}

/** Types that the database turns a value into, each row once. */
const turned: Partial<Record<AddedFieldType, readonly AddedFieldType[]>> = { number: ['decimal'], duration: ['decimal'], option: ['options'], reference: ['references'] }

/** Turning a larger table would keep everybody waiting. */
const largestToTurn = 200_000

export async function checkFieldChange(draft: Draft, before: StoredField, row: StoredField): Promise<Issue[]> {
  const { call } = draft
  const object = draft.before.get(row.object)
  if (before.object !== row.object) return [issue(call, 'object', 'fixed')]
  if (before.key !== row.key) return [issue(call, 'key', 'fixed')]
  if (!object) return [issue(call, 'object', 'noSuchObject')]
  if (!isAdded(row.key)) return checkOverride(draft, object, row)
  const issues = [...checkKind(draft, row), ...checkShape(call, row)]
  if (row.label === null) issues.push(issue(call, 'label', 'noLabel'))
  if (issues.length > 0) return issues
  const was = declareField(before, undefined)
  issues.push(...(await checkType(draft, before, row, was)), ...(await checkOptions(draft, before, row, was)), ...(await checkUnique(draft, before, row, was)))
  return issues.length > 0 ? issues : settle(draft, row)
}

export type Turn = 'none' | 'alike' | 'turned' | 'anew'

/** How values pass from one declaration to another; `anew` keeps none. */
export function turnOf(before: StoredField, row: StoredField): Turn {
  if (before.fieldType === row.fieldType && before.settings?.to === row.settings?.to) return 'none'
  if (!before.fieldType || !row.fieldType) return 'anew'
  const sameTarget = before.settings?.to === row.settings?.to
  if (alike[before.fieldType]?.includes(row.fieldType)) return 'alike'
  return turned[before.fieldType]?.includes(row.fieldType) && sameTarget ? 'turned' : 'anew'
}

async function checkType({ tx, call }: Draft, before: StoredField, row: StoredField, was: Field): Promise<Issue[]> {
  const turn = turnOf(before, row)
  // What was computed is computed again.
  if (turn === 'none' || turn === 'alike' || was.type === 'computed') return []
  if (turn === 'turned') return (await rowsOf(tx, call, row.object)) > largestToTurn ? [issue(call, 'fieldType', 'tooLarge', { max: largestToTurn })] : []
  const { living, inTrash } = await valuesOf(tx, call, row.object, row.key, was)
  return living + inTrash > 0 ? [issue(call, before.fieldType === row.fieldType ? 'settings.to' : 'fieldType', 'hasValues', { count: living + inTrash })] : []
}

/** Options that go although records hold them, with how often. */
export async function heldOptions({ tx, call }: { tx: Tx; call: Call }, before: StoredField, row: StoredField, was: Field): Promise<Record<string, number>> {
  if (was.type !== 'option' && was.type !== 'options') return {}
  const kept = new Set((row.options ?? []).map(({ key }) => key))
  const gone = was.options.filter((key) => !kept.has(key))
  if (gone.length === 0) return {}
  const counts = await optionCounts(tx, call, before.object, before.key, was)
  return Object.fromEntries(gone.flatMap((key) => (counts[key] ? [[key, counts[key]]] : [])))
}

async function checkOptions(draft: Draft, before: StoredField, row: StoredField, was: Field): Promise<Issue[]> {
  if (turnOf(before, row) === 'anew') return []
  const held = await heldOptions(draft, before, row, was)
  return Object.entries(held).map(([key, count]) => issue(draft.call, 'options', 'optionHeld', { option: key, count }))
}

/** How often each option is held, records in the trash included. */
export async function optionCounts(tx: Tx, call: Pick<Call, 'workspace'>, object: string, key: string, f: Field): Promise<Record<string, number>> {
  const column = sql.id(columnName(key))
  const found = isMany(f.type)
    ? await sql<{ key: string; n: number }>`select o as key, count(*) as n from ${table(call, object)} as t, unnest(t.${column}) as o group by o`.execute(tx)
    : await sql<{ key: string; n: number }>`select ${column} as key, count(*) as n from ${table(call, object)} where ${column} is not null group by ${column}`.execute(tx)
  return Object.fromEntries(found.rows.map((row) => [row.key, row.n]))
}

async function checkUnique({ tx, call }: Draft, before: StoredField, row: StoredField, was: Field): Promise<Issue[]> {
  if (!row.settings?.unique || before.settings?.unique || was.type === 'computed') return []
  const column = sql.id(columnName(row.key))
  const twice = await sql`select 1 from ${table(call, row.object)} where deleted_at is null and ${column} is not null group by ${column} having count(*) > 1 limit 1`.execute(tx)
  return twice.rows.length > 0 ? [issue(call, 'settings.unique', 'notUniqueNow')] : []
}

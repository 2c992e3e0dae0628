/** The statements of the write path: load and lock, insert, update, number. */
import { sql } from 'kysely'
import type { Action } from '../../shared/access.ts'
import { isMany, type Field } from '../../shared/fields.ts'
import { isId } from '../../shared/ids.ts'
import { systemFields, type AnyRecord, type ObjectDeclaration } from '../../shared/object.ts'
import { visible } from '../access/visible.ts'
import type { Call, Tx } from '../call.ts'
import { table } from '../database/connect.ts'
import { fixedSqlBy } from '../database/fixedSql.ts'
import { unawaited } from '../database/pipeline.ts'
import { anyOf } from '../database/planOnce.ts'
import type { Change } from '../module.ts'
import { conflict, forbidden, notFound, type Problem } from '../problem.ts'
import { translate } from '../text/translate.ts'
import { columnName, readRow, selectList } from './columns.ts'
import { columnValues } from './derive.ts'
import { settleDerived } from './computed/settle.ts'
import { changedFields } from './history.ts'
import { ratesFor } from './rates.ts'
import { findObject, hasObject, whole } from './registry.ts'

/** Locks the records in the order of their ids, with all their fields: what goes out of them is the caller's matter. 404 when one is missing or hidden, 403 when it may be seen but not touched. */
export async function loadForWrite(tx: Tx, call: Call, declared: ObjectDeclaration, ids: readonly string[], action: Action, withTrash = false): Promise<Map<string, AnyRecord>> {
  const object = whole(call, declared)
  const missing = (): Problem => notFound(translate(call.language, 'kernel:errors.notFound'))
  if (!ids.every(isId)) throw missing()
  const wanted = [...new Set(ids)].sort()
  const rows = await sql<Record<string, unknown> & { may: boolean }>`
    select ${selectList(object, 't')}, ${visible(call, object, 't', action)} as may
    from ${table(call, object.name)} as t where t.id = ${anyOf(wanted)} and ${visible(call, object, 't')} ${withTrash ? sql`` : sql`and t.deleted_at is null`}
    order by t.id for update of t`.execute(tx)
  if (rows.rows.length < wanted.length) throw missing()
  if (rows.rows.some((row) => !row.may)) throw forbidden(translate(call.language, 'kernel:errors.forbidden', { action, object: object.name }))
  return new Map(rows.rows.map((row) => [row.id as string, readRow(object, row)]))
}

/** Gives automatic numbers from the field's sequence. */
export async function numberRecords(tx: Tx, call: Call, object: ObjectDeclaration, changes: Change[]): Promise<void> {
  for (const [name, f] of Object.entries(object.fields)) {
    if (f.type !== 'autoNumber') continue
    const sequence = `"${call.workspace}"."${object.name}_${columnName(name)}_seq"`
    const drawn = await sql<{ n: number }>`select nextval(${sequence}::regclass) as n from generate_series(1, ${changes.length}::int)`.execute(tx)
    changes.forEach((change, index) => (change.after[name] = drawn.rows[index]!.n))
  }
}

/** @param ahead without waiting for it: a unique key that is taken then fails the transaction with the database's own error, see `asDuplicate` */
export async function insertRows(tx: Tx, call: Call, object: ObjectDeclaration, changes: Change[], ahead = false): Promise<void> {
  const rates = await ratesFor(tx, call, object, changes.map((change) => change.after))
  const fields = filledFields(object, changes)
  const rows = changes.map(({ after }) => ({
    id: after.id,
    version: after.version,
    created_at: after.createdAt,
    updated_at: after.updatedAt,
    created_by_id: after.createdById,
    ...columnValues(call, object, after, fields, rates),
  }))
  const names = Object.keys(rows[0]!)
  const columns = columnLists(names.join(), () => sql.join(names.map((column) => sql.id(column))))
  const into = table(call, object.name)
  await guardUnique(call, () => sql`${ahead ? unawaited : sql``}insert into ${into} (${columns}) select ${columns} from json_populate_recordset(null::${into}, ${JSON.stringify(rows)}::json)`.execute(tx))
}

const columnLists = fixedSqlBy()
const assignmentLists = fixedSqlBy()

/** In a large set, what is empty in all of it is left to the table: most fields of most records are. One record always has the same statement, which is prepared. */
function filledFields(object: ObjectDeclaration, changes: readonly Change[]): string[] {
  const names = Object.keys(object.fields)
  return changes.length < largeSet ? names : names.filter((name) => changes.some(({ after }) => !isEmpty(object.fields[name]!, after[name])))
}

const largeSet = 20

/** What the table itself puts there; an empty list in a `json` field is a value. */
const isEmpty = (f: Field, value: unknown): boolean => value == null || (isMany(f.type) && Array.isArray(value) && value.length === 0)

export async function updateRows(tx: Tx, call: Call, object: ObjectDeclaration, changes: Change[]): Promise<void> {
  const names = new Set(changes.flatMap((change) => Object.keys(changedFields(object, change.before!, change.after))))
  const rates = await ratesFor(tx, call, object, changes.map((change) => change.after))
  const rows = changes.map(({ after }) => ({ id: after.id, version: after.version, updated_at: after.updatedAt, deleted_at: after.deletedAt, ...columnValues(call, object, after, names, rates) }))
  await setColumns(tx, call, object, rows)
}

/**
 * Locks rows before something is derived for them, in a statement of its own: what is looked up
 * after it sees all that others had committed by then. In the order of the ids, so that two writers
 * never wait for each other in a circle.
 */
export async function lockRows(tx: Tx, call: Call, object: ObjectDeclaration, ids: readonly string[]): Promise<void> {
  await sql`${unawaited} select id from ${table(call, object.name)} where id = ${anyOf(ids)} order by id for no key update`.execute(tx)
}

/**
 * Sets derived fields: no version, no history; the live stream alone hears of it through the event
 * of the change that caused it. For numbers that the system keeps right.
 */
export async function setDerived(tx: Tx, call: Call, declared: ObjectDeclaration, values: readonly { id: string; values: Record<string, unknown> }[]): Promise<void> {
  if (values.length === 0) return
  const object = whole(call, declared)
  const derived = values.flatMap((row) => Object.keys(row.values)).find((name) => !object.fields[name]?.derived)
  if (derived) throw new Error(`${object.name}.${derived} is not a derived field.`)
  const rows = values.map((row) => ({ id: row.id, ...Object.fromEntries(Object.entries(row.values).map(([name, value]) => [columnName(name), value])) }))
  await setColumns(tx, call, object, rows, unawaited)
  await settleDerived(tx, call, object, values.map((row) => row.id), [...new Set(values.flatMap((row) => Object.keys(row.values)))])
}

async function setColumns(tx: Tx, call: Call, object: ObjectDeclaration, rows: Record<string, unknown>[], mark = sql``): Promise<void> {
  const columns = Object.keys(rows[0]!).filter((column) => column !== 'id')
  const into = table(call, object.name)
  const assignments = assignmentLists(columns.join(), () => sql.join(columns.map((column) => sql`${sql.id(column)} = r.${sql.id(column)}`)))
  await guardUnique(call, () => sql`${mark}update ${into} as t set ${assignments} from json_populate_recordset(null::${into}, ${JSON.stringify(rows)}::json) as r where t.id = r.id`.execute(tx))
}

const UNIQUE_VIOLATION = '23505'

/** The Problem of a unique key that is taken, of whatever object the database names; null for any other error. */
export function asDuplicate(call: Call, error: unknown): Problem | null {
  const { code, constraint, table: named = '' } = error as { code?: string; constraint?: string; table?: string }
  if (code !== UNIQUE_VIOLATION) return null
  const object = hasObject(call, named) ? findObject(call, named) : null
  const name = object && Object.keys({ ...object.fields, ...systemFields }).find((candidate) => constraint === `${object.name}_${columnName(candidate)}_key`)
  const message = translate(call.language, 'kernel:errors.duplicateKey')
  return Object.assign(conflict('duplicate', message), { errors: [{ path: name ?? '', code: 'duplicate', message }] })
}

/** A unique key that is taken is the caller's matter, not ours. Of a statement sent ahead it shows later: whoever ends the transaction asks `asDuplicate` again. */
async function guardUnique(call: Call, run: () => Promise<unknown>): Promise<void> {
  try {
    await run()
  } catch (error) {
    throw asDuplicate(call, error) ?? error
  }
}

/** Rights to a file are those to its record: who sees the record sees its files, who may change it changes them. */
import { sql } from 'kysely'
import { fieldState } from '../../../shared/conditions/fieldState.ts'
import { isId } from '../../../shared/ids.ts'
import type { AnyRecord, ObjectDeclaration } from '../../../shared/object.ts'
import { seen } from '../../../kernel/access/fields.ts'
import { requireLevel } from '../../../kernel/access/visible.ts'
import { gaveCard } from '../../../kernel/audit/index.ts'
import type { Call, Tx } from '../../../kernel/call.ts'
import { forbidden, notFound, type Problem } from '../../../kernel/problem.ts'
import { findObject, hasObject } from '../../../kernel/records/registry.ts'
import { getRecord } from '../../../kernel/records/read.ts'
import { loadForWrite } from '../../../kernel/records/rows.ts'
import { translate } from '../../../kernel/text/translate.ts'
import { selectFiles, type FileRow } from './fileRow.ts'

export interface Place {
  object: string
  recordId: string
}

const missing = (call: Call): Problem => notFound(translate(call.language, 'kernel:errors.notFound'))

/** Throws 404 for a record that one may not see. */
export async function requireSight(tx: Tx, call: Call, { object, recordId }: Place): Promise<Record<string, unknown>> {
  if (!hasObject(call, object)) throw missing(call)
  return getRecord(tx, call, findObject(call, object), recordId)
}

/** Throws 404 for a record that one may not see or that lies in the trash, 403 for one that one may not change. The record is locked, and given as it is. */
export async function requireChange(tx: Tx, call: Call, { object, recordId }: Place): Promise<AnyRecord> {
  if (!hasObject(call, object)) throw missing(call)
  const [record] = (await loadForWrite(tx, call, findObject(call, object), [recordId], 'change')).values()
  requireLevel(call, findObject(call, object), 'change')
  return record!
}

/** One file that the caller may see, or 404. `number` asks for another version than the current one. */
export async function findFile(tx: Tx, call: Call, id: string, number?: number): Promise<FileRow> {
  const [found] = isId(id) ? await selectFiles(tx, call, sql`f.id = ${id}`, number) : []
  if (!found) throw missing(call)
  if (found.object === null || found.recordId === null) {
    if (call.actor && found.createdById !== call.actor.id) throw missing(call)
    return found
  }
  const record = await requireSight(tx, call, { object: found.object, recordId: found.recordId })
  // Who looks at a file has seen something of its record.
  gaveCard(call, found.object, found.recordId)
  // A field that the caller may not see takes its files along.
  if (found.field !== null && record[found.field] === undefined) throw missing(call)
  return found
}

/** One file that the caller may change. */
export async function findForChange(tx: Tx, call: Call, id: string): Promise<FileRow> {
  const found = await findFile(tx, call, id)
  if (found.object !== null && found.recordId !== null) {
    const record = await requireChange(tx, call, { object: found.object, recordId: found.recordId })
    requireField(call, findObject(call, found.object), found.field, record)
  }
  // Looked up again behind the lock, so that two at once do not both go on from the same state.
  const [fresh] = await selectFiles(tx, call, sql`f.id = ${id} and f.id in (select id from ${sql.id(call.workspace, 'files')} where id = ${id} for update)`)
  if (!fresh) throw missing(call)
  return fresh
}

/** The file of a field is the field's value: who may only see the field, or where a condition holds it fast, changes the file neither. */
function requireField(call: Call, object: ObjectDeclaration, field: string | null, record: AnyRecord): void {
  if (field === null || !call.actor || !Object.hasOwn(object.fields, field)) return
  const context = { timeZone: call.timeZone, me: call.actor.id, currency: call.firm.currency }
  if (seen(call, object).fields[field]?.readOnly || fieldState(object, field, record, context).readOnly) throw forbidden(translate(call.language, 'files:errors.fieldFixed'))
}

/** The files of one record, newest first. */
export async function filesOf(tx: Tx, call: Call, place: Place, trash: boolean): Promise<FileRow[]> {
  const record = await requireSight(tx, call, place)
  gaveCard(call, place.object, place.recordId)
  const found = await selectFiles(tx, call, sql`f.object = ${place.object} and f.record_id = ${place.recordId} and f.deleted_at is ${trash ? sql`not null` : sql`null`}`)
  return found.filter(({ field }) => field === null || record[field] !== undefined)
}

/** Rights to a file are those to its record: who sees the record sees its files, who may change it changes them. */
import { sql } from 'kysely'
import { requireLevel } from '../../../kernel/access/visible.ts'
import { gaveCard } from '../../../kernel/audit/index.ts'
import type { Call, Tx } from '../../../kernel/call.ts'
import { notFound, type Problem } from '../../../kernel/problem.ts'
import { findObject, hasObject } from '../../../kernel/records/registry.ts'
import { getRecord, isId } from '../../../kernel/records/read.ts'
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

/** Throws 404 for a record that one may not see or that lies in the trash, 403 for one that one may not change. The record is locked. */
export async function requireChange(tx: Tx, call: Call, { object, recordId }: Place): Promise<void> {
  if (!hasObject(call, object)) throw missing(call)
  await loadForWrite(tx, call, findObject(call, object), [recordId], 'change')
  requireLevel(call, findObject(call, object), 'change')
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
  if (found.object !== null && found.recordId !== null) await requireChange(tx, call, { object: found.object, recordId: found.recordId })
  // Looked up again behind the lock, so that two at once do not both go on from the same state.
  const [fresh] = await selectFiles(tx, call, sql`f.id = ${id} and f.id in (select id from ${sql.id(call.workspace, 'files')} where id = ${id} for update)`)
  if (!fresh) throw missing(call)
  return fresh
}

/** The files of one record, newest first. */
export async function filesOf(tx: Tx, call: Call, place: Place, trash: boolean): Promise<FileRow[]> {
  const record = await requireSight(tx, call, place)
  gaveCard(call, place.object, place.recordId)
  const found = await selectFiles(tx, call, sql`f.object = ${place.object} and f.record_id = ${place.recordId} and f.deleted_at is ${trash ? sql`not null` : sql`null`}`)
  return found.filter(({ field }) => field === null || record[field] !== undefined)
}

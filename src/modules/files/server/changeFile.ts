/** Rename, attach, trash, restore. */
import { sql, type RawBuilder } from 'kysely'
import type { Call, Tx } from '../../../kernel/call.ts'
import { table } from '../../../kernel/database/connect.ts'
import { conflict, invalid } from '../../../kernel/problem.ts'
import { translate } from '../../../kernel/text/translate.ts'
import type { FileRecord } from '../contract.ts'
import { refuseTrashed, reread } from './addFile.ts'
import { cleanName } from './cleanName.ts'
import { findForChange, requireChange, type Place } from './findFile.ts'
import { shown } from './fileRow.ts'
import { tell } from './trail.ts'

export async function renameFile(tx: Tx, call: Call, id: string, rawName: string): Promise<FileRecord> {
  const found = await findForChange(tx, call, id)
  refuseTrashed(call, found)
  const name = cleanName(rawName)
  if (!name) throw invalid([{ path: 'name', code: 'required', message: translate(call.language, 'kernel:errors.required') }])
  if (name === found.name) return shown(found)
  await change(tx, call, id, sql`name = ${name}`)
  await tell(tx, call, { ...found, version: found.version + 1, op: 'update', changes: { name: [found.name, name] }, word: 'fileChanged' })
  return reread(tx, call, id)
}

/** An upload of one's own comes to a record that one may change. What is on a record stays there. */
export async function attachFile(tx: Tx, call: Call, id: string, place: Place): Promise<FileRecord> {
  const found = await findForChange(tx, call, id)
  refuseTrashed(call, found)
  await requireChange(tx, call, place)
  if (found.object === place.object && found.recordId === place.recordId) return shown(found)
  if (found.object !== null) throw conflict('attached', translate(call.language, 'files:errors.attached'))
  await change(tx, call, id, sql`object = ${place.object}, record_id = ${place.recordId}`)
  await tell(tx, call, { id, version: found.version + 1, op: 'update', changes: { recordId: [null, place.recordId] }, ...place, word: 'fileAdded' })
  return reread(tx, call, id)
}

export async function trashFile(tx: Tx, call: Call, id: string): Promise<FileRecord> {
  return setDeleted(tx, call, id, true)
}

export async function restoreFile(tx: Tx, call: Call, id: string): Promise<FileRecord> {
  return setDeleted(tx, call, id, false)
}

async function setDeleted(tx: Tx, call: Call, id: string, deleted: boolean): Promise<FileRecord> {
  const found = await findForChange(tx, call, id)
  if ((found.deletedAt !== null) === deleted) return shown(found)
  await change(tx, call, id, sql`deleted_at = ${deleted ? call.now.toISOString() : null}`)
  await tell(tx, call, { ...found, version: found.version + 1, op: deleted ? 'trash' : 'restore', word: deleted ? 'fileTrashed' : 'fileRestored' })
  return reread(tx, call, id)
}

async function change(tx: Tx, call: Call, id: string, set: RawBuilder<unknown>): Promise<void> {
  await sql`update ${table(call, 'files')} set ${set}, version = version + 1, updated_at = ${call.now.toISOString()} where id = ${id}`.execute(tx)
}

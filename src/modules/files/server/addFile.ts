/** Makes files and versions of kept content. */
import { sql } from 'kysely'
import type { Call, Tx } from '../../../kernel/call.ts'
import { table } from '../../../kernel/database/connect.ts'
import { newId } from '../../../kernel/ids.ts'
import { conflict } from '../../../kernel/problem.ts'
import { translate } from '../../../kernel/text/translate.ts'
import type { FileRecord } from '../contract.ts'
import { findFile, findForChange, requireChange, type Place } from './findFile.ts'
import { selectFiles, shown, type FileRow } from './fileRow.ts'
import { holdContent, type Kept } from './keepContent.ts'
import { tell } from './trail.ts'

/** A new file of a record that the caller may change; without a record, an upload that is the caller's alone until it is attached. */
export async function addFile(tx: Tx, call: Call, place: Place | null, kept: Kept): Promise<FileRecord> {
  if (place) await requireChange(tx, call, place)
  await holdContent(tx, call, kept.hash)
  const id = newId()
  const now = call.now.toISOString()
  await sql`insert into ${table(call, 'files')} (id, created_at, updated_at, created_by_id, object, record_id, name)
    values (${id}, ${now}, ${now}, ${call.actor?.id ?? null}, ${place?.object ?? null}, ${place?.recordId ?? null}, ${kept.name})`.execute(tx)
  await insertVersion(tx, call, id, 1, kept, null)
  await tell(tx, call, { id, version: 1, op: 'create', object: place?.object ?? null, recordId: place?.recordId ?? null, word: 'fileAdded' })
  return reread(tx, call, id)
}

/** New content for a file; the old one stays among its versions. The name stays, as people know it. */
export async function addVersion(tx: Tx, call: Call, id: string, kept: Kept): Promise<FileRecord> {
  const found = await findForChange(tx, call, id)
  refuseTrashed(call, found)
  await holdContent(tx, call, kept.hash)
  return putVersion(tx, call, found, kept, null)
}

/** The content of an earlier version becomes the current one, as a new version. */
export async function restoreVersion(tx: Tx, call: Call, id: string, number: number): Promise<FileRecord> {
  const found = await findForChange(tx, call, id)
  refuseTrashed(call, found)
  const { hash, size, type, mismatch, width, height, name } = await findFile(tx, call, id, number)
  if (number === found.number) return shown(found)
  return putVersion(tx, call, found, { hash, size, type, mismatch, width, height, name }, number)
}

async function putVersion(tx: Tx, call: Call, found: FileRow, kept: Kept, restoredFrom: number | null): Promise<FileRecord> {
  const { rows } = await sql<{ number: number }>`select max(number) as number from ${table(call, 'file_versions')} where file_id = ${found.id}`.execute(tx)
  const number = Number(rows[0]?.number ?? 0) + 1
  await insertVersion(tx, call, found.id, number, kept, restoredFrom)
  await sql`update ${table(call, 'files')} set current = ${number}, version = version + 1, updated_at = ${call.now.toISOString()} where id = ${found.id}`.execute(tx)
  await tell(tx, call, { id: found.id, version: found.version + 1, op: 'update', changes: { number: [found.number, number] }, object: found.object, recordId: found.recordId, word: 'fileChanged' })
  return reread(tx, call, found.id)
}

async function insertVersion(tx: Tx, call: Call, id: string, number: number, kept: Kept, restoredFrom: number | null): Promise<void> {
  await sql`insert into ${table(call, 'file_versions')} (id, file_id, number, hash, size, type, mismatch, name, width, height, restored_from, created_at, created_by_id)
    values (${newId()}, ${id}, ${number}, ${kept.hash}, ${kept.size}, ${kept.type}, ${kept.mismatch}, ${kept.name}, ${kept.width}, ${kept.height}, ${restoredFrom}, ${call.now.toISOString()}, ${call.actor?.id ?? null})`.execute(tx)
}

export function refuseTrashed(call: Call, { deletedAt }: FileRow): void {
  if (deletedAt !== null) throw conflict('in_trash', translate(call.language, 'files:errors.inTrash'))
}

export async function reread(tx: Tx, call: Call, id: string): Promise<FileRecord> {
  const [found] = await selectFiles(tx, call, sql`f.id = ${id}`)
  return shown(found!)
}

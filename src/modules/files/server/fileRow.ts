/** Rows of files with their current version, as the interface tells of them. */
import { sql, type RawBuilder } from 'kysely'
import type { Call, Tx } from '../../../kernel/call.ts'
import { table } from '../../../kernel/database/connect.ts'
import type { FileRecord } from '../contract.ts'
import { hasThumbnail, previewOf } from './showing.ts'

/** A file as stored, with what only the server needs. */
export interface FileRow extends Omit<FileRecord, 'preview' | 'thumbnail'> {
  version: number
  hash: string
  createdById: string | null
  versionId: string
  restoredFrom: number | null
}

interface Row {
  id: string
  version: number
  object: string | null
  record_id: string | null
  field: string | null
  name: string
  created_at: string
  deleted_at: string | null
  created_by_id: string | null
  created_by: string | null
  number: number
  version_id: string
  restored_from: number | null
  hash: string
  size: number
  type: string
  mismatch: boolean
  width: number | null
  height: number | null
  content_at: string
  content_by_id: string | null
  content_by: string | null
}

/** Files that meet a condition on `f`, newest first; `number` asks for another version than the current one, `all` for a row of each (`v`). */
export async function selectFiles(tx: Tx, call: Call, where: RawBuilder<unknown>, number?: number | 'all'): Promise<FileRow[]> {
  const found = await sql<Row>`
    select f.id, f.version, f.object, f.record_id, f.field, f.name, f.created_at, f.deleted_at, f.created_by_id, u.name as created_by,
      v.id as version_id, v.restored_from, v.number, v.hash, v.size, v.type, v.mismatch, v.width, v.height, v.created_at as content_at, v.created_by_id as content_by_id, w.name as content_by
    from ${table(call, 'files')} as f
    join ${table(call, 'file_versions')} as v on v.file_id = f.id${number === 'all' ? sql`` : sql` and v.number = ${number ?? sql`f.current`}`}
    left join ${table(call, 'users')} as u on u.id = f.created_by_id
    left join ${table(call, 'users')} as w on w.id = v.created_by_id
    where ${where} order by f.created_at desc, f.id desc`.execute(tx)
  return found.rows.map((row) => ({
    id: row.id,
    version: row.version,
    object: row.object,
    recordId: row.record_id,
    field: row.field,
    name: row.name,
    type: row.type,
    size: row.size,
    width: row.width,
    height: row.height,
    mismatch: row.mismatch,
    number: row.number,
    hash: row.hash,
    versionId: row.version_id,
    restoredFrom: row.restored_from,
    createdAt: row.created_at,
    createdById: row.created_by_id,
    createdBy: person(row.created_by_id, row.created_by),
    contentAt: row.content_at,
    contentBy: person(row.content_by_id, row.content_by),
    deletedAt: row.deleted_at,
  }))
}

export const person = (id: string | null, name: string | null): FileRecord['createdBy'] => (id === null ? null : { id, name: name ?? '' })

/** What a client may know: never the hash, which would tell who else has the same content. */
export function shown({ hash: _hash, version: _version, createdById: _createdById, versionId: _versionId, restoredFrom: _restoredFrom, ...file }: FileRow): FileRecord {
  return { ...file, preview: previewOf(file.type), thumbnail: hasThumbnail(file.type, file.width) }
}

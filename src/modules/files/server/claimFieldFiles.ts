/**
 * Files that fields of records name. A record may only name an upload of its writer's own or a file
 * that the writer may see; the file then belongs to the record and follows its rights.
 */
import { sql } from 'kysely'
import type { ObjectDeclaration } from '../../../shared/object.ts'
import type { Call, Tx } from '../../../kernel/call.ts'
import { table } from '../../../kernel/database/connect.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Change } from '../../../kernel/module.ts'
import { invalid, Problem, type Issue } from '../../../kernel/problem.ts'
import { getRecord } from '../../../kernel/records/read.ts'
import { findObject, hasObject } from '../../../kernel/records/registry.ts'
import { translate } from '../../../kernel/text/translate.ts'

interface FileRow {
  id: string
  object: string | null
  record_id: string | null
  field: string | null
  created_by_id: string | null
}

/**
 * A rule for every object, before the rows are written. Attaches uploads to their records. A file of another record that the writer may see is copied (its content is kept
 * once), and the copy's id takes the place of the named one in `change.after`. A value that stays as it was is not
 * asked for. Throws 422 with the field as path.
 */
export async function claimFieldFiles(tx: Tx, call: Call, changes: readonly Change[], object: ObjectDeclaration): Promise<void> {
  const fields = fileFields(object)
  const named = changes.flatMap((change, index) =>
    fields.flatMap((field) => {
      const id = change.after[field]
      return typeof id === 'string' && id !== change.before?.[field] ? [{ change, index, field, id }] : []
    }),
  )
  if (named.length === 0) return
  const ids = [...new Set(named.map(({ id }) => id))]
  const found = await sql<FileRow>`select id, object, record_id, field, created_by_id from ${table(call, 'files')} where id::text = any(${ids}) and deleted_at is null order by id for update`.execute(tx)
  const files = new Map(found.rows.map((row) => [row.id, row]))
  const issues: Issue[] = []
  for (const { change, index, field, id } of named) {
    const file = files.get(id)
    if (!file || !(await mayUse(tx, call, object, change, file)))
      issues.push({ path: changes.length === 1 ? field : `${index}.${field}`, code: 'file', message: translate(call.language, 'files:errors.wrongFile') })
    else if (file.object === null) {
      await sql`update ${table(call, 'files')} set object = ${object.name}, record_id = ${change.id}, field = ${field}, version = version + 1, updated_at = ${call.now.toISOString()} where id = ${id}`.execute(tx)
      Object.assign(file, { object: object.name, record_id: change.id, field })
    } else if (file.object !== object.name || file.record_id !== change.id) change.after[field] = await copyFile(tx, call, id, object.name, change.id, field)
  }
  if (issues.length > 0) throw invalid(issues)
}

const fileFields = (object: ObjectDeclaration): string[] => Object.entries(object.fields).flatMap(([name, { type }]) => (type === 'file' || type === 'image' ? [name] : []))

async function mayUse(tx: Tx, call: Call, object: ObjectDeclaration, change: Change, file: FileRow): Promise<boolean> {
  if (file.object === null || file.record_id === null) return call.actor === null || file.created_by_id === call.actor.id
  if (file.object === object.name && file.record_id === change.id && change.op === 'create') return true
  if (!hasObject(call, file.object)) return false
  const record = await getRecord(tx, call, findObject(call, file.object), file.record_id).catch(hidden)
  return record !== null && (file.field === null || record[file.field] !== undefined)
}

/** A record that may not be seen is none. */
function hidden(error: unknown): null {
  if (error instanceof Problem && error.status < 500) return null
  throw error
}

/** A file of its own with the current content of another; the versions before stay with the other. */
async function copyFile(tx: Tx, call: Call, id: string, object: string, recordId: string, field: string): Promise<string> {
  const copy = newId()
  const now = call.now.toISOString()
  const by = call.actor?.id ?? null
  await sql`insert into ${table(call, 'files')} (id, created_at, updated_at, created_by_id, object, record_id, field, name)
    select ${copy}, ${now}, ${now}, ${by}, ${object}, ${recordId}, ${field}, name from ${table(call, 'files')} where id = ${id}`.execute(tx)
  await sql`insert into ${table(call, 'file_versions')} (id, file_id, number, hash, size, type, mismatch, name, width, height, created_at, created_by_id)
    select ${newId()}, ${copy}, 1, v.hash, v.size, v.type, v.mismatch, v.name, v.width, v.height, ${now}, ${by}
    from ${table(call, 'file_versions')} as v join ${table(call, 'files')} as f on f.id = v.file_id and f.current = v.number where f.id = ${id}`.execute(tx)
  return copy
}

/** Files on the timeline of their record: each version is an event of its day. */
import { sql, type RawBuilder } from 'kysely'
import { visible } from '../../../kernel/access/visible.ts'
import type { Call, Tx } from '../../../kernel/call.ts'
import { table } from '../../../kernel/database/connect.ts'
import { deals } from '../../deals/contract.ts'
import type { FileRecord } from '../contract.ts'
import { selectFiles, shown } from './fileRow.ts'

export interface TimelineFiles {
  object: 'contacts' | 'companies' | 'deals'
  id: string
  /** Part of a name. */
  q?: string | undefined
  limit: RawBuilder<unknown>
  /** The condition that goes on from the page before, on `v.created_at` and `v.id`; empty on the first. */
  beyond: RawBuilder<unknown>
}

const dealColumn = { contacts: 'contact_id', companies: 'company_id' } as const

/**
 * Queries of `(type, id, at)`, newest first, for a union: files of the record, and those of the deals of a
 * customer. Files of fields are left out, as the change of the field tells of them. The caller must have
 * made sure that the record may be seen.
 */
export function fileBranches(call: Call, { object, id, q, limit, beyond }: TimelineFiles): RawBuilder<unknown>[] {
  const named = q?.trim() ? sql`and position(lower(${q.trim()}) in lower(f.name)) > 0` : sql``
  const branch = (from: RawBuilder<unknown>, where: RawBuilder<unknown>): RawBuilder<unknown> =>
    sql`select 'file' as type, v.id, v.created_at as at from ${from} join ${table(call, 'file_versions')} as v on v.file_id = f.id where ${where} and f.deleted_at is null and f.field is null ${named} ${beyond} order by v.created_at desc, v.id desc limit ${limit}`
  const files = sql`${table(call, 'files')} as f`
  const own = branch(files, sql`f.object = ${object} and f.record_id = ${id}`)
  if (object === 'deals') return [own]
  return [own, branch(sql`${table(call, 'deals')} as d join ${files} on f.object = 'deals' and f.record_id = d.id`, sql`d.${sql.ref(dealColumn[object])} = ${id} and d.deleted_at is null and ${visible(call, deals, 'd')}`)]
}

export interface FileEntry {
  /** Of the version. */
  id: string
  at: string
  actor: FileRecord['contentBy']
  record: { file: FileRecord; restoredFrom: number | null }
}

/** What the found versions are, by their ids. */
export async function loadFileEntries(tx: Tx, call: Call, ids: readonly string[]): Promise<FileEntry[]> {
  if (ids.length === 0) return []
  const rows = await selectFiles(tx, call, sql`v.id = any(${ids}::uuid[])`, 'all')
  return rows.map((row) => ({ id: row.versionId, at: row.contentAt, actor: row.contentBy, record: { file: shown(row), restoredFrom: row.restoredFrom } }))
}

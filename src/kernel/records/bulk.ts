/** One change on many records, by their ids or by a filter, in one transaction. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { Filter } from '../../shared/filter.ts'
import type { ObjectDeclaration } from '../../shared/object.ts'
import { requireLevel } from '../access/visible.ts'
import type { Call, Tx } from '../call.ts'
import { table } from '../database/connect.ts'
import { invalid } from '../problem.ts'
import { translate } from '../text/translate.ts'
import { whereOf } from './list.ts'
import { isId } from './read.ts'
import { issuesOf } from './validate.ts'
import { restoreRecords, trashRecords, updateRecords } from './write.ts'

/** More than this in one transaction holds locks for too long. */
const maxRecords = 20_000
const chunk = 1000

export const bulkSchema = z.strictObject({
  ids: z.array(z.string()).max(maxRecords).optional(),
  /** A filter tree, `{}` for all; with `q` also the search text of the list. */
  where: z.json().optional(),
  q: z.string().max(200).optional(),
  update: z.record(z.string(), z.json()).optional(),
  delete: z.literal(true).optional(),
  restore: z.literal(true).optional(),
  /** Answer only how many would be touched. */
  dryRun: z.boolean().optional(),
})

/** Exactly one of `update`, `delete`, `restore`; `ids` or `where`. Records that one may not touch are left and counted. */
export async function bulk(tx: Tx, call: Call, object: ObjectDeclaration, body: unknown): Promise<{ matched: number; changed: number; ids: string[] }> {
  const parsed = bulkSchema.safeParse(body, { reportInput: true })
  if (!parsed.success) throw invalid(parsed.error.issues.flatMap((issue) => issuesOf(call.language, issue)))
  const input = parsed.data
  const verbs = [input.update, input.delete, input.restore].filter((verb) => verb !== undefined)
  // Only `{}` means all: a where that came out empty by mistake must not.
  const unclear = input.where !== undefined && (typeof input.where !== 'object' || input.where === null || Array.isArray(input.where))
  if (verbs.length !== 1 || unclear || (input.ids === undefined) === (input.where === undefined)) throw invalid([{ path: '', code: 'invalid', message: translate(call.language, 'kernel:errors.bulk') }])
  const action = input.update ? 'change' : 'delete'
  requireLevel(call, object, action)
  const ids = await matching(tx, call, object, input, action)
  if (input.dryRun) return { matched: ids.length, changed: 0, ids: [] }
  let changed = 0
  for (let start = 0; start < ids.length; start += chunk) {
    const part = ids.slice(start, start + chunk)
    const records = input.update
      ? await updateRecords(tx, call, object, part.map((id) => ({ id, patch: structuredClone(input.update!) })))
      : input.delete
        ? await trashRecords(tx, call, object, part)
        : await restoreRecords(tx, call, object, part)
    changed += records.length
  }
  return { matched: ids.length, changed, ids: ids.slice(0, 1000) }
}

async function matching(tx: Tx, call: Call, object: ObjectDeclaration, input: z.infer<typeof bulkSchema>, action: 'change' | 'delete'): Promise<string[]> {
  const filter = (input.where ?? undefined) as Filter | undefined
  const where = input.ids
    ? sql`${whereOf(call, object, { trash: Boolean(input.restore) }, action)} and t.id = any(${input.ids.filter(isId)}::uuid[])`
    : whereOf(call, object, { filter: filter && Object.keys(filter).length > 0 ? filter : undefined, q: input.q, trash: Boolean(input.restore) }, action)
  const found = await sql<{ id: string }>`select t.id from ${table(call, object.name)} as t where ${where} order by t.id limit ${maxRecords + 1}`.execute(tx)
  if (found.rows.length > maxRecords) throw invalid([{ path: 'where', code: 'too_many', message: translate(call.language, 'kernel:errors.tooMany', { max: maxRecords }) }])
  return found.rows.map((row) => row.id)
}

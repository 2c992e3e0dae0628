/** Makes one record of several, in one transaction that can be taken back whole. */
import { sql } from 'kysely'
import { requireLevel } from '../../../../kernel/access/visible.ts'
import { seen } from '../../../../kernel/access/fields.ts'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { table } from '../../../../kernel/database/connect.ts'
import { recordEvents } from '../../../../kernel/events/record.ts'
import { newId } from '../../../../kernel/ids.ts'
import { finishJob, insertJob, saveProgress } from '../../../../kernel/jobs/long/jobRow.ts'
import { invalid, Problem } from '../../../../kernel/problem.ts'
import { moveBelongings } from '../../../../kernel/records/belongings.ts'
import { getRecord } from '../../../../kernel/records/read.ts'
import { whole } from '../../../../kernel/records/registry.ts'
import { loadForWrite } from '../../../../kernel/records/rows.ts'
import { checkInput } from '../../../../kernel/records/validate.ts'
import { trashRecords, updateRecords } from '../../../../kernel/records/write.ts'
import { translate } from '../../../../kernel/text/translate.ts'
import type { AnyRecord, ObjectDeclaration } from '../../../../shared/object.ts'
import { moveReferences } from './moveReferences.ts'
import { unite } from './unite.ts'

export interface Merged {
  jobId: string
  moved: Record<string, number>
}

/** Throws 404, 403 without the rights to change and delete every one of them, 422 for a wrong value. */
export async function mergeRecords(tx: Tx, caller: Call, declared: ObjectDeclaration, id: string, input: { with: string[]; values?: Record<string, unknown> | undefined }): Promise<AnyRecord & { merge: Merged }> {
  const object = whole(caller, declared)
  const others = [...new Set(input.with)]
  requireLevel(caller, object, 'change')
  requireLevel(caller, object, 'delete')
  if (others.includes(id)) throw invalid([{ path: 'with', code: 'itself', message: translate(caller.language, 'duplicates:errors.itself') }])
  const records = await loadForWrite(tx, caller, object, [id, ...others], 'change')
  await loadForWrite(tx, caller, object, [id, ...others], 'delete')
  const values = chosen(caller, object, input.values ?? {})
  const jobId = newId()
  // What refers to them may belong to anybody, and must not be lost; the person is named in the history.
  const call: Call = { ...caller, actor: null, behalfOfId: caller.actor!.id, way: 'merge', batchId: jobId }
  const { held, fresh } = byOrigin(values, [...records.values()])
  const patch = { ...unite(object, records.get(id)!, others.map((other) => records.get(other)!)), ...held }
  const moved = await moveReferences(tx, call, object, others, id)
  await trashRecords(tx, call, object, others)
  await updateRecords(tx, call, object, [{ id, patch }], { checked: true })
  await writeFresh(tx, { ...caller, way: 'merge', batchId: jobId }, object, id, fresh)
  const rows = await moveBelongings(tx, call, object.name, others, id)
  await remember(tx, call, object, id, others)
  await insertJob(tx, caller, { id: jobId, kind: 'merge', object: object.name, input: { verb: 'merge' }, total: others.length })
  await saveProgress(tx, call, jobId, { done: others.length, changed: others.length, kept: 0 })
  await finishJob(tx, call, jobId, 'done')
  const counted = Object.fromEntries(Object.entries({ ...moved, ...rows }).filter(([, count]) => count > 0))
  return { ...(await getRecord(tx, caller, object, id)), merge: { jobId, moved: counted } }
}

/** Values that the person chose are checked as in any change. */
function chosen(call: Call, object: ObjectDeclaration, values: Record<string, unknown>): Record<string, unknown> {
  const checked = checkInput(call.language, seen(call, object), 'patch', values)
  if (!checked.ok) throw invalid(checked.issues.map((issue) => ({ ...issue, path: `values.${issue.path}` })))
  return checked.value
}

/** What stands in one of the records already, and what the person brings. */
function byOrigin(values: Record<string, unknown>, records: readonly AnyRecord[]): Record<'held' | 'fresh', Record<string, unknown>> {
  const isHeld = ([name, value]: [string, unknown]): boolean => records.some((record) => JSON.stringify(record[name] ?? null) === JSON.stringify(value ?? null))
  const { held = [], fresh = [] } = Object.groupBy(Object.entries(values), (entry) => (isHeld(entry) ? 'held' : 'fresh'))
  return { held: Object.fromEntries(held), fresh: Object.fromEntries(fresh) }
}

/** By the person's own rights: to what a reference or a file names, and to whom a record may be given. */
async function writeFresh(tx: Tx, call: Call, object: ObjectDeclaration, id: string, patch: Record<string, unknown>): Promise<void> {
  if (Object.keys(patch).length === 0) return
  try {
    await updateRecords(tx, call, object, [{ id, patch }])
  } catch (error) {
    throw error instanceof Problem && error.status === 422 ? invalid(error.errors.map((issue) => ({ ...issue, path: `values.${issue.path}` }))) : error
  }
}

/** Where the lost ones went, for whoever comes by an old link, and for those who listen. */
async function remember(tx: Tx, call: Call, object: ObjectDeclaration, survivorId: string, others: readonly string[]): Promise<void> {
  const rows = others.map((other) => ({ id: call.batchId, object: object.name, merged_id: other, survivor_id: survivorId, created_at: call.now.toISOString(), created_by_id: call.behalfOfId }))
  const merges = table(call, 'merges')
  await sql`insert into ${merges} select * from json_populate_recordset(null::${merges}, ${JSON.stringify(rows)}::json)`.execute(tx)
  await recordEvents(tx, call, others.map((other) => ({ type: `${object.name}.merged`, object: object.name, recordId: other, data: { mergedInto: survivorId } })))
}

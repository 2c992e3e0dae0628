/**
 * One change on many records, by their ids or by a filter: up to a thousand at once, more as a job
 * that goes on by itself. Either can be taken back by the id of the job.
 */
import type { LongJob } from '../../../shared/jobs.ts'
import type { ObjectDeclaration } from '../../../shared/object.ts'
import { requireLevel } from '../../access/visible.ts'
import type { Call, Tx } from '../../call.ts'
import { newId } from '../../ids.ts'
import { enqueueLongJob } from '../../jobs/long/enqueue.ts'
import { keepLeft, leftOf } from '../../jobs/long/items.ts'
import { finishJob, insertJob, jobView, saveProgress } from '../../jobs/long/jobRow.ts'
import { whole } from '../registry.ts'
import { applyChange } from './applyChange.ts'
import { readBulk, type BulkInput } from './bulkInput.ts'
import { fillJob, meantIds } from './meant.ts'
import { previewBulk, type BulkPreview } from './preview.ts'

/** More than this in one transaction holds locks for too long. */
export const atOnce = 1000
const listed = 100

export interface BulkDone {
  matched: number
  changed: number
  /** How many were left as they are, and the first hundred of them with the reason. */
  left: number
  leftRecords: { id: string; title: string | null; code: string; reason: string }[]
  ids: string[]
  /** `POST /jobs/{id}/undo` takes it back; null when nothing was changed. */
  jobId: string | null
}

export type BulkAnswer = { done: BulkDone | BulkPreview } | { job: LongJob }

/** Throws 403 without any right to it, 422 for a request that is unclear or that no record could take; the refusal itself where all records were refused. */
export async function bulk(tx: Tx, call: Call, declared: ObjectDeclaration, body: unknown): Promise<BulkAnswer> {
  const object = whole(call, declared)
  const input = readBulk(call, object, body)
  requireLevel(call, object, 'see')
  requireLevel(call, object, input.change.verb === 'delete' || input.change.verb === 'restore' ? 'delete' : 'change')
  if (input.preview) return { done: await previewBulk(tx, call, object, input) }
  const ids = await meantIds(tx, call, object, input, atOnce)
  return ids.length > atOnce ? { job: await startJob(tx, call, object, input) } : { done: await doNow(tx, call, object, input, ids) }
}

async function startJob(tx: Tx, call: Call, object: ObjectDeclaration, input: BulkInput): Promise<LongJob> {
  const row = await insertJob(tx, call, { kind: 'bulk', object: object.name, input: input.change, total: 0 })
  const total = await fillJob(tx, call, object, input, row.id)
  return jobView(await enqueueLongJob(tx, call, row.id, total), call.now)
}

async function doNow(tx: Tx, call: Call, object: ObjectDeclaration, input: BulkInput, ids: string[]): Promise<BulkDone> {
  const jobId = newId()
  const applied = await applyChange(tx, { ...call, batchId: jobId }, object, input.change, ids.map((id) => ({ object: object.name, id, patch: null })))
  const { left, changed } = applied
  if (applied.problem && left.length === ids.length) throw applied.problem
  if (changed === 0 && left.length === 0) return { matched: ids.length, changed, left: 0, leftRecords: [], ids: [], jobId: null }
  await insertJob(tx, call, { id: jobId, kind: 'bulk', object: object.name, input: input.change, total: ids.length })
  await keepLeft(tx, call, jobId, left)
  await saveProgress(tx, call, jobId, { done: ids.length, changed, kept: left.length })
  await finishJob(tx, call, jobId, 'done')
  const gone = new Set(left.map((entry) => entry.id))
  const leftRecords = (await leftOf(tx, call, jobId, 0, listed)).map(({ id, title, code, reason }) => ({ id, title, code, reason }))
  return { matched: ids.length, changed, left: left.length, leftRecords, ids: ids.filter((id) => !gone.has(id)), jobId }
}

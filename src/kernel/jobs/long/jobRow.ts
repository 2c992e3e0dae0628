/** The stored state of a long job. */
import { sql } from 'kysely'
import { undoDays, type LongJob } from '../../../shared/jobs.ts'
import { register } from '../../audit/register.ts'
import type { Call, Tx, Way } from '../../call.ts'
import { table } from '../../database/connect.ts'
import { newId } from '../../ids.ts'

/** What is done to every record of a job. */
export type BulkChange =
  | { verb: 'update' | 'handOver'; patch: Record<string, unknown> }
  | { verb: 'tags'; field: string; add: string[]; remove: string[] }
  | { verb: 'delete' | 'restore' | 'merge' | 'undo' }

export interface JobRow {
  id: string
  kind: LongJob['kind']
  status: LongJob['status']
  way: Way
  object: string | null
  done: number
  total: number
  changed: number
  kept: number
  input: BulkChange
  error: string | null
  stop: boolean
  attempts: number
  actor_id: string
  undoes_id: string | null
  undone_by_id: string | null
  created_at: string
  updated_at: string
  finished_at: string | null
}

const dayMs = 86_400_000

export async function insertJob(tx: Tx, call: Call, job: Pick<JobRow, 'kind' | 'object' | 'input' | 'total'> & Partial<Pick<JobRow, 'id' | 'undoes_id'>>): Promise<JobRow> {
  const now = call.now.toISOString()
  const found = await sql<JobRow>`insert into ${table(call, 'long_jobs')} (id, kind, object, input, total, way, actor_id, undoes_id, created_at, updated_at)
    values (${job.id ?? newId()}, ${job.kind}, ${job.object}, ${JSON.stringify(job.input)}::jsonb, ${job.total}, ${call.way}, ${call.actor?.id ?? call.behalfOfId ?? null}, ${job.undoes_id ?? null}, ${now}, ${now}) returning *`.execute(tx)
  await register(tx, call, [{ kind: job.kind, object: job.object ?? undefined, detail: { verb: job.input.verb, rows: job.total, batchId: found.rows[0]!.id } }])
  return found.rows[0]!
}

/** With `lock`, null also for a job that another worker is driving at this moment. */
export async function loadJob(tx: Tx, where: Pick<Call, 'workspace'>, id: string, lock = false): Promise<JobRow | null> {
  const found = await sql<JobRow>`select * from ${table(where, 'long_jobs')} where id = ${id} ${lock ? sql`for update skip locked` : sql``}`.execute(tx)
  return found.rows[0] ?? null
}

/** What came of a part of the records, kept in the transaction that wrote them. */
export async function saveProgress(tx: Tx, where: Pick<Call, 'workspace'>, id: string, more: { done: number; changed: number; kept: number }): Promise<void> {
  await sql`update ${table(where, 'long_jobs')} set status = 'running', attempts = 0, done = done + ${more.done}, changed = changed + ${more.changed}, kept = kept + ${more.kept}, updated_at = clock_timestamp() where id = ${id}`.execute(tx)
}

export async function finishJob(tx: Tx, where: Pick<Call, 'workspace'>, id: string, status: 'done' | 'cancelled' | 'failed', error: string | null = null): Promise<void> {
  await sql`delete from ${table(where, 'long_job_items')} where job_id = ${id} and code is null`.execute(tx)
  await sql`update ${table(where, 'long_jobs')} set status = ${status}, error = ${error}, stop = false, updated_at = clock_timestamp(), finished_at = clock_timestamp() where id = ${id}`.execute(tx)
}

export const isFinished = (row: Pick<JobRow, 'status'>): boolean => row.status !== 'waiting' && row.status !== 'running'

/** Until when a job can be taken back; null when it cannot. */
export function undoUntil(row: JobRow, now: Date): Date | null {
  if (row.kind === 'undo' || !row.finished_at || row.undone_by_id || row.changed === 0) return null
  const until = new Date(Date.parse(row.finished_at) + undoDays * dayMs)
  return until > now ? until : null
}

export function jobView(row: JobRow, now: Date): LongJob {
  return {
    id: row.id,
    kind: row.kind,
    verb: row.input.verb,
    status: row.status,
    object: row.object,
    fields: row.input.verb === 'update' ? Object.keys(row.input.patch) : row.input.verb === 'tags' ? [row.input.field] : [],
    done: row.done,
    total: row.total,
    changed: row.changed,
    left: row.kept,
    error: row.error,
    createdAt: row.created_at,
    finishedAt: row.finished_at,
    undoesId: row.undoes_id,
    undoneById: row.undone_by_id,
    undoUntil: undoUntil(row, now)?.toISOString() ?? null,
  }
}

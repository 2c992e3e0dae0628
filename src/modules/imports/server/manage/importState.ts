/** An import as the screens and scripts see it. */
import type { Call, Tx } from '../../../../kernel/call.ts'
import { requireLevel } from '../../../../kernel/access/visible.ts'
import { titlesOf } from '../../../../kernel/jobs/long/items.ts'
import { notFound } from '../../../../kernel/problem.ts'
import { getRecord } from '../../../../kernel/records/read.ts'
import { loadForWrite } from '../../../../kernel/records/rows.ts'
import { translate } from '../../../../kernel/text/translate.ts'
import type { AnyRecord } from '../../../../shared/object.ts'
import { imports, undoDays, type ImportState } from '../../contract.ts'
import { totalOf } from '../run/fileRun.ts'
import { asSystem } from './createImport.ts'
import { loadJob, type JobRow } from '../run/jobState.ts'

const DAY = 86_400_000

/** 404 for an import of somebody else whom the caller may not see. */
export async function importOf(tx: Tx, call: Call, id: string): Promise<{ record: AnyRecord; job: JobRow }> {
  // Whoever made it sees it, whatever the rights to imports of others.
  const own = await getRecord(tx, asSystem(call), imports, id)
  const record = call.actor && own.ownerId === call.actor.id ? own : await getRecord(tx, call, imports, id)
  const job = await loadJob(tx, call, id)
  if (!job) throw notFound(translate(call.language, 'kernel:errors.notFound'))
  return { record, job }
}

/** For what runs, stops or takes back: one's own, or one that the caller may change; 403 for who may only see it. */
export async function importToChange(tx: Tx, call: Call, id: string): Promise<{ record: AnyRecord; job: JobRow }> {
  const found = await importOf(tx, call, id)
  if (!call.actor || found.record.ownerId === call.actor.id) return found
  requireLevel(call, imports, 'change')
  await loadForWrite(tx, call, imports, [id], 'change')
  return found
}

export const undoUntil = (record: AnyRecord): Date => new Date(Date.parse(String(record.finishedAt ?? record.createdAt)) + undoDays * DAY)

export async function importState(tx: Tx, call: Call, id: string): Promise<ImportState> {
  const { record, job } = await importOf(tx, call, id)
  const status = record.status as ImportState['status']
  // By the names that the caller may see now: what was left may be somebody else's since.
  const titles = await titlesOf(tx, call, job.kept)
  const undoable = status === 'done' || status === 'cancelled' || status === 'failed'
  return {
    id,
    name: String(record.name),
    status,
    progress: { done: job.done, total: job.total },
    ...totalOf(job.reports),
    files: job.files.map((file, index) => ({ ...file, mapping: job.mappings?.[index] ?? file.mapping })),
    reports: job.reports,
    left: job.kept.map((left) => ({ ...left, title: titles.get(left.id) ?? '' })),
    error: job.error,
    createdAt: record.createdAt,
    finishedAt: (record.finishedAt as string | null) ?? null,
    undoUntil: undoable && undoUntil(record) > call.now ? undoUntil(record).toISOString() : null,
  }
}

/** The stored state of a run: where it stands, what came of it. */
import { sql } from 'kysely'
import type { Actor, Call, Tx } from '../../../../kernel/call.ts'
import { table } from '../../../../kernel/database/connect.ts'
import { unawaited } from '../../../../kernel/database/pipeline.ts'
import { setDerived } from '../../../../kernel/records/rows.ts'
import { imports, type AnalysedFile, type FileReport, type ImportState, type Mapping } from '../../contract.ts'
import { totalOf } from './fileRun.ts'

export interface JobRow {
  import_id: string
  files: AnalysedFile[]
  mappings: Mapping[] | null
  /** Who asked for it; null for the command line. */
  actor: Pick<Actor, 'id'> | null
  reports: FileReport[]
  file: number
  row: number
  total: number
  done: number
  stop: boolean
  kept: ImportState['left']
  error: string | null
  alive_at: string | null
}

const jobs = (call: Pick<Call, 'workspace'>) => table(call, 'import_jobs')

export async function loadJob(tx: Tx, call: Pick<Call, 'workspace'>, importId: string, lock = false): Promise<JobRow | null> {
  const found = await sql<JobRow>`select * from ${jobs(call)} where import_id = ${importId} ${lock ? sql`for update` : sql``}`.execute(tx)
  return found.rows[0] ?? null
}

/** Keeps the place after a set of rows, with the counts so far. */
export async function savePlace(tx: Tx, call: Call, importId: string, place: { file: number; row: number; done: number; reports: FileReport[] }): Promise<void> {
  await sql`${unawaited} update ${jobs(call)} set file = ${place.file}, row = ${place.row}, done = ${place.done}, reports = ${JSON.stringify(place.reports)}::jsonb, alive_at = now() where import_id = ${importId}`.execute(tx)
  const counts = totalOf(place.reports)
  await setDerived(tx, call, imports, [{ id: importId, values: { rowsRead: counts.read, rowsCreated: counts.created, rowsUpdated: counts.updated, rowsSkipped: counts.skipped, rowsFailed: counts.failed, warnings: counts.warnings } }])
}

/** A run that goes on after a restart adds its later rows to the report of the earlier ones. */
export function addReports(before: FileReport | undefined, now: FileReport): FileReport {
  if (!before) return now
  const problems = [...before.problems]
  for (const problem of now.problems) {
    const same = problems.findIndex((other) => other.code === problem.code && other.column === problem.column && other.to === problem.to)
    const other = problems[same]
    if (!other) problems.push(problem)
    else problems[same] = { ...other, count: other.count + problem.count, rows: [...other.rows, ...problem.rows].slice(0, 20) }
  }
  const counts = totalOf([before, now])
  const made = { ...before.made }
  for (const [name, list] of Object.entries(now.made)) made[name] = [...new Set([...(made[name] ?? []), ...list])]
  return { ...now, ...counts, problems, made }
}

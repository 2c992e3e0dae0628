/** Runs an import set by set; each set of rows is one transaction, so that a restart goes on where it stopped. */
import type { Call, Tx } from '../../../../kernel/call.ts'
import { transaction, type Database } from '../../../../kernel/database/connect.ts'
import { Problem } from '../../../../kernel/problem.ts'
import type { FileReport } from '../../contract.ts'
import type { Entity } from '../plan/entity.ts'
import { keepLater } from '../plan/laterNames.ts'
import type { ResolvedRow } from '../plan/rowContext.ts'
import { createSession, resetSession, type Session } from '../plan/session.ts'
import type { MappedFile } from './dryRun.ts'
import { countRows, finishRows, openRun, planRows, prepareRun, reportRun, setSize, type FileRun } from './fileRun.ts'
import { firmHints } from './firmHints.ts'
import { addReports, loadJob, savePlace } from './jobState.ts'
import { saveRejects } from './rejects.ts'
import { refreshStatistics, settleKeys } from './tableCare.ts'
import { rememberTouched } from './touched.ts'
import { writeAliases, writeEntities } from './writeEntities.ts'
import { writeStages } from './writeStages.ts'

/** Somebody else runs it, or somebody stopped it. */
export class Stopped extends Error {}

interface Running {
  database: Database
  call: Call
  importId: string
  session: Session
  /** Reports of files that are done, and of the earlier part of the current one. */
  reports: FileReport[]
  earlier: FileReport | undefined
  fileIndex: number
  row: number
  done: number
}

/** `call` names the person whose rights hold and carries the import's id. */
export async function runImport(database: Database, call: Call, importId: string, files: readonly MappedFile[]): Promise<void> {
  const { job, hints } = await transaction(database, async (tx) => ({ job: await loadJob(tx, call, importId), hints: await firmHints(tx, call) }))
  if (!job) return
  const session = createSession()
  if (job.done > 0) await transaction(database, (tx) => rememberTouched(tx, call, importId, session))
  const running: Running = { database, call, importId, session, reports: job.reports.slice(0, job.file), earlier: job.reports[job.file], fileIndex: job.file, row: job.row, done: job.done }
  for (; running.fileIndex < files.length; running.fileIndex++, running.row = 0, running.earlier = undefined) {
    const { name, table: source, mapping } = files[running.fileIndex]!
    const run = openRun(name, source, mapping, hints)
    await step(running, async (tx) => {
      await prepareRun(tx, call, session, run)
      if (session.stages) await writeStages(tx, call, session.stages)
    })
    for (let sets = 0; running.row < source.rows.length; sets++) {
      await runSet(running, run, Math.min(running.row + setSize, source.rows.length))
      if (sets === 0 || sets === 8) await transaction(database, (tx) => refreshStatistics(tx, call, mapping))
    }
    await writeLate(running, run, [...finishRows(session, run)])
    await step(running, async (tx) => {
      running.reports.push(addReports(running.earlier, reportRun(session, run, true)))
      await savePlace(tx, call, importId, { file: running.fileIndex + 1, row: 0, done: running.done, reports: running.reports })
    })
  }
}

/** One transaction, if the run still stands where this process left it. */
async function step(running: Running, work: (tx: Tx) => Promise<void>): Promise<void> {
  await transaction(running.database, async (tx) => {
    const job = await loadJob(tx, running.call, running.importId, true)
    if (!job || job.stop || job.file !== running.fileIndex || job.row !== running.row) throw new Stopped()
    await work(tx)
  })
}

/** References that came last, one by one if the rules refuse the set (two companies as mothers of each other). */
async function writeLate(running: Running, run: FileRun, entities: Entity[]): Promise<void> {
  if (!entities.length) return
  const before = entities.map((entity) => ({ entity, patch: entity.patch, links: new Map(entity.links) }))
  try {
    await step(running, (tx) => writeEntities(tx, running.call, running.session, entities))
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    for (const { entity, patch, links } of before) Object.assign(entity, { patch, links })
    if (entities.length > 1) for (const entity of entities) await writeLate(running, run, [entity])
    else run.file.problems.add(entities[0]!.firstRow ?? 0, { code: 'unknownReference', severity: 'warning', column: null, to: null, text: '', detail: error.message })
  }
}

/** A set that the write path refuses is halved until the row that it refuses is found. */
async function runSet(running: Running, run: FileRun, to: number): Promise<void> {
  const from = running.row
  const waiting = [...run.file.later]
  try {
    await writeSet(running, run, to)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    run.file.later = waiting
    resetSession(running.session)
    await transaction(running.database, (tx) => prepareRun(tx, running.call, running.session, run))
    if (to - from === 1) return writeSet(running, run, to, error)
    const middle = from + Math.ceil((to - from) / 2)
    await runSet(running, run, middle)
    await runSet(running, run, to)
  }
}

async function writeSet(running: Running, run: FileRun, to: number, refused?: Problem): Promise<void> {
  const { call, session, importId } = running
  const rows = run.source.rows.slice(running.row, to)
  let planned: ResolvedRow[] = []
  await step(running, async (tx) => {
    await settleKeys(tx, call, run.mapping)
    planned = refused ? rows.map((row) => refusedRow(run, row, refused)) : await planRows(tx, call, session, run, rows)
    const late = keepLater(run.file)
    await writeEntities(tx, call, session, [...planned.flatMap((row) => [...row.entities]), ...late])
    await writeAliases(tx, call, session, planned)
    await saveRejects(tx, call, importId, running.fileIndex, run.source.headers, planned)
    countRows(run, planned)
    await savePlace(tx, call, importId, { file: running.fileIndex, row: to, done: running.done + rows.length, reports: [...running.reports, addReports(running.earlier, reportRun(session, run, false))] })
  })
  running.row = to
  running.done += rows.length
  session.index.shed()
}

function refusedRow(run: FileRun, row: FileRun['source']['rows'][number], problem: Problem): ResolvedRow {
  const draft = run.read(row)
  draft.faults.push({ code: 'invalid', severity: 'error', column: null, to: null, text: '', detail: problem.message })
  return { row: draft, outcome: 'failed', entities: new Set(), aliases: [] }
}

/** Runs an import file by file; each set of rows is one transaction, so that a restart goes on where it stopped. */
import type { Call, Tx } from '../../../../kernel/call.ts'
import { transaction, type Database } from '../../../../kernel/database/connect.ts'
import { Problem } from '../../../../kernel/problem.ts'
import type { Entity } from '../plan/entity.ts'
import { createSession } from '../plan/session.ts'
import type { MappedFile } from './dryRun.ts'
import { finishRows, openRun, prepareRun, reportRun, type FileRun } from './fileRun.ts'
import { firmHints } from './firmHints.ts'
import { addReports, loadJob, savePlace } from './jobState.ts'
import { patientStep, type RightsNow, type Running } from './running.ts'
import { refreshStatistics } from './tableCare.ts'
import { rememberTouched } from './touched.ts'
import { writeEntities } from './writeEntities.ts'
import { writeSets } from './writeSets.ts'
import { writeStages } from './writeStages.ts'

/** `call` names the person whose rights hold, as they are at each set of rows, and carries the import's id. */
export async function runImport(database: Database, call: Call, importId: string, files: readonly MappedFile[], rightsNow: RightsNow = async (_, same) => same): Promise<void> {
  const { job, hints } = await transaction(database, async (tx) => ({ job: await loadJob(tx, call, importId), hints: await firmHints(tx, call) }))
  if (!job) return
  const session = createSession()
  if (job.done > 0) await transaction(database, (tx) => rememberTouched(tx, call, importId, session))
  const running: Running = { database, call, rightsNow, importId, session, reports: job.reports.slice(0, job.file), earlier: job.reports[job.file], fileIndex: job.file, row: job.row, done: job.done }
  for (; running.fileIndex < files.length; running.fileIndex++, running.row = 0, running.earlier = undefined) {
    const { name, table: source, mapping } = files[running.fileIndex]!
    const run = openRun(name, source, mapping, hints)
    const prepare = async (tx: Tx): Promise<void> => {
      await prepareRun(tx, running.call, session, run)
      if (session.stages) await writeStages(tx, running.call, session.stages)
    }
    await patientStep(running, prepare, () => (session.stages = null))
    await writeSets(running, run, async (sets) => {
      if (sets === 1 || sets === 9) await transaction(database, (tx) => refreshStatistics(tx, call, mapping))
    })
    await writeLate(running, run, [...finishRows(session, run)])
    running.reports.push(addReports(running.earlier, reportRun(session, run, true)))
    await patientStep(running, (tx) => savePlace(tx, call, importId, { file: running.fileIndex + 1, row: 0, done: running.done, reports: running.reports }))
  }
}

/** References that came last, one by one if the rules refuse the set (two companies as mothers of each other). */
async function writeLate(running: Running, run: FileRun, entities: Entity[]): Promise<void> {
  if (!entities.length) return
  const before = entities.map((entity) => ({ entity, patch: entity.patch, links: new Map(entity.links) }))
  const forget = (): void => before.forEach(({ entity, patch, links }) => Object.assign(entity, { patch, links: new Map(links) }))
  try {
    await patientStep(running, (tx) => writeEntities(tx, running.call, running.session, entities), forget)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    forget()
    if (entities.length > 1) for (const entity of entities) await writeLate(running, run, [entity])
    else run.file.problems.add(entities[0]!.firstRow ?? 0, { code: 'unknownReference', severity: 'warning', column: null, to: null, text: '', detail: error.message })
  }
}

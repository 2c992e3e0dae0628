/**
 * Writes the rows of a file set by set. While the database writes one set the next is planned, so that
 * both have work; a set that is refused is planned anew in halves, until the row that is refused stands alone.
 */
import { setTimeout as pause } from 'node:timers/promises'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { transaction } from '../../../../kernel/database/connect.ts'
import { Problem } from '../../../../kernel/problem.ts'
import { translate } from '../../../../kernel/text/translate.ts'
import { findTarget } from '../../targets.ts'
import type { Entity } from '../plan/entity.ts'
import { keepLater } from '../plan/laterNames.ts'
import { referenceKindOf } from '../plan/loadEntities.ts'
import type { ResolvedRow } from '../plan/rowContext.ts'
import { resetSession } from '../plan/session.ts'
import { partSize, type Row } from '../read/table.ts'
import { countRows, planRows, prepareRun, reportRun, type FileRun } from './fileRun.ts'
import { addReports, savePlace } from './jobState.ts'
import { saveRejects } from './rejects.ts'
import { step, TakenBack, type Running } from './running.ts'
import { writeAliases, writeEntities } from './writeEntities.ts'

interface Plan {
  /** Under whose rights, as they were then. */
  call: Call
  to: number
  rows: ResolvedRow[]
  late: Set<Entity>
  /** Its one row is put aside, and nothing is left that could be refused. */
  refused: boolean
  /** Puts the file's state back to before the plan. */
  forget: () => void
}

interface Sent {
  plan: Plan
  /** The failure, once the database has answered; null when all is stored. */
  answer: Promise<unknown>
}

/** @param stored is told how many sets are stored, after each */
export async function writeSets(running: Running, run: FileRun, stored: (sets: number) => Promise<void>): Promise<void> {
  const end = run.source.rowCount
  const together = standsAlone(running, run)
  let sent: Sent | null = null
  for (let sets = 0; sent || running.row < end; ) {
    const from: number = sent ? sent.plan.to : running.row
    const next: Plan | null = from < end ? await planSet(running, run, from, Math.min((Math.floor(from / partSize) + 1) * partSize, end)) : null
    if (sent) {
      const failure = await sent.answer
      if (failure !== null) await writeAnew(running, run, sent.plan, failure)
      else keep(running, sent.plan, next)
      sent = null
      await stored(++sets)
      // What was planned on top of a refused set is planned anew.
      if (failure !== null) continue
    }
    if (!next) continue
    try {
      sent = await send(running, run, next)
      if (together) continue
      const failure = await sent.answer
      sent = null
      if (failure !== null) throw failure
      keep(running, next)
    } catch (error) {
      await writeAnew(running, run, next, error)
    }
    if (!together) await stored(++sets)
  }
}

/** Rows that name no records but those of which all are known can be planned before the rows above them are stored. */
function standsAlone({ call }: Running, { mapping }: FileRun): boolean {
  if (mapping.object !== 'contacts' && mapping.object !== 'companies') return false
  return mapping.columns.every(({ to }) => {
    const target = to ? findTarget(to, call.catalog.objects) : undefined
    return target?.type !== 'reference' || referenceKindOf(call, target.kind, target.field) !== undefined
  })
}

async function planSet(running: Running, run: FileRun, from: number, to: number, refused?: Problem): Promise<Plan> {
  const { file } = run
  const { call } = running
  const [later, counts, forgetProblems] = [[...file.later], { ...file.counts }, file.problems.remember()]
  const forget = (): void => {
    Object.assign(file, { later, counts })
    forgetProblems()
  }
  const source = await run.rows(from, to)
  // Reading needs no transaction: what is planned is held against the rights and rules as it is written.
  const rows = refused ? source.map((row) => refusedRow(run, row, refused)) : await planRows(running.database.db as unknown as Tx, call, running.session, run, source)
  return { call, to, rows, late: keepLater(file), refused: refused !== undefined, forget }
}

/** Done when all has been sent, and fails where the rules refuse it; whether it is stored is told by `answer`. */
async function send(running: Running, run: FileRun, plan: Plan): Promise<Sent> {
  const { session, importId } = running
  const { call } = plan
  let allSent = (): void => {}
  const sending = new Promise<null>((resolve) => (allSent = () => resolve(null)))
  const answer = step(running, async (tx) => {
    if (running.call !== call) throw new TakenBack()
    await writeEntities(tx, call, session, [...plan.rows.flatMap((row) => [...row.entities]), ...plan.late])
    await writeAliases(tx, call, plan.rows)
    await saveRejects(tx, call, importId, running.fileIndex, run.source.headers, plan.rows)
    countRows(run, plan.rows)
    await savePlace(tx, call, importId, { file: running.fileIndex, row: plan.to, done: running.done + plan.rows.length, reports: [...running.reports, addReports(running.earlier, reportRun(session, run, false))] })
    allSent()
  }).then(
    () => null,
    (error: unknown) => error,
  )
  const failure = await Promise.race([sending, answer])
  if (failure !== null) throw failure
  return { plan, answer }
}

/** Texts of references that are remembered. */
const mostReferences = 20_000

/** Only what is stored has been touched: what was taken back is planned anew as if for the first time. */
function keep(running: Running, plan: Plan, next: Plan | null = null): void {
  for (const row of plan.rows) for (const entity of row.entities) if (entity.id) running.session.touched.add(entity.id)
  running.row = plan.to
  running.done += plan.rows.length
  if (running.session.references.size > mostReferences) running.session.references.clear()
  running.session.index.shed(next ? [...next.rows.flatMap((row) => [...row.entities]), ...next.late] : [])
}

/** A set that is taken back as often in a row ends the run. */
const mostTimesBack = 20

/** @param timesBack how often in a row this set was taken back before */
async function writeAnew(running: Running, run: FileRun, plan: Plan, failure: unknown, timesBack = 0): Promise<void> {
  if (!(failure instanceof Problem) && !(failure instanceof TakenBack)) throw failure
  if (timesBack === mostTimesBack) throw new Error(translate(running.call.language, 'imports:errors.takenBack'))
  if (plan.refused && failure instanceof Problem) throw failure
  const count = plan.rows.length
  plan.forget()
  resetSession(running.session)
  await transaction(running.database, (tx) => prepareRun(tx, running.call, running.session, run))
  if (failure instanceof TakenBack) {
    // Both of two that wait for each other may have been taken back: at the same pace they would meet again.
    await pause(Math.random() * 20 * timesBack)
    return writeRange(running, run, plan.to, undefined, timesBack + 1)
  }
  if (count === 1) return writeRange(running, run, plan.to, failure)
  await writeRange(running, run, running.row + Math.ceil(count / 2))
  await writeRange(running, run, plan.to)
}

async function writeRange(running: Running, run: FileRun, to: number, refused?: Problem, timesBack = 0): Promise<void> {
  const plan = await planSet(running, run, running.row, to, refused)
  const failure = await send(running, run, plan).then(
    (sent) => sent.answer,
    (error: unknown) => error,
  )
  if (failure === null) keep(running, plan)
  else await writeAnew(running, run, plan, failure, timesBack)
}

function refusedRow(run: FileRun, row: Row, problem: Problem): ResolvedRow {
  const draft = run.read(row)
  draft.faults.push({ code: 'invalid', severity: 'error', column: null, to: null, text: '', detail: problem.message })
  return { row: draft, outcome: 'failed', entities: new Set(), aliases: [] }
}

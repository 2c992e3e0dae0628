/** Everything an import would do, counted, without doing it. */
import type { Call, Tx } from '../../../../kernel/call.ts'
import type { FileReport, Mapping } from '../../contract.ts'
import { partsOf, type Table } from '../read/table.ts'
import { createSession } from '../plan/session.ts'
import { countRows, finishRows, openRun, planRows, prepareRun, reportRun } from './fileRun.ts'
import { firmHints } from './firmHints.ts'

export interface MappedFile {
  name: string
  table: Table
  mapping: Mapping
}

/** The same planning as the run's, over one picture of the database that grows by what the rows would make. */
export async function dryRun(tx: Tx, call: Call, files: readonly MappedFile[]): Promise<FileReport[]> {
  const session = createSession()
  const hints = await firmHints(tx, call)
  const reports: FileReport[] = []
  for (const { name, table, mapping } of files) {
    const run = openRun(name, table, mapping, hints)
    await prepareRun(tx, call, session, run)
    for await (const rows of partsOf(table)) {
      countRows(run, await planRows(tx, call, session, run, rows))
      session.index.shed([])
    }
    finishRows(session, run)
    reports.push(reportRun(session, run, true))
  }
  return reports
}

/** A run on its way through the files, and its transactions. */
import type { Call, Tx } from '../../../../kernel/call.ts'
import { transaction, type Database } from '../../../../kernel/database/connect.ts'
import { asDuplicate } from '../../../../kernel/records/rows.ts'
import type { FileReport } from '../../contract.ts'
import type { Session } from '../plan/session.ts'
import { loadJob } from './jobState.ts'

/** Somebody else runs it, or somebody stopped it. */
export class Stopped extends Error {}

/** The database took the work back for the sake of another's, or rights changed since it was planned: it is to be planned anew. */
export class TakenBack extends Error {
  override message = 'The database took the work back for the sake of others.'
}

/** The call with the rights of this moment, the same one while they stand. Throws an Error that ends the run. */
export type RightsNow = (tx: Tx, call: Call) => Promise<Call>

export interface Running {
  database: Database
  /** With the rights as of the last transaction. */
  call: Call
  rightsNow: RightsNow
  importId: string
  session: Session
  /** Reports of files that are done, and of the earlier part of the current one. */
  reports: FileReport[]
  earlier: FileReport | undefined
  fileIndex: number
  row: number
  done: number
}

/** One transaction, if the run still stands where this process left it. The work changes the session, and so is done once only. */
export async function step(running: Running, work: (tx: Tx) => Promise<void>): Promise<void> {
  let begun = false
  try {
    await transaction(running.database, async (tx) => {
      if (begun) throw new TakenBack()
      begun = true
      const job = await loadJob(tx, running.call, running.importId, true)
      if (!job || job.stop || job.file !== running.fileIndex || job.row !== running.row) throw new Stopped()
      running.call = await running.rightsNow(tx, running.call)
      await work(tx)
    })
  } catch (error) {
    throw asDuplicate(running.call, error) ?? error
  }
}

/** For a step that may be done again: where the database took it back it is, up to five times. `forget` undoes what it left in the session. */
export async function patientStep(running: Running, work: (tx: Tx) => Promise<void>, forget: () => void = () => {}): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await step(running, work)
    } catch (error) {
      if (!(error instanceof TakenBack) || attempt === 5) throw error
      forget()
    }
  }
}

/** Starts the embedded database, which tells the log when it had to be started again. */
import { startEmbedded, type EmbeddedDatabase } from '../kernel/database/embedded/startEmbedded.ts'
import { createLog } from '../kernel/log/log.ts'

/** @param waiting called when PostgreSQL is at work and there is nothing to do but wait for it */
export function startDatabase({ dataDir }: { dataDir: string }, waiting?: () => void): Promise<EmbeddedDatabase> {
  const starting = startEmbedded({ dataDir, report: (line) => createLog().warn(line), ...(waiting ? { waiting } : {}) })
  // Whoever needs it hears of its failure; until then it must not end the process.
  starting.catch(() => {})
  return starting
}

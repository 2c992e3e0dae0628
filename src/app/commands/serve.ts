/** Runs the server until somebody stops it. */
import { claimFolder, type Claim } from '../../kernel/database/embedded/claimFolder.ts'
import { ensureScreens } from './screens.ts'
import { readSettings } from './settings.ts'

/**
 * Starts everything, tells the address, and returns; a signal or the end of the parent process stops it.
 * @param say what goes on
 * @param tell the result: the address, and on a first run where to set up
 */
export async function serve(say: (line: string) => void, tell: (line: string) => void): Promise<void> {
  const settings = readSettings()
  const stopped = untilStopped()
  // Several processes may share a database of one's own; the embedded one has a single server.
  const claim: Claim | null = settings.databaseUrl === null ? claimFolder(settings.dataDir) : null
  try {
    if (settings.role !== 'worker') await ensureScreens(say)
    const { startServer } = await import('../server.ts')
    const server = await startServer(settings)
    claim?.announce(server.address)
    if (server.setupUrl) tell(`Set up your firm at ${server.setupUrl}`)
    tell(`Clientele runs at ${server.address}`)
    await stopped
    say('Stopping.')
    await server.stop()
  } finally {
    claim?.release()
  }
  leave()
}

/** Resolves at the first signal. Another Ctrl+C, when the person has waited in vain, ends the process at once. */
function untilStopped(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  let first = 0
  const stop = (signal?: NodeJS.Signals): void => {
    first ||= Date.now()
    resolve()
    // A terminal and the starting process may both pass the same Ctrl+C on.
    if (signal === 'SIGINT' && Date.now() - first > 1500) process.exit(1)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  if (process.channel) {
    process.on('disconnect', () => stop())
    process.channel.unref()
  }
  return promise
}

/** Everything is closed by now; a forgotten timer must not keep the process. */
function leave(): void {
  setTimeout(() => process.exit(0), 2000).unref()
}

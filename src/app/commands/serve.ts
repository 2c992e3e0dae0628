/** Runs the server until somebody stops it. */
import { claimFolder, type Claim } from '../../kernel/database/embedded/claimFolder.ts'
import type { EmbeddedDatabase } from '../../kernel/database/embedded/startEmbedded.ts'
import type { startServer as StartServer } from '../server.ts'
import { startDatabase } from '../startDatabase.ts'
import { ensureScreens } from './screens.ts'
import { readSettings, type Settings } from './settings.ts'

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
    const onItsWay = Promise.withResolvers<void>()
    const starting = settings.databaseUrl === null ? startDatabase(settings, onItsWay.resolve) : null
    // Loading the code holds this process up for a second: PostgreSQL must be at work on its own by then.
    if (starting) await Promise.race([onItsWay.promise, starting])
    const startServer = await load(settings, starting, say)
    const server = await startServer(settings, starting)
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

/** The screens and the code, while the database starts; it is stopped where one of them fails. */
async function load(settings: Settings, starting: Promise<EmbeddedDatabase> | null, say: (line: string) => void): Promise<typeof StartServer> {
  try {
    if (settings.role !== 'worker') await ensureScreens(say)
    return (await import('../server.ts')).startServer
  } catch (error) {
    await starting?.then((database) => database.stop()).catch(() => {})
    throw error
  }
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

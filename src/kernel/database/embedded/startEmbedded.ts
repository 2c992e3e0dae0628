/**
 * The PostgreSQL that comes with the packages, run on the data folder. All processes of one folder share it: whoever
 * comes first starts it, others join, and the last one to leave stops it. A server that outlived its application is
 * joined like any other.
 */
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { exclusive, tryExclusive, tryShared, type FolderLock } from './folderLock.ts'
import { prepare, type Place } from './place.ts'
import { halt, isPostgres, launch, PortTaken, runningPostmaster } from './postmaster.ts'
import { freePort } from './port.ts'
import { connectionUrl, storeAccess } from './storedAccess.ts'
import { explain, StartFailure } from './startFailure.ts'

export interface EmbeddedDatabase {
  url: string
  /** "18.4" */
  version: string
  /** Leaves the database; it stops when nobody else uses it. */
  stop(): Promise<void>
}

/**
 * Starts or joins the database of a data folder, and keeps it running until `stop`.
 * Throws StartFailure with a sentence for the person at the keyboard.
 * @param options.report takes one line when the database had to be started again in the meantime
 * @param options.waiting called when PostgreSQL is at work and there is nothing to do but wait for it
 */
export async function startEmbedded(options: { dataDir: string; report?: (line: string) => void; waiting?: () => void }): Promise<EmbeddedDatabase> {
  const place = await prepare(options.dataDir, options.waiting)
  const turn = await takeTurn(place)
  let membership: FolderLock | null
  let version: string
  try {
    version = await ensureRunning(place, options.waiting)
    membership = tryShared(place.usersLock)
  } finally {
    turn.release()
  }
  const watch = keepRunning(place, options.report)
  return {
    url: connectionUrl(place),
    version,
    stop: async () => {
      await watch.stop()
      const lastTurn = await takeTurn(place)
      try {
        membership?.release()
        membership = null
        const alone = tryExclusive(place.usersLock)
        if (!alone) return
        await halt(place.binaries, place.cluster)
        alone.release()
      } finally {
        lastTurn.release()
      }
    },
  }
}

/** Starting and stopping happen one at a time; recovery after a crash may make the others wait. */
async function takeTurn(place: Place): Promise<FolderLock> {
  const turn = await exclusive(place.turnLock, 120_000)
  if (turn) return turn
  throw new StartFailure(
    `The database in ${place.folder} is being started or stopped by another process for two minutes already. Try again when that has ended.`,
  )
}

async function ensureRunning(place: Place, waiting?: () => void): Promise<string> {
  for (let round = 1; ; round += 1) {
    const server = runningPostmaster(place.cluster)
    if (server && server.port !== place.access.port) storeAccess(place, { ...place.access, port: server.port })
    try {
      if (!server) await launchOnFreePort(place, waiting)
      return await greet(place)
    } catch (error) {
      if (error instanceof StartFailure) throw error
      // Met in the middle of its end or of its recovery: wait for it, then look again.
      if (round === 100) throw explain(error instanceof Error ? error.message : String(error), place.folder)
      await pause(300)
    }
  }
}

async function launchOnFreePort(place: Place, waiting?: () => void): Promise<void> {
  for (let round = 1; ; round += 1) {
    const port = await freePort(place.access.port)
    if (port !== place.access.port) storeAccess(place, { ...place.access, port })
    try {
      return await launch(place.binaries, place.account, place.cluster, port, place.startLog, place.folder, waiting)
    } catch (error) {
      if (!(error instanceof PortTaken) || round === 5) throw error
    }
  }
}

/** Signs in once: proof that this is our server and that it answers. Returns its version. */
async function greet(place: Place): Promise<string> {
  const client = new pg.Client({ connectionString: connectionUrl(place), connectionTimeoutMillis: 5000 })
  await client.connect()
  try {
    const { rows } = await client.query<{ version: string }>(`select split_part(current_setting('server_version'), ' ', 1) as version`)
    return rows[0]!.version
  } finally {
    await client.end()
  }
}

/** Looks every second whether the server lives, and starts it again on the same port when it does not. */
function keepRunning(place: Place, report: ((line: string) => void) | undefined): { stop(): Promise<void> } {
  let pid = runningPostmaster(place.cluster)?.pid
  let repair: Promise<void> | null = null
  let complaint = ''
  const timer = setInterval(() => {
    if (repair || (pid && isPostgres(pid))) return
    repair = (async () => {
      const turn = await takeTurn(place)
      try {
        await ensureRunning(place)
        pid = runningPostmaster(place.cluster)?.pid
        report?.('The database had stopped and was started again.')
        complaint = ''
      } finally {
        turn.release()
      }
    })()
      .catch((error: unknown) => {
        const message = error instanceof Error ? error.message : String(error)
        if (message !== complaint) report?.(message)
        complaint = message
      })
      .finally(() => (repair = null))
  }, 1000)
  timer.unref()
  return {
    stop: async () => {
      clearInterval(timer)
      await repair
    },
  }
}

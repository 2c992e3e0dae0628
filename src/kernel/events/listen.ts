/**
 * One connection for LISTEN for all parts of a process that wait for hints, opened again when it breaks. A hint that
 * was missed meanwhile is made up for by one to everybody when it is open again.
 */
import pg, { type Client } from 'pg'
import type { Database } from '../database/connect.ts'

/** By this connection the database shows that a server is running. */
export const hintsName = 'clientele hints'

/** `clientele_events`: there are new events. `clientele_jobs`: there is work in a queue. */
export type Channel = 'clientele_events' | 'clientele_jobs'

const retryMs = 1000

interface Ear {
  hearers: Map<Channel, Set<() => void>>
  client: Client | null
  open: boolean
  timer: NodeJS.Timeout | undefined
}

const ears = new WeakMap<Database, Ear>()

/** Calls `wake` at each hint of a channel until it is stopped. */
export function listen(database: Database, channel: Channel, wake: () => void): { stop(): Promise<void> } {
  const known = ears.get(database)
  const ear = known ?? { hearers: new Map(), client: null, open: false, timer: undefined }
  const others = ear.hearers.get(channel)
  if (others) others.add(wake)
  else ear.hearers.set(channel, new Set([wake]))
  ears.set(database, ear)
  if (!known) void open(database, ear)
  // What fails breaks the connection, and the next one listens to all.
  else if (!others && ear.open) ear.client?.query(`listen ${channel}`).catch(() => {})
  return {
    async stop() {
      ear.hearers.get(channel)?.delete(wake)
      if ([...ear.hearers.values()].some((waiting) => waiting.size > 0) || ears.get(database) !== ear) return
      ears.delete(database)
      clearTimeout(ear.timer)
      const { client } = ear
      ear.client = null
      await client?.end().catch(() => {})
    },
  }
}

async function open(database: Database, ear: Ear): Promise<void> {
  const client = new pg.Client({ connectionString: database.url, application_name: hintsName })
  const retry = (): void => {
    if (ear.client !== client) return
    Object.assign(ear, { client: null, open: false, timer: setTimeout(() => void open(database, ear), retryMs) })
  }
  const wake = (channel: string): void => ear.hearers.get(channel as Channel)?.forEach((hear) => hear())
  client.on('notification', ({ channel }) => wake(channel))
  client.on('error', retry)
  client.on('end', retry)
  ear.client = client
  try {
    await client.connect()
    ear.open = true
    for (const channel of ear.hearers.keys()) {
      await client.query(`listen ${channel}`)
      wake(channel)
    }
  } catch {
    retry()
  }
}

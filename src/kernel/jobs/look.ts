/**
 * One look at all queues, every second and at each hint, in place of a look of each queue for itself: dozens of queues
 * that are empty most of the time would keep the database busy day and night, and what is put into one would wait for
 * its turn.
 */
import { sql } from 'kysely'
import type { Database } from '../database/connect.ts'
import { listen } from '../events/listen.ts'

const pollMs = 1000

/** @param takers by the name of the queue: has its worker take what there is */
export function startLook(database: Database, takers: ReadonlyMap<string, () => void>): { stop(): Promise<void> } {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | null = null
  let hinted = false
  const names = [...takers.keys()]
  const look = (): void => {
    clearTimeout(timer)
    hinted = false
    running = due(database, names)
      .then((found) => found.forEach((name) => takers.get(name)?.()))
      // The database is away; the jobs are there when it is back.
      .catch(() => {})
      .then(() => {
        running = null
        if (stopped) return
        if (hinted) look()
        else timer = setTimeout(look, pollMs)
      })
  }
  const listening = listen(database, 'clientele_jobs', () => {
    hinted = true
    if (!running && !stopped) look()
  })
  look()
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await listening.stop()
      await running
    },
  }
}

async function due(database: Database, names: readonly string[]): Promise<string[]> {
  const found = await sql<{ name: string }>`select q.name from unnest(${names}::text[]) as q(name)
    where exists (select 1 from pgboss.job as j where j.name = q.name and j.state < 'active' and not j.blocked and j.start_after <= now())`.execute(database.db)
  return found.rows.map(({ name }) => name)
}

/**
 * Wakes the live streams of all processes after events were committed. A notice in the transaction itself
 * would make all commits wait for each other (PostgreSQL 18, NOTIFY), and under load each would wake
 * everybody; so notices go out after it, and those of a moment together. They are hints only: who
 * misses one finds the events at the next poll.
 */
import { sql } from 'kysely'
import type { Database } from '../database/connect.ts'

/** Milliseconds between two notices. */
const pauseMs = 20

interface Waker {
  workspaces: Set<string>
  timer: NodeJS.Timeout | undefined
  last: number
}

const wakers = new WeakMap<Database, Waker>()

export function wakeStreams(database: Database, workspace: string): void {
  let waker = wakers.get(database)
  if (!waker) wakers.set(database, (waker = { workspaces: new Set(), timer: undefined, last: -Infinity }))
  waker.workspaces.add(workspace)
  if (waker.timer) return
  const wait = waker.last + pauseMs - performance.now()
  if (wait <= 0) notify(database, waker)
  else waker.timer = setTimeout(() => notify(database, waker), wait).unref()
}

function notify(database: Database, waker: Waker): void {
  const workspaces = [...waker.workspaces]
  Object.assign(waker, { workspaces: new Set(), timer: undefined, last: performance.now() })
  // The database may have gone meanwhile, and with it those who would listen.
  sql`select pg_notify('clientele_events', w) from unnest(${workspaces}::text[]) as w`.execute(database.db).catch(() => {})
}

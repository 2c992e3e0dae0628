/**
 * Wakes those who wait in all processes, after what they wait for was committed. A notice in the transaction itself
 * would make all commits wait for each other (PostgreSQL 18, NOTIFY), and under load each would wake
 * everybody; so notices go out after it, and those of a moment together. They are hints only: who
 * misses one finds what there is at the next look.
 */
import { sql } from 'kysely'
import type { Database } from '../database/connect.ts'
import type { Channel } from './listen.ts'

/** Milliseconds between two notices. */
const pauseMs = 20

interface Waker {
  channels: Set<Channel>
  timer: NodeJS.Timeout | undefined
  last: number
}

const wakers = new WeakMap<Database, Waker>()

export function wake(database: Database, channel: Channel): void {
  let waker = wakers.get(database)
  if (!waker) wakers.set(database, (waker = { channels: new Set(), timer: undefined, last: -Infinity }))
  waker.channels.add(channel)
  if (waker.timer) return
  const wait = waker.last + pauseMs - performance.now()
  if (wait <= 0) notify(database, waker)
  else waker.timer = setTimeout(() => notify(database, waker), wait).unref()
}

function notify(database: Database, waker: Waker): void {
  const channels = [...waker.channels]
  Object.assign(waker, { channels: new Set(), timer: undefined, last: performance.now() })
  // The database may have gone meanwhile, and with it those who would listen.
  sql`select pg_notify(c, '') from unnest(${channels}::text[]) as c`.execute(database.db).catch(() => {})
}

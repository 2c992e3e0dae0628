/**
 * Gives events to the modules that listen, in one transaction with the mark that they are done, so
 * that each takes effect once. An event that fails is put aside with its reason and
 * tried again later; the stream behind it goes on. The first event after a quiet while is given at once, those
 * that follow are gathered.
 */
import { sql } from 'kysely'
import type { Call, Tx } from '../call.ts'
import { table, transaction, type Database } from '../database/connect.ts'
import { listWorkspaces } from '../database/migrate.ts'
import { unawaited } from '../database/pipeline.ts'
import type { Listener, OutboxEvent, ServerModule } from '../module.ts'
import { systemCall } from '../systemCall.ts'
import { listen } from './listen.ts'
import { matchesEvent } from './pattern.ts'

/** Between two looks, where no hint comes: what was put aside becomes due, and a hint may be missed. */
const pollMs = 2000
/** From the begin of a round to that of the next at least, while hints come. */
const gatherMs = 500
/** Events that one transaction looks at, and most of a round. */
const batch = 400
/** Events that one transaction gives to those who listen. */
const together = 100
const maxAttempts = 12

export interface Dispatcher {
  stop(): Promise<void>
}

export function startDispatcher(database: Database, modules: readonly ServerModule[], log: (error: unknown, event: OutboxEvent) => void): Dispatcher {
  const listeners = Map.groupBy(
    modules.flatMap((module) => (module.listeners ?? []).map((listener): Listener => ({ ...listener, module: module.name }))),
    (listener) => listener.type,
  )
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let running = false
  let hinted = false
  let began = -Infinity
  let current: Promise<void> = Promise.resolve()
  const round = async (): Promise<void> => {
    let busy = false
    running = true
    hinted = false
    began = performance.now()
    // The database, or one workspace, is away; the next round finds the same events.
    const workspaces = await listWorkspaces(database).catch(() => [])
    for (const { schema } of workspaces) busy = (await dispatchBatch(database, schema, listeners, log).catch(() => 0)) >= batch || busy
    running = false
    plan(busy ? 0 : hinted ? gatherMs - (performance.now() - began) : pollMs)
  }
  const plan = (wait: number): void => {
    clearTimeout(timer)
    if (!stopped) timer = setTimeout(() => void (current = round()), Math.max(0, wait))
  }
  const listening = listen(database, 'clientele_events', () => {
    if (!hinted && !running) plan(gatherMs - (performance.now() - began))
    hinted = true
  })
  current = round()
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await listening.stop()
      await current
    },
  }
}

type Listeners = Map<string, readonly Listener[]>

/** Answers how many events were taken. */
export async function dispatchBatch(database: Database, workspace: string, listeners: Listeners, log: (error: unknown, event: OutboxEvent) => void): Promise<number> {
  let taken = 0
  while (taken < batch) {
    const { done, more } = await dispatchSome(database, workspace, listeners, log)
    taken += done
    if (!more) break
  }
  return taken
}

interface Dispatched {
  done: number
  /** There may be more that wait. */
  more: boolean
}

/**
 * The listeners to all events with what each wants now. To be asked after the events were read: an
 * interest that was there before an event happened is then never missed.
 */
async function hearing(tx: Tx, workspace: string, all: readonly Listener[]): Promise<{ listener: Listener; wants(type: string, imported: boolean): boolean }[]> {
  const heard = []
  for (const listener of all) {
    const patterns = listener.interest ? await listener.interest(tx, workspace) : ['*']
    const imports = listener.imports ?? true
    heard.push({ listener, wants: (type: string, imported: boolean): boolean => (imports || !imported) && patterns.some((pattern) => matchesEvent(pattern, type)) })
  }
  return heard
}

/**
 * Some events in one transaction, as almost always all goes well. When one fails nothing of them has
 * happened, and each is tried in a transaction of its own, so that only that one is put aside.
 */
async function dispatchSome(database: Database, workspace: string, listeners: Listeners, log: (error: unknown, event: OutboxEvent) => void): Promise<Dispatched> {
  try {
    return await transaction(database, (tx) => deliver(tx, workspace, listeners, batch))
  } catch {
    let done = 0
    while (done < together && (await dispatchOne(database, workspace, listeners, log))) done++
    return { done, more: done === together }
  }
}

async function dispatchOne(database: Database, workspace: string, listeners: Listeners, log: (error: unknown, event: OutboxEvent) => void): Promise<boolean> {
  let event: OutboxEvent | undefined
  try {
    return (await transaction(database, (tx) => deliver(tx, workspace, listeners, 1, (taken) => (event = taken)))).done > 0
  } catch (error) {
    if (!event) throw error
    log(error, event)
    await putAside(database, workspace, event, error)
    return true
  }
}

/**
 * Takes the next events, gives those that somebody listens to, as many as go together, to who does,
 * and marks all that is done, in the caller's transaction.
 */
async function deliver(tx: Tx, workspace: string, listeners: Listeners, most: number, told?: (event: OutboxEvent) => void): Promise<Dispatched> {
  const events = await takeNext(tx, workspace, most)
  if (events.length === 0) return { done: 0, more: false }
  const all = await hearing(tx, workspace, listeners.get('*') ?? [])
  const hearersOf = (event: OutboxEvent): Listener[] => [...(listeners.get(event.type) ?? []), ...all.filter(({ wants }) => wants(event.type, event.data.way === 'import')).map(({ listener }) => listener)]
  const heard = events.flatMap((event) => hearersOf(event).map((listener) => ({ listener, event })))
  const given = new Set([...new Set(heard.map(({ event }) => event))].slice(0, together))
  if (given.size > 0) {
    const call = await systemCall(tx, workspace, 'process')
    for (const [listener, ofListener] of Map.groupBy(heard.filter(({ event }) => given.has(event)), (one) => one.listener)) {
      if (listener.module && call.catalog.modulesOff.has(listener.module)) continue
      await give(tx, call, listener, ofListener.map(({ event }) => event), told)
    }
  }
  const waiting = new Set(heard.map(({ event }) => event))
  const done = events.filter((event) => given.has(event) || !waiting.has(event))
  await sql`${unawaited} update ${table(workspace, 'events')} set dispatched_at = now(), error = null where id = any(${done.map(({ id }) => id)}::uuid[])`.execute(tx)
  return { done: done.length, more: done.length < events.length || events.length === most }
}

async function give(tx: Tx, call: Call, listener: Listener, events: readonly OutboxEvent[], told?: (event: OutboxEvent) => void): Promise<void> {
  events.forEach((event) => told?.(event))
  if (listener.runAll) await listener.runAll(tx, call, events)
  else for (const event of events) await listener.run(tx, call, event)
}

async function takeNext(tx: Tx, workspace: string, most: number): Promise<OutboxEvent[]> {
  const found = await sql<{ id: string; type: string; object: string; record_id: string; actor_id: string | null; at: string; data: Record<string, unknown> }>`
    select id, type, object, record_id, actor_id, at, data from ${table(workspace, 'events')}
    where dispatched_at is null and (retry_at is null or retry_at <= now()) order by id limit ${most} for update skip locked`.execute(tx)
  return found.rows.map((row) => ({ id: row.id, workspace, type: row.type, object: row.object, recordId: row.record_id, actorId: row.actor_id, at: row.at, data: row.data }))
}

/** Growing pauses, from 2 seconds to about an hour; then it stays aside with its reason. Another worker may have done it meanwhile. */
async function putAside(database: Database, workspace: string, event: OutboxEvent, error: unknown): Promise<void> {
  const reason = error instanceof Error ? error.message : String(error)
  await sql`update ${table(workspace, 'events')} set attempts = attempts + 1, error = ${reason.slice(0, 2000)}, retry_at = case when attempts + 1 >= ${maxAttempts} then 'infinity'::timestamptz else now() + make_interval(secs => power(2, attempts + 1)) end where id = ${event.id} and dispatched_at is null`.execute(database.db)
}

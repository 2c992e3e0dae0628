/**
 * The live stream: tells open screens which records changed, those only that their person may see.
 * One poll feeds all screens of a workspace; NOTIFY wakes it early.
 */
import { sql } from 'kysely'
import type { Client } from 'pg'
import pg from 'pg'
import { visible } from '../access/visible.ts'
import type { Call } from '../call.ts'
import { table, type Database } from '../database/connect.ts'
import { findObject, hasObject } from '../records/registry.ts'
import { eventsAfter, positionText, streamEnd, type Position, type PositionedEvent } from './read.ts'

export interface Listener {
  /** Made anew for each batch, so that a right taken away counts at once; null ends the stream. */
  call(): Promise<Call | null>
  send(id: string, event: Record<string, unknown>): void
  end(): void
}

export interface Stream {
  add(workspace: string, listener: Listener, after: Position | null): Promise<() => void>
  stop(): Promise<void>
}

interface Channel {
  position: Position
  listeners: Set<Listener>
  /** Listeners, and those that are still being told what they missed. */
  guests: number
}

const pollMs = 1000

export function startStream(database: Database): Stream {
  const channels = new Map<string, Channel>()
  let stopped = false
  let running = false
  let again = false

  const deliverAll = async (): Promise<void> => {
    if (running) {
      again = true
      return
    }
    running = true
    try {
      do {
        again = false
        // The database, or this workspace, is away: the next poll tries again from the same position.
        for (const [workspace, channel] of channels) await deliver(database, workspace, channel).catch(() => {})
      } while (again && !stopped)
    } finally {
      running = false
    }
  }
  const timer = setInterval(() => void deliverAll(), pollMs)
  const listening = listen(database.url, () => void deliverAll())

  return {
    async add(workspace, listener, after) {
      let channel = channels.get(workspace)
      if (!channel) {
        const position = await streamEnd(database)
        channel = channels.get(workspace) ?? { position, listeners: new Set(), guests: 0 }
        channels.set(workspace, channel)
      }
      let left = false
      const leave = (): void => {
        if (left) return
        left = true
        channel.listeners.delete(listener)
        if (--channel.guests === 0) channels.delete(workspace)
      }
      channel.guests++
      try {
        if (after) await replay(database, workspace, listener, after, channel)
      } catch (error) {
        leave()
        throw error
      }
      channel.listeners.add(listener)
      return leave
    },
    async stop() {
      stopped = true
      clearInterval(timer)
      for (const { listeners } of channels.values()) for (const listener of listeners) listener.end()
      await listening.stop()
    },
  }
}

async function deliver(database: Database, workspace: string, channel: Channel): Promise<void> {
  const events = await eventsAfter(database, workspace, channel.position)
  if (events.length > 0) channel.position = events.at(-1)!.position
  // Who could not be told must come again and say what was the last that he heard.
  await Promise.all([...channel.listeners].map((listener) => sendTo(database, listener, events).catch(() => listener.end())))
}

/** What a screen missed while it was away. */
async function replay(database: Database, workspace: string, listener: Listener, after: Position, channel: Channel): Promise<void> {
  let position = after
  for (let round = 0; round < 20; round++) {
    const events = (await eventsAfter(database, workspace, position)).filter((event) => before(event.position, channel.position))
    if (events.length === 0) return
    await sendTo(database, listener, events)
    position = events.at(-1)!.position
  }
  listener.send(positionText(channel.position), { type: 'stream.gap' })
}

const before = (a: Position, b: Position): boolean => BigInt(a.xact) < BigInt(b.xact) || (a.xact === b.xact && a.id <= b.id)

async function sendTo(database: Database, listener: Listener, events: PositionedEvent[]): Promise<void> {
  const call = await listener.call().catch(() => null)
  if (!call) return listener.end()
  if (events.length === 0) return
  const seen = await visibleIds(database, call, events)
  for (const event of events) {
    if (!seen.has(`${event.object}:${event.recordId}`)) continue
    listener.send(positionText(event.position), { type: event.type, object: event.object, id: event.recordId, actorId: event.actorId, at: event.at, version: event.data.version ?? null })
  }
}

async function visibleIds(database: Database, call: Call, events: readonly PositionedEvent[]): Promise<Set<string>> {
  const seen = new Set<string>()
  for (const [name, group] of Map.groupBy(events, (event) => event.object)) {
    if (!hasObject(name)) continue
    const ids = [...new Set(group.map((event) => event.recordId))]
    const found = await sql<{ id: string }>`select t.id from ${table(call, name)} as t where t.id = any(${ids}::uuid[]) and ${visible(call, findObject(name), 't')}`.execute(database.db)
    for (const row of found.rows) seen.add(`${name}:${row.id}`)
  }
  return seen
}

/** A connection of its own for LISTEN, opened again when it breaks. */
function listen(url: string, wake: () => void): { stop(): Promise<void> } {
  let client: Client | null = null
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  const open = async (): Promise<void> => {
    const next = new pg.Client({ connectionString: url, application_name: 'clientele stream' })
    next.on('notification', wake)
    const retry = (): void => {
      if (stopped || client !== next) return
      client = null
      timer = setTimeout(() => void open(), 1000)
    }
    client = next
    next.on('error', retry)
    next.on('end', retry)
    try {
      await next.connect()
      await next.query('listen clientele_events')
    } catch {
      retry()
    }
  }
  void open()
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await client?.end().catch(() => {})
    },
  }
}

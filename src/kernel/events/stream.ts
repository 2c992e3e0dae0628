/**
 * The live stream: one poll feeds all screens of a workspace; NOTIFY wakes it early. Rounds follow
 * each other with a pause as long as the last one took, so that a storm of changes is gathered and
 * leaves half of the time to the requests.
 */
import type { Database } from '../database/connect.ts'
import { limiter } from './limiter.ts'
import { listen } from './listen.ts'
import { eventsAfter, positionText, streamEnd, type Position } from './read.ts'
import { tell, type Listener, type Message } from './tell.ts'

export type { Listener, Message } from './tell.ts'

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
/** The shortest pause between two rounds, milliseconds. */
const leastPauseMs = 10
/** More events than this at once are not told one by one: who hears of the gap reads anew what is in sight. */
const mostAtOnce = 1000
const replayRounds = 5

const gapAt = (position: Position): Message => ({ place: positionText(position), event: { type: 'stream.gap' } })

export function startStream(database: Database): Stream {
  const channels = new Map<string, Channel>()
  // After a restart all screens come back at the same moment.
  const comeBack = limiter(4)
  let stopped = false
  let running = false
  let again = false

  const deliverAll = async (): Promise<void> => {
    again = true
    if (running) return
    running = true
    try {
      while (again && !stopped) {
        again = false
        const began = performance.now()
        // The database, or this workspace, is away: the next poll tries again from the same position.
        for (const [workspace, channel] of channels) await deliver(database, workspace, channel).catch(() => {})
        await new Promise((resolve) => setTimeout(resolve, Math.max(leastPauseMs, performance.now() - began)))
      }
    } finally {
      running = false
    }
  }
  const timer = setInterval(() => void deliverAll(), pollMs)
  const listening = listen(database, 'clientele_events', () => void deliverAll())

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
        if (after) await comeBack(() => replay(database, workspace, listener, after, channel))
      } catch (error) {
        leave()
        throw error
      }
      if (!left) channel.listeners.add(listener)
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
  const events = await eventsAfter(database, workspace, channel.position, mostAtOnce)
  if (events.length === mostAtOnce) {
    channel.position = await streamEnd(database)
    return tell(database, [...channel.listeners], [], gapAt(channel.position))
  }
  if (events.length > 0) channel.position = events.at(-1)!.position
  await tell(database, [...channel.listeners], events)
}

/** What a screen missed while it was away. */
async function replay(database: Database, workspace: string, listener: Listener, after: Position, channel: Channel): Promise<void> {
  let position = after
  for (let round = 0; round < replayRounds; round++) {
    const events = (await eventsAfter(database, workspace, position, mostAtOnce)).filter((event) => before(event.position, channel.position))
    if (events.length === 0) return
    await tell(database, [listener], events)
    position = events.at(-1)!.position
  }
  listener.send([gapAt(channel.position)])
}

const before = (a: Position, b: Position): boolean => BigInt(a.xact) < BigInt(b.xact) || (a.xact === b.xact && a.id <= b.id)

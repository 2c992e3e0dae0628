/**
 * A body that is refused while it still comes. Who closes then makes the sender's machine throw the answer away
 * (RFC 9112, 9.6), and a person sees a broken connection in place of what to do. So the rest is read and forgotten
 * first, as far as that is not too much.
 */
import type { IncomingMessage } from 'node:http'
import type { FastifyInstance } from 'fastify'

export interface Patience {
  /** Bytes that are read and forgotten. */
  bytes: number
  /** Milliseconds in all. */
  total: number
  /** Milliseconds without a byte. */
  pause: number
}

const usual: Patience = { bytes: 512 * 1024 * 1024, total: 30_000, pause: 3000 }

export function answerRefusedBodies(app: FastifyInstance, patience: Patience = usual): void {
  app.addHook('onSend', async (request, reply) => {
    const { raw } = request
    if (reply.statusCode < 400 || raw.method === 'GET' || raw.method === 'HEAD' || isOver(raw)) return
    if (await drained(raw, patience)) void reply.removeHeader('connection')
    else void reply.header('connection', 'close')
  })
}

const isOver = (raw: IncomingMessage): boolean => raw.complete || raw.readableEnded || raw.destroyed

/** Whether the body came to its end. */
function drained(raw: IncomingMessage, { bytes, total, pause }: Patience): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  let left = bytes
  let still: NodeJS.Timeout | undefined
  const wait = (): void => {
    clearTimeout(still)
    still = setTimeout(stop, pause)
  }
  const forget = (chunk: Buffer): void => {
    left -= chunk.length
    if (left < 0) stop()
    else wait()
  }
  const stop = (): void => resolve(isOver(raw))
  const limit = setTimeout(stop, total)
  const ends = ['end', 'close', 'error'] as const
  // Whoever was reading it has given up.
  raw.unpipe()
  raw.on('data', forget)
  for (const name of ends) raw.once(name, stop)
  raw.resume()
  wait()
  return promise.finally(() => {
    clearTimeout(limit)
    clearTimeout(still)
    raw.off('data', forget)
    for (const name of ends) raw.off(name, stop)
    // A late failure of the connection concerns nobody any more.
    raw.on('error', () => {})
    raw.pause()
  })
}

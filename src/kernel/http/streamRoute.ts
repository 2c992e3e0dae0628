/** `GET /api/v1/stream`: server-sent events (WHATWG HTML, 9.2). */
import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { readPosition } from '../events/read.ts'
import type { Listener, Message, Stream } from '../events/stream.ts'
import { callOf, type HttpContext } from './context.ts'
import { base } from './endpoints.ts'
import { seeAsHeader } from './seeAs.ts'

const heartbeatMs = 20_000
/** A client that does not read is cut off when this much waits for it; it comes again and resumes. */
const maxWaitingBytes = 256_000
/** Milliseconds after which a client comes again, each a little different, so that a thousand do not come at once. */
const retryMs = (): number => 1000 + Math.floor(Math.random() * 3000)

export function addStreamRoute(app: FastifyInstance, context: HttpContext, stream: Stream): void {
  app.get(`${base}/stream`, { exposeHeadRoute: false, schema: { tags: ['stream'], summary: 'What changed, for those who may see it, as server-sent events. Resumes by Last-Event-ID. `stream.gap` says that more happened than is told: read anew what you show.' } }, async (request, reply) => {
    const call = await callOf(context, request, false)
    const after = readPosition(request.headers['last-event-id'] as string | undefined)
    reply.hijack()
    const { raw } = reply
    raw.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no', 'x-content-type-options': 'nosniff', connection: 'keep-alive' })
    raw.write(`retry: ${retryMs()}\n\n`)
    const write = (text: string | Buffer): void => {
      if (raw.writableLength > maxWaitingBytes) raw.destroy()
      else raw.write(text)
    }
    const heartbeat = setInterval(() => write(': alive\n\n'), heartbeatMs)
    let remove = (): void => {}
    let closed = false
    raw.on('close', () => {
      closed = true
      clearInterval(heartbeat)
      remove()
    })
    const listener: Listener = { signIn: signInOf(request.headers), call: () => callOf(context, request, false), send: (messages) => write(bytesOf(messages)), end: () => void raw.end() }
    try {
      remove = await stream.add(call.workspace, listener, after)
    } catch (error) {
      // The database is away. A stream that stays open but silent would never be opened again.
      request.log.warn({ err: error }, 'a stream could not be opened')
      raw.end()
    }
    if (closed) remove()
  })
}

/** Who asks, and with whose eyes. The memory holds no text that would open a session. */
const signInOf = (headers: IncomingHttpHeaders): string => createHash('sha256').update(`${headers.authorization ?? ''} ${headers.cookie ?? ''} ${String(headers[seeAsHeader] ?? '')}`).digest('base64')

const written = new WeakMap<readonly Message[], Buffer>()

/** Made once for all screens that are sent the same. */
function bytesOf(messages: readonly Message[]): Buffer {
  let bytes = written.get(messages)
  if (!bytes) written.set(messages, (bytes = Buffer.from(messages.map(({ place, event }) => `id: ${place}\ndata: ${JSON.stringify(event)}\n\n`).join(''))))
  return bytes
}

/** `GET /api/v1/stream`: server-sent events (WHATWG HTML, 9.2). */
import type { FastifyInstance } from 'fastify'
import { readPosition } from '../events/read.ts'
import type { Stream } from '../events/stream.ts'
import { callOf, type HttpContext } from './context.ts'
import { base } from './endpoints.ts'

const heartbeatMs = 20_000
/** A client that does not read is cut off when this much waits for it. */
const maxWaitingBytes = 1_000_000

export function addStreamRoute(app: FastifyInstance, context: HttpContext, stream: Stream): void {
  app.get(`${base}/stream`, { schema: { tags: ['stream'], summary: 'What changed, for those who may see it, as server-sent events. Resumes by Last-Event-ID.' } }, async (request, reply) => {
    const call = await callOf(context, request, false)
    const after = readPosition(request.headers['last-event-id'] as string | undefined)
    reply.hijack()
    const { raw } = reply
    raw.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no', connection: 'keep-alive' })
    raw.write('retry: 2000\n\n')
    const write = (text: string): void => {
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
    const listener = { call: () => callOf(context, request, false), send: (id: string, event: object) => write(`id: ${id}\ndata: ${JSON.stringify(event)}\n\n`), end: () => void raw.end() }
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

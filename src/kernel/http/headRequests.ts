/** A HEAD asks for the head alone. Fastify would read a body that comes as a stream to its end: an export, a file of gigabytes. */
import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'

export function spareBodies(app: FastifyInstance): void {
  app.addHook('onSend', async (request, _, payload) => {
    if (request.method !== 'HEAD' || !(payload instanceof Readable)) return payload
    payload.destroy()
    return Readable.from([])
  })
}

/** How long a body may take to come: a form a minute, a file as long as the server lets a request last. */
import type { FastifyInstance } from 'fastify'

/** Milliseconds for a whole request; large files come over slow lines. */
export const longestRequest = 20 * 60_000
/** Milliseconds for a body that is not a file. */
const usual = 60_000

/** Cuts off who sends a byte a second. */
export function limitBodyTime(app: FastifyInstance, milliseconds = usual): void {
  app.addHook('onRequest', (request, reply, done) => {
    const { raw } = request
    const none = request.method === 'GET' || request.method === 'HEAD'
    if (none || request.headers['content-type']?.startsWith('multipart/form-data')) return done()
    const timer = setTimeout(() => raw.complete || raw.destroy(), milliseconds)
    timer.unref()
    raw.once('end', () => clearTimeout(timer))
    reply.raw.once('close', () => clearTimeout(timer))
    done()
  })
}

/** `/healthz`, `/readyz` and `/metrics`. */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { collectDefaultMetrics, Gauge, Histogram, register } from 'prom-client'
import type { Database } from '../kernel/database/connect.ts'
import { Problem } from '../kernel/problem.ts'

export function addHealth(app: FastifyInstance, database: Database, ready: () => boolean): void {
  register.clear()
  collectDefaultMetrics()
  const duration = new Histogram({ name: 'clientele_http_seconds', help: 'Time to answer a request.', labelNames: ['method', 'route', 'status'], buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10] })
  const connections = new Gauge({ name: 'clientele_database_connections', help: 'Connections of the pool.', labelNames: ['state'] })
  app.addHook('onResponse', async (request, reply) => {
    duration.observe({ method: request.method, route: request.routeOptions.url ?? 'none', status: reply.statusCode }, reply.elapsedTime / 1000)
  })
  app.get('/healthz', { schema: { hide: true } }, () => ({ status: 'ok' }))
  app.get('/readyz', { schema: { hide: true } }, async (_request, reply) => {
    const answers = ready() && (await answersInTime(database))
    return reply.code(answers ? 200 : 503).type('application/json').send({ status: answers ? 'ready' : 'not ready' })
  })
  app.get('/metrics', { schema: { hide: true } }, async (request, reply) => {
    if (!mayRead(request)) throw new Problem(403, 'forbidden', 'Not allowed', 'Metrics are open on a loopback address, or with the token of CLIENTELE_METRICS_TOKEN.')
    connections.set({ state: 'total' }, database.pool.totalCount)
    connections.set({ state: 'idle' }, database.pool.idleCount)
    connections.set({ state: 'waiting' }, database.pool.waitingCount)
    return reply.type(register.contentType).send(await register.metrics())
  })
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

function mayRead(request: FastifyRequest): boolean {
  const token = process.env.CLIENTELE_METRICS_TOKEN
  // Digests are of one length, and are compared in a time that tells nothing of the token.
  if (token) return timingSafeEqual(digest(request.headers.authorization ?? ''), digest(`Bearer ${token}`))
  // Behind a proxy every address is the proxy's; such an installation sets a token.
  return ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(request.ip) && !request.headers['x-forwarded-for']
}

async function answersInTime(database: Database): Promise<boolean> {
  const late = AbortSignal.timeout(3000)
  const query = sql`select 1`.execute(database.db).then(
    () => true,
    () => false,
  )
  return Promise.race([query, new Promise<boolean>((resolve) => late.addEventListener('abort', () => resolve(false)))])
}

/** Serves the built screens: files with a hash in their name for ever, the page itself never from a cache. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import compress from '@fastify/compress'
import fastifyStatic, { type FastifyStaticOptions } from '@fastify/static'
import type { FastifyInstance } from 'fastify'

const folder = join(import.meta.dirname, '..', '..', 'dist', 'web')

const policy = "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; font-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'; object-src 'none'"

/** Only files under `assets` carry a hash of their content in their name. */
const keep: NonNullable<FastifyStaticOptions['setHeaders']> = (response, path) => {
  void response.header('cache-control', path.startsWith(join(folder, 'assets')) ? 'public, max-age=31536000, immutable' : 'public, max-age=300')
}

export async function addPages(app: FastifyInstance): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) return
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  await app.register(async (pages) => {
    await pages.register(compress, { encodings: ['br', 'gzip'], threshold: 2048 })
    await pages.register(fastifyStatic, { root: folder, index: false, wildcard: false, cacheControl: false, setHeaders: keep })
    // Every address that is not a file or the interface is a screen; the router in the browser takes it from there.
    pages.get('/*', { schema: { hide: true } }, (request, reply) => {
      if (request.url.startsWith('/api/') || request.url.startsWith('/assets/')) return reply.callNotFound()
      return reply.header('content-security-policy', policy).header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page)
    })
  })
}

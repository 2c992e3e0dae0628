/** Serves the built screens: files with a hash in their name for ever, the page itself never from a cache. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

const folder = join(import.meta.dirname, '..', '..', 'dist', 'web')

const policy = "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; font-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'"

export async function addPages(app: FastifyInstance): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) return
  const page = newestPage()
  await app.register(async (pages) => {
    // Files under `assets` carry a hash of their content in their name. They are looked for at each request: a newer build has others.
    await pages.register(fastifyStatic, { root: join(folder, 'assets'), prefix: '/assets/', preCompressed: true, index: false, cacheControl: true, immutable: true, maxAge: '1y' })
    await pages.register(fastifyStatic, { root: folder, decorateReply: false, index: false, wildcard: false, cacheControl: true, maxAge: '5m', globIgnore: ['assets/**', '**/*.br', '**/*.gz', 'index.html'] })
    // Every address that is not a file or the interface is a screen; the router in the browser takes it from there.
    pages.get('/*', { schema: { hide: true } }, async (request, reply) => {
      if (request.url.startsWith('/api/') || request.url.startsWith('/assets/')) return reply.callNotFound()
      return reply.header('content-security-policy', policy).header('cross-origin-opener-policy', 'same-origin').header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(await page())
    })
  })
}

/** The page as it was built last, also while the server runs; the one before while that build is put in place. */
function newestPage(): () => Promise<string> {
  let known = ''
  return async () => {
    try {
      known = await readFile(join(folder, 'index.html'), 'utf8')
    } catch (error) {
      if (known === '') throw error
    }
    return known
  }
}

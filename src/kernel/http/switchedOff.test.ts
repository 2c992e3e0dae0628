import Fastify from 'fastify'
import { expect, test } from 'vitest'
import type { HttpContext } from './context.ts'
import { hideWhileOff } from './switchedOff.ts'

test('what answers without the database does not wait for a catalog that is locked', async () => {
  const app = Fastify()
  hideWhileOff(app, { workspaceOf: () => 'ws_main', catalogOf: () => new Promise(() => undefined) } as unknown as HttpContext, 'setup')
  app.get('/state', { config: { withoutDatabase: true } }, () => 'restoring')
  expect((await app.inject('/state')).body).toBe('restoring')
  await app.close()
})

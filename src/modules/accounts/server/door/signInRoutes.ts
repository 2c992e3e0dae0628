/** Sign-in, sign-out, passwords and new keys over HTTP. */
import type { FastifyInstance } from 'fastify'
import type { Call } from '../../../../kernel/call.ts'
import { transaction, type Database } from '../../../../kernel/database/connect.ts'
import type { HttpContext } from '../../../../kernel/http/context.ts'
import { createApiKey as createApiKeyEndpoint, setPassword as setPasswordEndpoint, signIn as signInEndpoint, signOut as signOutEndpoint, type Me } from '../../contract.ts'
import { loadPerson } from '../rights/actor.ts'
import { createApiKey } from './apiKeys.ts'
import { factorRoutes } from './factorRoutes.ts'
import { getMe } from '../people/me.ts'
import { addSecretRoute } from '../../../../kernel/http/secretRoute.ts'
import { setPassword } from './setPassword.ts'
import { signInWithPassword, signOut } from './signIn.ts'
import { wayRoutes } from './wayRoutes.ts'
import { visitorOf } from './ways/visitor.ts'

export function signInRoutes(app: FastifyInstance, context: HttpContext): void {
  addSecretRoute(app, context, signInEndpoint, async (request) => {
    const answer = await signInWithPassword(visitorOf(request), request.body)
    if ('next' in answer) return { status: 202, body: answer }
    return { headers: { 'set-cookie': answer.setCookie }, body: await meOf(request.database, request.call, answer.userId) }
  })
  addSecretRoute(app, context, { ...signOutEndpoint, open: true }, async ({ database, call, headers }) => {
    const { setCookie } = await signOut(database, call.workspace, headers)
    return { headers: { 'set-cookie': setCookie }, body: undefined }
  })
  addSecretRoute(app, context, setPasswordEndpoint, async (request) => {
    await setPassword(visitorOf(request), request.call, { userId: request.params.id, ...request.body })
    return { body: undefined }
  })
  addSecretRoute(app, context, createApiKeyEndpoint, async ({ database, call, body }) => ({
    body: await transaction(database, (tx) => createApiKey(tx, call, body)),
  }))
  wayRoutes(app, context)
  factorRoutes(app, context)
}

async function meOf(database: Database, call: Call, userId: string): Promise<Me> {
  const person = await loadPerson(database, call.workspace, userId)
  const own = { ...call, actor: person?.actor ?? null, language: person?.language ?? call.language, timeZone: person?.timeZone ?? call.timeZone }
  return transaction(database, (tx) => getMe(tx, own))
}

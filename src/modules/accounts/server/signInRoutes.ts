/** Sign-in, sign-out, passwords and new keys over HTTP. */
import type { FastifyInstance } from 'fastify'
import { transaction } from '../../../kernel/database/connect.ts'
import type { HttpContext } from '../../../kernel/http/context.ts'
import { createApiKey as createApiKeyEndpoint, setPassword as setPasswordEndpoint, signIn as signInEndpoint, signOut as signOutEndpoint } from '../contract.ts'
import { loadPerson } from './actor.ts'
import { createApiKey } from './apiKeys.ts'
import { getMe } from './me.ts'
import { addSecretRoute } from './secretRoute.ts'
import { setPassword } from './setPassword.ts'
import { signIn, signOut } from './signIn.ts'

export function signInRoutes(app: FastifyInstance, context: HttpContext): void {
  addSecretRoute(app, context, signInEndpoint, async ({ database, call, body, headers, ip, secure }) => {
    const { userId, setCookie } = await signIn(database, call.workspace, { ...body, headers, address: ip, secure, language: call.language })
    const person = await loadPerson(database, call.workspace, userId)
    const own = { ...call, actor: person?.actor ?? null, language: person?.language ?? call.language, timeZone: person?.timeZone ?? call.timeZone }
    return { headers: { 'set-cookie': setCookie }, body: await transaction(database, (tx) => getMe(tx, own)) }
  })
  addSecretRoute(app, context, { ...signOutEndpoint, open: true }, async ({ database, call, headers }) => {
    const { setCookie } = await signOut(database, call.workspace, headers)
    return { headers: { 'set-cookie': setCookie }, body: undefined }
  })
  addSecretRoute(app, context, setPasswordEndpoint, async ({ database, call, params, body, headers, ip }) => {
    await setPassword(database, call, { userId: params.id, ...body, address: ip, headers })
    return { body: undefined }
  })
  addSecretRoute(app, context, createApiKeyEndpoint, async ({ database, call, body }) => ({
    body: await transaction(database, (tx) => createApiKey(tx, call, body)),
  }))
}

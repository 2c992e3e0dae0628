/** Own second factor, passkeys and sessions, and the policy of sign-in, over HTTP. */
import type { FastifyInstance } from 'fastify'
import { transaction } from '../../../../kernel/database/connect.ts'
import type { HttpContext } from '../../../../kernel/http/context.ts'
import * as contract from '../../contract.ts'
import { keepPasskey, passkeyChallenge } from './passkeys/addPasskey.ts'
import { changeSecurity } from './policy/changePolicy.ts'
import { confirmSecondFactor, setUpSecondFactor } from './secondFactor/setUp.ts'
import { newRecoveryCodes, removeOwnSecondFactor } from './secondFactor/takeOff.ts'
import { addSecretRoute } from '../../../../kernel/http/secretRoute.ts'
import { endSessions, listSessions } from './sessionList.ts'
import { confirmIdentity } from './ways/confirmIdentity.ts'
import { visitorOf } from './ways/visitor.ts'

export function factorRoutes(app: FastifyInstance, context: HttpContext): void {
  addSecretRoute(app, context, contract.setUpSecondFactor, async (request) => ({ body: await setUpSecondFactor(visitorOf(request), request.call, request.body) }))
  addSecretRoute(app, context, contract.confirmSecondFactor, async (request) => {
    const { recoveryCodes, setCookie } = await confirmSecondFactor(visitorOf(request), request.call, request.body)
    return { ...(setCookie ? { headers: { 'set-cookie': setCookie } } : {}), body: { recoveryCodes } }
  })
  addSecretRoute(app, context, contract.removeSecondFactor, async (request) => ({ body: await removeOwnSecondFactor(visitorOf(request), request.call.actor!.id, request.body.currentPassword) }))
  addSecretRoute(app, context, contract.newRecoveryCodes, async (request) => ({ body: { recoveryCodes: await newRecoveryCodes(visitorOf(request), request.call.actor!.id, request.body.currentPassword) } }))
  addSecretRoute(app, context, contract.passkeyOptions, async (request) => {
    const { actor, firm } = request.call
    await confirmIdentity(visitorOf(request), actor!.id, request.body.currentPassword)
    return { body: await passkeyChallenge(visitorOf(request), actor!.id, firm.name) }
  })
  addSecretRoute(app, context, contract.addPasskey, async (request) => ({ body: await transaction(request.database, (tx) => keepPasskey(tx, visitorOf(request), request.call.actor!.id, request.body)) }))
  addSecretRoute(app, context, contract.listSessions, async ({ database, call, headers, query }) => ({ body: { data: await listSessions(database, call, headers, query.userId) } }))
  addSecretRoute(app, context, contract.endSessions, async ({ database, call, headers, query }) => ({ body: { ended: await endSessions(database, call, headers, query.userId) } }))
  addSecretRoute(app, context, contract.updateSecurity, async ({ database, call, body, ip }) => ({ body: await transaction(database, (tx) => changeSecurity(tx, call, body, ip)) }))
}

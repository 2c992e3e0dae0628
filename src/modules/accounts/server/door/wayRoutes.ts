/** The ways in over HTTP: second step, passkeys, sign-on, links by mail, invitations. */
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import type { Tx } from '../../../../kernel/call.ts'
import { table, transaction } from '../../../../kernel/database/connect.ts'
import type { HttpContext } from '../../../../kernel/http/context.ts'
import { mailReady } from '../../../../kernel/mail/index.ts'
import * as contract from '../../contract.ts'
import { acceptInvitation, invitationPasskeyChallenge, readInvitation } from './invitations/accept.ts'
import { invite, inviteAgain } from './invitations/invite.ts'
import { passkeySignInChallenge, signInWithPasskey } from './passkeys/signInWithPasskey.ts'
import { policyOf } from './policy/policyOf.ts'
import { offersSignOn } from './policy/storedPolicy.ts'
import { askForReset } from './resets/askForReset.ts'
import { useReset } from './resets/useReset.ts'
import { secondStep } from './secondFactor/secondStep.ts'
import { addSecretRoute, type SecretRequest } from '../../../../kernel/http/secretRoute.ts'
import { signOnCallbackRoute } from './signOn/callbackRoute.ts'
import type { Opened } from './ways/openSession.ts'
import { visitorOf } from './ways/visitor.ts'

const signedIn = ({ userId, setCookie }: Opened) => ({ headers: { 'set-cookie': setCookie }, body: { userId } })

export function wayRoutes(app: FastifyInstance, context: HttpContext): void {
  addSecretRoute(app, context, contract.getSignIn, async (request) => ({ body: await offered(request) }))
  addSecretRoute(app, context, contract.secondStep, async (request) => signedIn(await secondStep(visitorOf(request), request.body)))
  addSecretRoute(app, context, contract.passkeySignInOptions, async (request) => ({ body: await passkeySignInChallenge(visitorOf(request)) }))
  addSecretRoute(app, context, contract.passkeySignIn, async (request) => signedIn(await signInWithPasskey(visitorOf(request), request.body)))
  addSecretRoute(app, context, contract.startSignOn, async (request) => {
    const { startSignOn } = await import('./signOn/startSignOn.ts')
    const { url, setCookie } = await startSignOn(visitorOf(request), (error) => app.log.warn({ cause: (error as Error).message }, 'the sign-on service does not answer'))
    return { headers: { 'set-cookie': setCookie }, body: { url } }
  })
  signOnCallbackRoute(app, context)
  addSecretRoute(app, context, contract.askForReset, async (request) => ({ body: await askForReset(visitorOf(request), request.call, request.body.email) }))
  addSecretRoute(app, context, contract.useReset, async (request) => ({ body: await useReset(visitorOf(request), request.body) }))
  addSecretRoute(app, context, contract.invite, async ({ database, call, body }) => ({ body: await transaction(database, (tx) => invite(tx, call, body)) }))
  addSecretRoute(app, context, contract.inviteAgain, async ({ database, call, params }) => ({ body: await transaction(database, (tx) => inviteAgain(tx, call, params.id)) }))
  addSecretRoute(app, context, contract.readInvitation, async (request) => ({ body: await readInvitation(visitorOf(request), request.call, request.body.ticket) }))
  addSecretRoute(app, context, contract.invitationPasskeyOptions, async (request) => ({ body: await invitationPasskeyChallenge(visitorOf(request), request.call, request.body.ticket) }))
  addSecretRoute(app, context, contract.acceptInvitation, async (request) => ({ body: await acceptInvitation(visitorOf(request), request.call, request.body) }))
}

async function offered({ database, call }: Pick<SecretRequest<typeof contract.getSignIn>, 'database' | 'call'>) {
  const policy = await policyOf(database, call.workspace)
  const tx = database.db as unknown as Tx
  const { rows } = await sql<{ any: boolean }>`select exists (select 1 from ${table(call, 'passkeys')}) as any`.execute(tx)
  return { signOn: offersSignOn(policy) ? { label: policy.signOn.label } : null, resetByMail: await mailReady(tx, call), passkeys: rows[0]!.any }
}

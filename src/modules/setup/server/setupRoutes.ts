/** The set-up page's requests. */
import type { FastifyInstance } from 'fastify'
import type { HttpContext } from '../../../kernel/http/context.ts'
import { Problem } from '../../../kernel/problem.ts'
import { translate } from '../../../kernel/text/translate.ts'
import { addSecretRoute } from '../../../kernel/http/secretRoute.ts'
import { minPasswordLength, signIn } from '../../accounts/server/index.ts'
import { getSetup, industries, runSetup, type SetupPage } from '../contract.ts'
import { configuration } from './configuration.ts'
import { firmChoices } from './firm/choices.ts'
import { setupNeeded } from './needed.ts'
import { restoreRoutes } from './restore/restoreRoutes.ts'
import { propose } from './proposal.ts'
import { readServerState } from './serverState.ts'
import { setUpFirm } from './setUpFirm.ts'
import { isSetupToken } from './token.ts'

export async function setupRoutes(app: FastifyInstance, context: HttpContext): Promise<void> {
  await restoreRoutes(app, context)
  addSecretRoute(app, context, getSetup, async ({ database, call, query, secure }) => {
    const needed = await setupNeeded(database, call.workspace)
    const tokenOk = needed && query.token !== undefined && isSetupToken(query.token)
    const page: SetupPage | null = tokenOk
      ? {
          industries: [...industries],
          ...firmChoices(),
          proposal: propose(configuration().env).proposal,
          minPasswordLength,
          server: await readServerState(database, secure),
        }
      : null
    return { body: { needed, tokenOk, page } }
  })
  addSecretRoute(app, context, runSetup, async ({ database, call, body, headers, ip, secure }) => {
    const { token, ...answers } = body
    if (!isSetupToken(token)) throw new Problem(403, 'wrong_token', 'Not allowed', translate(call.language, 'setup:errors.token'))
    const result = await setUpFirm(database, call.workspace, answers, {
      language: call.language,
      now: call.now,
      way: 'screen',
      log: (error) => app.log.error({ err: error }, 'sample clients could not be added'),
    })
    const { setCookie } = await signIn(database, call.workspace, {
      email: answers.admin.email,
      password: answers.admin.password,
      address: ip,
      headers,
      secure,
      language: call.language,
    })
    return { headers: { 'set-cookie': setCookie }, body: result }
  })
}

/** Where the sign-on service sends the browser back to. Answers with a page of ours, whatever came. What speaks with the service loads when it is used. */
import type { FastifyInstance } from 'fastify'
import { addressOf, callOf, type HttpContext } from '../../../../../kernel/http/context.ts'
import { Problem } from '../../../../../kernel/problem.ts'
import { callbackPath } from '../policy/changePolicy.ts'
import { policyOf } from '../policy/policyOf.ts'
import { ownUrl } from '../secret.ts'
import { visitorOf } from '../ways/visitor.ts'
import { forgetSignOn, readSignOn } from './signOnCookie.ts'

export function signOnCallbackRoute(app: FastifyInstance, context: HttpContext): void {
  app.get(callbackPath, { schema: { hide: true } }, async (request, reply) => {
    const call = await callOf(context, request, true)
    // The browser names no origin on its way back; the address that it came to is ours to know.
    const secure = request.protocol === 'https' || ((await policyOf(context.database, call.workspace)).address ?? ownUrl()).startsWith('https:')
    const visitor = visitorOf({ database: context.database, call, headers: request.headers, ip: addressOf(request), secure })
    const ticket = readSignOn(request.headers.cookie ?? '')
    const at = request.url.indexOf('?')
    const goTo = (path: string, ...cookies: string[]) => reply.header('set-cookie', [forgetSignOn(secure), ...cookies]).header('cache-control', 'no-store').redirect(path, 303)
    const { finishSignOn, SignOnRefused } = await import('./finishSignOn.ts')
    try {
      const answer = await finishSignOn(visitor, call, ticket, at < 0 ? '' : request.url.slice(at + 1))
      // What stands behind `#` is told to no server on the way.
      if ('next' in answer) return goTo(`/#second-step=${encodeURIComponent(JSON.stringify(answer))}`)
      return goTo('/', answer.setCookie)
    } catch (error) {
      if (error instanceof SignOnRefused) {
        request.log.warn({ reason: error.reason, cause: (error.cause as Error | undefined)?.message }, 'a sign-on came to nothing')
        return goTo(`/#sign-on=${error.reason}`)
      }
      // What a person cannot be added with (an odd address, say) is the service's to mend.
      if (error instanceof Problem) return goTo(`/#sign-on=${error.status === 403 ? 'network' : 'refused'}`)
      throw error
    }
  })
}

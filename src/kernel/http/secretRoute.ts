/**
 * Routes of endpoints that take passwords or give out keys. They work beside the common path of
 * endpoints, because nothing of them may be stored for repeats, guesses are counted even when the
 * request fails, and they set cookies.
 */
import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import type { Endpoint } from '../../shared/endpoint.ts'
import type { Call } from '../call.ts'
import type { Database } from '../database/connect.ts'
import { addressOf, callOf, crossSite, type HttpContext } from './context.ts'
import { base, describe } from './endpoints.ts'
import type { EndpointInput, Reply } from '../module.ts'
import { invalid, Problem, type Issue } from '../problem.ts'
import { issuesOf } from '../records/validate.ts'
import { translate } from '../text/translate.ts'

export interface SecretRequest<E> extends EndpointInput<E> {
  database: Database
  call: Call
  /** The page was loaded by https, whatever lies between. */
  secure: boolean
}

export function addSecretRoute<E extends Endpoint>(
  app: FastifyInstance,
  context: HttpContext,
  endpoint: E,
  run: (request: SecretRequest<E>) => Promise<Reply<unknown>>,
): void {
  app.route({
    method: endpoint.method,
    url: base + endpoint.path.replace(/\{(\w+)\}/g, ':$1'),
    schema: describe(endpoint),
    handler: async (request, reply) => {
      const call = await callOf(context, request, endpoint.open ?? false)
      // Also without a session: a foreign site must not sign somebody in as somebody else.
      if (crossSite(request)) throw new Problem(403, 'cross_site', 'Refused', translate(call.language, 'kernel:errors.crossSite'))
      const issues: Issue[] = []
      const read = (schema: z.ZodType | undefined, value: unknown): unknown => {
        const parsed = schema?.safeParse(value, { reportInput: true })
        if (parsed?.error) issues.push(...parsed.error.issues.flatMap((issue) => issuesOf(call.language, issue)))
        return parsed?.data
      }
      const input = {
        params: read(endpoint.params, request.params),
        query: read(endpoint.query, request.query),
        body: read(endpoint.body, request.body ?? undefined),
      }
      if (issues.length > 0) throw invalid(issues)
      const secure = request.protocol === 'https' || request.headers.origin?.startsWith('https://') === true
      const { status, headers, body } = await run({
        ...input,
        headers: request.headers,
        ip: addressOf(request),
        database: context.database,
        call,
        secure,
      } as SecretRequest<E>)
      void reply.code(status ?? endpoint.status ?? 200).headers(headers ?? {})
      await (body === undefined ? reply.send() : reply.type('application/json; charset=utf-8').send(JSON.stringify(body)))
    },
  })
}
